import { wingOf, wingPage } from '#web/app/load/wing.tsx'

/** What staff see of enquiries about fostering and adoption. */
export default wingOf([
  wingPage('', 'Enquiries', () => import('./ListPage.tsx')),
  wingPage('times', 'Times for calls, visits and meetings', () => import('./SlotsPage.tsx')),
  wingPage('courses', 'Courses and groups', () => import('./courses/CoursesPage.tsx')),
  wingPage('courses/:course', 'A course or a group', () => import('./courses/CoursePage.tsx')),
  wingPage('hubs', 'Regional hubs', () => import('./HubsPage.tsx')),
  wingPage('hubs/:hub', 'Enquiries of a hub', () => import('./HubListPage.tsx')),
  wingPage('hubs/:hub/:reference', 'Enquiry of a hub', () => import('./HubEnquiryPage.tsx')),
  wingPage('funnel', 'How far enquiries come', () => import('./FunnelPage.tsx')),
  wingPage(':reference', 'Enquiry', () => import('./EnquiryPage.tsx')),
  wingPage(':reference/looks', 'Who opened it', () => import('./LooksPage.tsx')),
])
