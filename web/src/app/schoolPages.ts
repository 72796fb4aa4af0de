import { schoolFacts } from '../features/admissions/schoolFacts.ts'
import { lazyPage } from './load/page.tsx'
import { wingOf, wingPage } from './load/wing.tsx'

/** What families see below `/schools`. */
export default wingOf([
  wingPage('', 'Find a school', () => import('../features/admissions/SchoolsPage.tsx')),
  wingPage(
    'if-you-had-applied',
    'If you had applied in past years',
    () => import('../features/admissions/had-applied/IfYouHadAppliedPage.tsx'),
  ),
  wingPage(
    'how-places-are-decided',
    'How school places are decided',
    () => import('../features/admissions/HowDecidedPage.tsx'),
  ),
  wingPage(
    'vacancies',
    'Which schools have room',
    () => import('../features/admissions/vacancies/VacanciesPage.tsx'),
  ),
  wingPage(
    'check-a-round',
    'Check how school places were given',
    () => import('../features/offers/check/CheckRoundsPage.tsx'),
  ),
  wingPage(
    'figures',
    'How school places were given',
    () => import('../features/school-figures/FiguresPage.tsx'),
  ),
  wingPage(
    'figures/:school',
    'How a school gave its places',
    () => import('../features/school-figures/SchoolFiguresPage.tsx'),
  ),
  wingPage(
    'report-to-adjudicator/:year',
    'Report to the schools adjudicator',
    () => import('../features/school-figures/ReportPage.tsx'),
  ),
  wingPage(
    'application/:reference',
    'Your application',
    () => import('../features/applications/HeldPage.tsx'),
  ),
  wingPage(
    'change/:slug/:page',
    'Change your application',
    () => import('../features/applications/change/ChangeFormPage.tsx'),
  ),
  {
    path: ':id',
    title: 'School',
    ...lazyPage(
      () => import('../features/admissions/SchoolPage.tsx'),
      ({ id = '' }) => schoolFacts.preload(id),
    ),
  },
  wingPage(
    'fair-access/:reference',
    'Finding your child a school place',
    () => import('../features/fair-access/FairAccessPage.tsx'),
  ),
  wingPage(
    'in-year/:reference',
    'Your application during the year',
    () => import('../features/offers/in-year/InYearPage.tsx'),
  ),
  wingPage(
    'appeal/:reference',
    'Your school appeal',
    () => import('../features/offers/appeal/AppealsPage.tsx'),
  ),
  wingPage('offer/:reference', 'Your school offer', () => import('../features/offers/OfferPage.tsx')),
  wingPage(
    'check-a-round/:round',
    'Check a round',
    () => import('../features/offers/check/CheckRoundPage.tsx'),
  ),
])
