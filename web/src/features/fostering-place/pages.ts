import { wingOf, wingPage } from '#web/app/load/wing.tsx'

/** The private place of one person of a household, below `/fostering/place/<household>/<person>`. */
export default wingOf([
  wingPage('', 'Your private page', () => import('./home/HomePage.tsx')),
  wingPage('steps', 'Every step', () => import('./steps/StepsPage.tsx')),
  wingPage('messages', 'Messages', () => import('./message/MessagesPage.tsx')),
  wingPage('agree', 'What you agree to', () => import('./you/AgreePage.tsx')),
  wingPage('details', 'How we reach you', () => import('./you/DetailsPage.tsx')),
  wingPage('report/:report', 'The report about you', () => import('./report/CopyPage.tsx')),
  wingPage('people', 'People in your household', () => import('./you/PeoplePage.tsx')),
  wingPage('stop', 'If you want to stop', () => import('./you/StopPage.tsx')),
  wingPage('section/:part', 'A section', () => import('./section/SectionPage.tsx')),
  wingPage('section/:part/:page', 'A question', () => import('./section/QuestionPage.tsx')),
])
