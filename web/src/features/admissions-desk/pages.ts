import './desk.scss'
import { wingOf, wingPage } from '#web/app/load/wing.tsx'

/** What staff see of school admissions, and a school of those who applied. A test looks at each of these pages. */
export default wingOf([
  wingPage('', 'School admissions', () => import('./round/RoundsPage.tsx')),
  wingPage('today', 'Admissions today', () => import('./day/DayPage.tsx')),
  wingPage('today/:group', 'Admissions today', () => import('./day/GroupPage.tsx')),
  wingPage('vacancies', 'Which schools have room', () => import('./vacancies/VacanciesPage.tsx')),
  wingPage(
    'vacancies/:school',
    'Free places at a school',
    () => import('./vacancies/SchoolVacanciesPage.tsx'),
  ),
  wingPage('fair-access', 'Fair Access', () => import('./fair-access/FairAccessPage.tsx')),
  wingPage('fair-access/refer', 'Refer a child', () => import('./fair-access/ReferPage.tsx')),
  wingPage('fair-access/:reference', 'Fair Access case', () => import('./fair-access/CasePage.tsx')),
  wingPage(
    'seats/:school/fair-access',
    'Children you are asked to take',
    () => import('./fair-access/ProposalsPage.tsx'),
  ),
  wingPage('seats/:school/refer', 'Refer a child', () => import('./fair-access/ReferPage.tsx')),
  wingPage('reports', 'Reports to the schools adjudicator', () => import('./report/ReportsPage.tsx')),
  wingPage('reports/:year', 'Report to the schools adjudicator', () => import('./report/ReportPage.tsx')),
  // Before the rounds: the first that fits is loaded ahead.
  wingPage('in-year', 'Places during the year', () => import('./in-year/InYearListPage.tsx')),
  wingPage('in-year/late', 'Schools that have not answered', () => import('./in-year/LateSchoolsPage.tsx')),
  wingPage('in-year/:reference', 'Application during the year', () => import('./in-year/InYearCasePage.tsx')),
  wingPage(
    'in-year/seats/:school',
    'Children asking for a place during the year',
    () => import('./in-year/InYearSeatPage.tsx'),
  ),
  wingPage('appeals', 'Appeals', () => import('./appeals/AppealsPage.tsx')),
  wingPage('appeals/new', 'Enter an appeal', () => import('./appeals/EnterAppealPage.tsx')),
  wingPage('appeals/:appeal', 'Appeal', () => import('./appeals/AppealPage.tsx')),
  // Before what stands below a round: it would take the school for a part of one.
  wingPage('seats/:school', 'At the school', () => import('./school/SchoolPage.tsx')),
  wingPage(':round', 'Round', () => import('./round/RoundPage.tsx')),
  wingPage(':round/problems', 'Problems to put right', () => import('./children/ProblemsPage.tsx')),
  wingPage(':round/children', 'Children', () => import('./children/ChildrenPage.tsx')),
  wingPage(
    ':round/children/:reference',
    'What we hold about a child',
    () => import('./children/ChildPage.tsx'),
  ),
  wingPage(':round/numbers', 'Admission numbers', () => import('./numbers/NumbersPage.tsx')),
  wingPage(':round/numbers/:school', 'Admission number', () => import('./numbers/NumberPage.tsx')),
  wingPage(':round/runs/:run', 'Run', () => import('./runs/RunPage.tsx')),
  wingPage(':round/runs/:run/sign', 'Look and sign', () => import('./runs/SignPage.tsx')),
  wingPage(':round/compare/:before/:after', 'Runs compared', () => import('./runs/ComparePage.tsx')),
  wingPage(':round/calls', 'Families to call', () => import('./runs/CallsPage.tsx')),
  wingPage(':round/answers', 'Answers to offers', () => import('./answers/AnswersPage.tsx')),
  wingPage(':round/starts', 'Who has started', () => import('./school/RoundStartsPage.tsx')),
  wingPage(':round/waiting', 'Waiting lists', () => import('./waiting/ListsPage.tsx')),
  wingPage(':round/waiting/:school', 'Waiting list', () => import('./waiting/ListPage.tsx')),
  wingPage(':round/changes', 'Changes after offer day', () => import('./changes/ChangesPage.tsx')),
  wingPage(
    ':round/changes/new',
    'Record a change after offer day',
    () => import('./changes/ProposePage.tsx'),
  ),
  wingPage(':round/changes/:change', 'A change after offer day', () => import('./changes/ChangePage.tsx')),
  wingPage(
    ':round/publication',
    'When families see their offers',
    () => import('./runs/PublicationPage.tsx'),
  ),
  wingPage(
    ':round/exchange',
    'Exchange with neighbouring councils',
    () => import('./exchange/ExchangePage.tsx'),
  ),
  wingPage('seats/:school/:round', 'Children who applied', () => import('./seat/SeatPage.tsx')),
  wingPage(
    'seats/:school/:round/places',
    'Children who have a place',
    () => import('./school/PlacesPage.tsx'),
  ),
  wingPage(
    'seats/:school/:round/starts',
    'Confirm who has started',
    () => import('./school/ConfirmStartsPage.tsx'),
  ),
  wingPage('seats/:school/:round/waiting', 'Waiting list', () => import('./school/SeatWaitingPage.tsx')),
])
