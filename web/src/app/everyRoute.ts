import { matchPath } from 'react-router'
import type { Wing } from './load/wing.tsx'
import { paths } from './paths.ts'
import { notFound, routes } from './routes.tsx'

/** One kind of page, by its react-router pattern. */
interface Kind {
  readonly path: string
  readonly title: string
}

const pagesOf = (address: string, { pages }: Wing): Kind[] =>
  pages.map(({ path, title }) => ({ path: path === '' ? address : `${address}/${path}`, title }))

/** Imported as the browser does, so that the build finds the file of each. */
const wings: readonly (readonly [address: string, wing: Promise<{ default: Wing }>])[] = [
  [paths.workspace, import('./workspacePages.ts')],
  [paths.admissionsDesk, import('../features/admissions-desk/pages.ts')],
  [paths.appeals, import('../features/appeals/pages.ts')],
  [paths.fosteringDesk, import('../features/fostering-desk/pages.ts')],
  [paths.panelDesk, import('../features/panel-desk/pages.ts')],
  [paths.panel, import('../features/panel/pages.ts')],
  [paths.people, import('../features/people/pages.ts')],
  [paths.settings, import('../features/settings/pages.ts')],
  [`${paths.workspace}/enquiries`, import('../features/fostering-enquiries/pages.ts')],
  [paths.schools, import('./schoolPages.ts')],
  [paths.openReports, import('./reportPages.ts')],
  [paths.performance, import('./performancePages.ts')],
  [paths.fostering, import('./fosteringPages.ts')],
  [`${paths.fostering}/place/:household/:person`, import('../features/fostering-place/pages.ts')],
  [paths.adoption, import('./adoptionPages.ts')],
]
const pagesOfWings = await Promise.all(
  wings.map(async ([address, wing]) => pagesOf(address, (await wing).default)),
)

/** Every page of the app, those of wings too, which browsers fetch only with their wing. For the build and for tests. */
export const everyRoute: readonly Kind[] = [...routes, ...pagesOfWings.flat()].filter(
  ({ path }) => !path.endsWith('/*'),
)

/** Which of them an address is of, in a wing or not. */
export const kindOf = (pathname: string): Kind =>
  everyRoute.find(({ path }) => matchPath(path, pathname)) ?? notFound
