import { wingOf, wingPage } from '#web/app/load/wing.tsx'

/** What those who plan panels see. */
export default wingOf([
  wingPage('', 'Panels', () => import('./HomePage.tsx')),
  wingPage('plan', 'Plan a meeting', () => import('./meeting/PlanPage.tsx')),
  wingPage('members', 'Panel members', () => import('./member/MembersPage.tsx')),
  wingPage('add-member', 'Add a panel member', () => import('./member/AddMemberPage.tsx')),
  wingPage('members/:member', 'Panel member', () => import('./member/MemberPage.tsx')),
  wingPage('meetings/:meeting', 'Plan of a meeting', () => import('./meeting/MeetingPage.tsx')),
  wingPage('meetings/:meeting/:item', 'Item of a meeting', () => import('./item/ItemPage.tsx')),
  wingPage('waiting', 'Waiting for a panel', () => import('./waiting/WaitingPage.tsx')),
  wingPage('figures', 'Figures of panels', () => import('./FiguresPage.tsx')),
])
