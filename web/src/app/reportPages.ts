import { council } from '#council'
import { wingOf, wingPage } from './load/wing.tsx'

/** What was reported, as everybody may see it; nothing where the council does not show it. */
export default wingOf(
  council.reportsInTheOpen
    ? [
        wingPage('', 'What has been reported', () => import('../features/reports/ListPage.tsx')),
        wingPage(':reference', 'A report', () => import('../features/reports/ReportPage.tsx')),
        wingPage(':reference/follow', 'Follow a report', () => import('../features/reports/FollowPage.tsx')),
      ]
    : [],
)
