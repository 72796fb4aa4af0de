import { wingOf, wingPage } from '#web/app/load/wing.tsx'

/** What staff see of enquiries about fostering and adoption. */
export default wingOf([
  wingPage('', 'Enquiries', () => import('./ListPage.tsx')),
  wingPage('times', 'Times for calls and visits', () => import('./SlotsPage.tsx')),
  wingPage('hubs', 'Regional hubs', () => import('./HubsPage.tsx')),
  wingPage('funnel', 'How far enquiries come', () => import('./FunnelPage.tsx')),
  wingPage(':reference', 'Enquiry', () => import('./EnquiryPage.tsx')),
])
