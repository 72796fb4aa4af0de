import { createElement } from 'react'
import { loadFound } from '../features/directory/loadFound.tsx'
import { innerWing, wingOf, wingPage } from './load/wing.tsx'
import { paths } from './paths.ts'

/** The address below `/workspace`. */
const below = (path: string) => path.slice(`${paths.workspace}/`.length)
const page = (path: string, ...rest: [title: string, load: Parameters<typeof wingPage>[2]]) =>
  wingPage(below(path), ...rest)

/** The residents’ search is handed to it: features do not know each other. */
async function enterPage() {
  const [{ default: EnterPage }, Found] = await Promise.all([
    import('../features/workspace/enter/EnterPage.tsx'),
    loadFound(),
  ])
  return { default: () => createElement(EnterPage, { Found }) }
}

/** What staff see once they have signed in. All of it stays out of what residents load. */
export default wingOf([
  page(paths.workList(':department'), 'Requests', () => import('../features/workspace/list/ListPage.tsx')),
  page(paths.workSearch, 'Search', () => import('../features/workspace/list/SearchPage.tsx')),
  page(
    paths.workRequest(':reference'),
    'Request',
    () => import('../features/workspace/request/RequestPage.tsx'),
  ),
  page(
    paths.workLetter(':reference'),
    'Letter',
    () => import('../features/workspace/request/letter/LetterPage.tsx'),
  ),
  page(paths.enter, 'Enter a request', enterPage),
  page(`${paths.enter}/:slug`, 'Loading', () => import('../features/workspace/enter/EnterStartPage.tsx')),
  page(
    `${paths.enter}/:slug/:page`,
    'Loading',
    () => import('../features/workspace/enter/EnterFormPage.tsx'),
  ),
  page(
    paths.templates(':department'),
    'Templates',
    () => import('../features/workspace/settings/TemplatesPage.tsx'),
  ),
  page(paths.staffInsight, 'Department figures', () => import('../features/insight/StaffInsightPage.tsx')),
  page(paths.looks, 'Who looked at a request', () => import('../features/workspace/settings/LooksPage.tsx')),
  innerWing(below(paths.people), 'People who can sign in', () => import('../features/people/pages.ts')),
  innerWing(below(paths.settings), 'Settings', () => import('../features/settings/pages.ts')),
  page(paths.staffInvitation, 'Your invitation', () => import('../features/people/InvitationPage.tsx')),
  innerWing(
    below(paths.fosteringDesk),
    'Fostering and adoption',
    () => import('../features/fostering-desk/pages.ts'),
  ),
  page(`${paths.panel}/:meeting`, 'Panel meeting', () => import('../features/panel-day/MeetingPage.tsx')),
  page(
    `${paths.panel}/:meeting/:item/minutes`,
    'Minutes',
    () => import('../features/panel-day/MinutesPage.tsx'),
  ),
  innerWing(below(paths.panelDesk), 'Panels', () => import('../features/panel-desk/pages.ts')),
  innerWing(below(paths.panel), 'Panel', () => import('../features/panel/pages.ts')),
  innerWing('enquiries', 'Enquiries', () => import('../features/fostering-enquiries/pages.ts')),
  innerWing(below(paths.appeals), 'School appeals', () => import('../features/appeals/pages.ts')),
  innerWing(
    below(paths.admissionsDesk),
    'School admissions',
    () => import('../features/admissions-desk/pages.ts'),
  ),
])
