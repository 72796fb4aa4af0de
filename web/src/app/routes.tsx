import { matchPath } from 'react-router'
import { listingFacts } from '../features/directory/listingFacts.ts'
import { loadFound } from '../features/directory/loadFound.tsx'
import { definitions } from '../journey/definitions.ts'
import { startFacts } from '../journey/startFacts.ts'
import { type LazyPage, lazyPage } from './load/page.tsx'
import { lazyPart } from './load/part.ts'
import { paths } from './paths.ts'

/** One kind of page. */
export interface AppRoute extends LazyPage {
  /** A react-router pattern. */
  path: string
  /** The page's name until the page gives a better one. */
  title: string
}

const startPage = lazyPage(
  () => import('../journey/StartPage.tsx'),
  ({ slug = '' }) => startFacts.preload(slug),
)
const journeyPage = lazyPage(
  () => import('../journey/JourneyPage.tsx'),
  ({ slug = '' }) => definitions.preload(slug),
)
const listingPage = lazyPage(
  () => import('../features/directory/ListingPage.tsx'),
  ({ slug = '' }) => listingFacts.preload(slug),
)
const flowPage = lazyPage(
  () => import('../features/flow/FlowPage.tsx'),
  ({ slug = '' }) => definitions.preload(slug),
)
const findPage = lazyPage(
  () => import('../features/directory/FindPage.tsx'),
  async (_, query) => (query.get('q') ? [await loadFound()] : []),
)
/** Where a page that has its name from its contents has none yet. */
const untilNamed = 'Loading'

/** The pages of services that are asked for with this verb. */
function serviceRoutes(verb: 'report' | 'apply'): AppRoute[] {
  const service = { slug: ':slug', verb }
  return [
    { path: paths.service(service), title: untilNamed, ...startPage },
    { path: paths.question(service, ':page'), title: untilNamed, ...journeyPage },
  ]
}

/**
 * Every page of the app, or part of it with a table of its own. `everyRoute.ts` has those of the parts too; a test checks
 * each for accessibility. Those without a parameter are drawn at build.
 */
export const routes: readonly AppRoute[] = [
  page(paths.home, 'Home', () => import('../features/directory/HomePage.tsx')),
  page(paths.report, 'Report a problem', () => import('../features/directory/ReportPage.tsx')),
  { path: paths.find, title: 'Find a service', ...findPage },
  page(paths.aToZ, 'Services from A to Z', () => import('../features/directory/AToZPage.tsx')),
  page(paths.topic(':id'), untilNamed, () => import('../features/directory/ThemePage.tsx')),
  page(paths.lifeEvent(':id'), untilNamed, () => import('../features/directory/ThemePage.tsx')),
  { path: paths.listing(':slug'), title: untilNamed, ...listingPage },
  page(paths.apply, 'Apply', () => import('../features/directory/ApplyPage.tsx')),
  page(paths.track, 'Track a request', () => import('./pages/TrackPage.tsx')),
  page(paths.paid, 'Your payment', () => import('../journey/pay/PaidPage.tsx')),
  page(paths.paidFor(':reference'), 'Your payment', () => import('../journey/pay/PaidPage.tsx')),
  ...serviceRoutes('report'),
  ...serviceRoutes('apply'),
  page(paths.flows, 'How each form works', () => import('../features/flow/FlowsPage.tsx')),
  { path: paths.flow(':slug'), title: untilNamed, ...flowPage },
  page(paths.request(':reference'), 'Your request', () => import('../features/tracking/RequestPage.tsx')),
  page(paths.myRequests, 'Find my requests', () => import('../features/my-requests/AskPage.tsx')),
  page(paths.myRequestsList, 'Your requests', () => import('../features/my-requests/ListPage.tsx')),
  page(paths.continue, 'Continue a saved form', () => import('../features/continue/ContinuePage.tsx')),
  page(paths.savedForm(':id'), 'Continue your form', () => import('../features/continue/SavedFormPage.tsx')),
  page(paths.workspace, 'Workspace', () => import('../features/workspace/home/HomePage.tsx')),
  page(paths.signedIn, 'Signing in', () => import('../staff/SignedInPage.tsx')),
  page(paths.alerts, 'Hear about reports in your area', () => import('../features/insight/AlertsPage.tsx')),
  page(paths.alertConfirm, 'Confirm your emails', () => import('../features/insight/AlertConfirmPage.tsx')),
  page(paths.alertStop, 'Stop emails', () => import('../features/insight/AlertStopPage.tsx')),
  part(paths.workspace, 'Workspace', () => import('./workspacePages.ts')),
  part(paths.schools, 'School places', () => import('./schoolPages.ts')),
  part(paths.openReports, 'What has been reported', () => import('./reportPages.ts')),
  part(paths.performance, 'How we are doing', () => import('./performancePages.ts')),
  part(paths.fostering, 'Fostering', () => import('./fosteringPages.ts')),
  part(paths.adoption, 'Adoption', () => import('./adoptionPages.ts')),
  page(paths.contact, 'Contact us', () => import('./pages/ContactPage.tsx')),
  page(paths.privacy, 'Privacy', () => import('./pages/PrivacyPage.tsx')),
  page(paths.accessibility, 'Accessibility statement', () => import('./pages/AccessibilityPage.tsx')),
  page(paths.cookies, 'Cookies', () => import('./pages/CookiesPage.tsx')),
]

export const notFound: AppRoute = page('*', 'Page not found', () => import('./pages/NotFoundPage.tsx'))

/** The route that draws an address. */
export function routeOf(pathname: string): AppRoute {
  return routes.find((route) => matchPath(route.path, pathname)) ?? notFound
}

/** Fetches all that the page at an address needs; `search` is what the address has from its question mark on. */
export function preloadPage(pathname: string, search = ''): Promise<readonly unknown[]> {
  const route = routeOf(pathname)
  return route.preload(matchPath(route.path, pathname)?.params ?? {}, new URLSearchParams(search))
}

function page(path: string, title: string, load: Parameters<typeof lazyPage>[0]): AppRoute {
  return { path, title, ...lazyPage(load) }
}

function part(path: string, title: string, load: Parameters<typeof lazyPart>[1]): AppRoute {
  return { title, ...lazyPart(path, load) }
}
