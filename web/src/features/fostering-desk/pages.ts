import { wingOf, wingPage } from '#web/app/load/wing.tsx'

/** What staff see of households who want to foster or adopt. */
export default wingOf([
  wingPage('', 'Your day', () => import('./day/DayPage.tsx')),
  wingPage('waits/:group', 'What waits', () => import('./day/GroupPage.tsx')),
  wingPage('cases', 'Open cases', () => import('./cases/CasesPage.tsx')),
  wingPage('decisions', 'Decisions', () => import('./decision/DecisionsPage.tsx')),
  wingPage('register', 'Register of who is approved', () => import('./decision/RegisterPage.tsx')),
  wingPage('finance', 'Payments to make', () => import('./money/FinancePage.tsx')),
  wingPage('finance/:run', 'Payment run', () => import('./money/RunPage.tsx')),
  wingPage('begin', 'Begin a case', () => import('./begin/BeginPage.tsx')),
  wingPage('duty', 'Who is on duty', () => import('./day/DutyPage.tsx')),
  wingPage('calls', 'Carers to call', () => import('./service/CallsPage.tsx')),
  wingPage('figures', 'Service figures', () => import('./service/FiguresPage.tsx')),
  wingPage('breaks', 'Breaks and mentors', () => import('./pairs/PairsPage.tsx')),
  wingPage('constellations', 'Constellations', () => import('./constellations/ConstellationsPage.tsx')),
  wingPage('constellations/start', 'Start a constellation', () => import('./constellations/FoundPage.tsx')),
  wingPage(
    'constellations/:constellation',
    'Constellation',
    () => import('./constellations/ConstellationPage.tsx'),
  ),
  wingPage('visits', 'Kept on this device', () => import('./visit/VisitsPage.tsx')),
  wingPage('visits/:household/:part', 'Visit', () => import('./visit/VisitPage.tsx')),
  wingPage('visits/:household/:part/:list', 'List to go through', () => import('./visit/ListPage.tsx')),
  wingPage('visits/:household/:part/:list/:item', 'Look at this', () => import('./visit/ItemPage.tsx')),
  wingPage('cases/:household', 'Case', () => import('./case/CasePage.tsx')),
  wingPage('cases/:household/looks', 'Who looked', () => import('./looks/LooksPage.tsx')),
  wingPage('cases/:household/documents', 'Documents', () => import('./document/DocumentsPage.tsx')),
  wingPage('cases/:household/:part', 'Part of a record', () => import('./part/PartPage.tsx')),
  wingPage(
    'cases/:household/decision/:referral',
    'Recommendation and decision',
    () => import('./decision/ReferralPage.tsx'),
  ),
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
