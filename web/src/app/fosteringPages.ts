import { guidePages } from '#fostering/before/guide/list.ts'
import { guideFiles } from '../features/fostering/guide/guideFiles.ts'
import { lazyPage } from './load/page.tsx'
import { innerWing, wingOf, wingPage } from './load/wing.tsx'

/** What whoever thinks of caring for a child sees below `/fostering`. */
export default wingOf([
  wingPage('', 'Fostering', () => import('../features/fostering/HomePage.tsx')),
  wingPage(
    'could-i',
    'Could I foster or adopt?',
    () => import('../features/fostering/could-i/CouldIPage.tsx'),
  ),
  {
    path: 'pack',
    title: 'Information pack',
    ...lazyPage(
      () => import('../features/fostering/guide/PackPage.tsx'),
      async () =>
        (
          await Promise.all([...guidePages.map(({ slug }) => slug), 'adoption'].map(guideFiles.preload))
        ).flat(),
    ),
  },
  wingPage('ask', 'Ask about fostering or adoption', () => import('../features/fostering/ask/AskPage.tsx')),
  wingPage(
    'enquiry/:reference',
    'Your enquiry',
    () => import('../features/fostering/enquiry/EnquiryPage.tsx'),
  ),
  innerWing(
    'place/:household/:person',
    'Your private page',
    () => import('../features/fostering-place/pages.ts'),
  ),
  wingPage(
    'answer/:household/:reference',
    'A few questions from us',
    () => import('../features/fostering-place/answer/AnswerPage.tsx'),
  ),
  wingPage('letters', 'Your letters', () => import('../features/fostering-place/relative/RelativePage.tsx')),
  wingPage(
    'invitation/:meeting/:member',
    'Can you come to the panel meeting?',
    () => import('../features/panel-invitation/InvitationPage.tsx'),
  ),
  {
    path: ':question',
    title: 'Fostering',
    ...lazyPage(
      () => import('../features/fostering/guide/GuidePage.tsx'),
      ({ question = '' }) => guideFiles.preload(question),
    ),
  },
])
