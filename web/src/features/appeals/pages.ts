import { wingOf, wingPage } from '#web/app/load/wing.tsx'

/** What the independent clerk of appeals sees, and members of panels. A test looks at each of these pages. */
export default wingOf([
  wingPage('', 'School appeals', () => import('./HomePage.tsx')),
  wingPage('people', 'Panel members', () => import('./PeoplePage.tsx')),
  wingPage('join/:person', 'Your place on appeal panels', () => import('./JoinPage.tsx')),
  wingPage('plan', 'Plan a hearing', () => import('./PlanPage.tsx')),
  wingPage('hearings/:hearing', 'Hearing', () => import('./HearingPage.tsx')),
  wingPage('cases/:appeal', 'Appeal', () => import('./CasePage.tsx')),
])
