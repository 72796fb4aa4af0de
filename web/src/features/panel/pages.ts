import { wingOf, wingPage } from '#web/app/load/wing.tsx'

/** What members of panels see. */
export default wingOf([
  wingPage('', 'Your panel meetings', () => import('./home/MeetingsPage.tsx')),
  wingPage('join/:member', 'Your place on our panel', () => import('./join/JoinPage.tsx')),
  wingPage(':meeting/:item/:page?', 'Panel papers', () => import('./pack/PackPage.tsx')),
])
