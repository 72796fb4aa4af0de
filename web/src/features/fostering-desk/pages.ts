import { wingOf, wingPage } from '#web/app/load/wing.tsx'

/** What staff see of households who want to foster or adopt. */
export default wingOf([
  wingPage('', 'Your day', () => import('./day/DayPage.tsx')),
  wingPage('waits/:group', 'What waits', () => import('./day/GroupPage.tsx')),
  wingPage('cases', 'Open cases', () => import('./cases/CasesPage.tsx')),
  wingPage('begin', 'Begin a case', () => import('./begin/BeginPage.tsx')),
  wingPage('cases/:household', 'Case', () => import('./case/CasePage.tsx')),
  wingPage('cases/:household/looks', 'Who looked', () => import('./looks/LooksPage.tsx')),
  wingPage('cases/:household/:part', 'Part of a record', () => import('./part/PartPage.tsx')),
  wingPage('cases/:household/report/:report', 'Assessment report', () => import('./report/ReportPage.tsx')),
  wingPage(
    'cases/:household/report/:report/copy/:person',
    'Copy for the household',
    () => import('./report/CopyPage.tsx'),
  ),
  wingPage(
    'cases/:household/write/:section',
    'Section of the report',
    () => import('./report/SectionPage.tsx'),
  ),
])
