import type { ReactElement } from 'react'
import { type LazyPage, lazyPage } from './page.tsx'

/** A part of the site as its table has it: draws the page of an address below its own. */
export interface Part {
  (): ReactElement
  /** Fetches the code of the page at an address below the part's own. */
  preload(rest: string): Promise<readonly unknown[]>
}

/** All pages below an address, whose table is fetched with the first of them: the others' need not carry it. */
export const lazyPart = (
  path: string,
  load: () => Promise<{ default: Part }>,
): LazyPage & { path: string } => ({
  path: `${path}/*`,
  ...lazyPage(load, async ({ '*': rest = '' }) => (await load()).default.preload(rest)),
})
