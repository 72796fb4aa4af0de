import { wingOf, wingPage } from '#web/app/load/wing.tsx'

/** What those see who say who can sign in. */
export default wingOf([
  wingPage('', 'People who can sign in', () => import('./PeoplePage.tsx')),
  wingPage('add', 'Add somebody', () => import('./AddPersonPage.tsx')),
  wingPage(':id', 'Somebody who can sign in', () => import('./PersonPage.tsx')),
])
