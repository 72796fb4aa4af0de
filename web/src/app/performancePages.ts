import { wingOf, wingPage } from './load/wing.tsx'

/** How the council is doing, as everybody may see it. */
export default wingOf([
  wingPage('', 'How we are doing', () => import('../features/insight/PerformancePage.tsx')),
  wingPage('open-data', 'Open data and feeds', () => import('../features/insight/OpenDataPage.tsx')),
  wingPage(':slug', 'How we are doing', () => import('../features/insight/ServicePerformancePage.tsx')),
])
