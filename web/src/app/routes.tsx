import { directory } from 'virtual:directory'
import { matchPath, type Params } from 'react-router'
import { type LazyPage, lazyPage } from './page.tsx'
import { paths } from './paths.ts'

/** One kind of page. */
export interface AppRoute extends LazyPage {
  /** A react-router pattern. */
  path: string
  /** The page's name until the page gives a better one. */
  title: string | ((params: Params) => string)
  /** Addresses that the build draws beforehand; the others are drawn in the browser. */
  prerender: readonly string[]
}

/** Every page of the app. A test checks each for accessibility. */
export const routes: readonly AppRoute[] = [
  fixed(paths.home, 'Home', () => import('../features/directory/HomePage.tsx')),
  fixed(paths.report, 'Report a problem', () => import('../features/directory/ReportPage.tsx')),
  fixed(paths.find, 'Find a service', () => import('../features/directory/FindPage.tsx')),
  fixed(paths.apply, 'Apply', () => import('../features/directory/ApplyPage.tsx')),
  fixed(paths.track, 'Track a request', () => import('./pages/TrackPage.tsx')),
  {
    path: paths.service(':slug'),
    title: serviceTitle,
    prerender: directory.map(({ slug }) => paths.service(slug)),
    ...lazyPage(() => import('../journey/StartPage.tsx')),
  },
  {
    path: paths.question(':slug', ':page'),
    title: serviceTitle,
    prerender: [],
    ...lazyPage(() => import('../journey/JourneyPage.tsx')),
  },
  {
    path: paths.request(':reference'),
    title: 'Your request',
    prerender: [],
    ...lazyPage(() => import('../features/tracking/RequestPage.tsx')),
  },
  fixed(paths.privacy, 'Privacy', () => import('./pages/PrivacyPage.tsx')),
  fixed(paths.accessibility, 'Accessibility statement', () => import('./pages/AccessibilityPage.tsx')),
  fixed(paths.cookies, 'Cookies', () => import('./pages/CookiesPage.tsx')),
]

export const notFound: AppRoute = {
  path: '*',
  title: 'Page not found',
  prerender: [],
  ...lazyPage(() => import('./pages/NotFoundPage.tsx')),
}

/** The route that draws an address. */
export function routeOf(pathname: string): AppRoute {
  return routes.find((route) => matchPath(route.path, pathname)) ?? notFound
}

/** What a route calls the page at an address. */
export function titleOf(route: AppRoute, pathname: string): string {
  if (typeof route.title === 'string') return route.title
  return route.title(matchPath(route.path, pathname)?.params ?? {})
}

type Load = Parameters<typeof lazyPage>[0]

function serviceTitle({ slug }: Params): string {
  return directory.find((service) => service.slug === slug)?.title ?? 'Page not found'
}

/** A page at one address, drawn at build. */
function fixed(path: string, title: string, load: Load): AppRoute {
  return { path, title, prerender: [path], ...lazyPage(load) }
}
