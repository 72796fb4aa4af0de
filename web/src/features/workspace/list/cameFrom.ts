import { useEffect } from 'react'
import { useLocation } from 'react-router'
import { paths } from '#web/app/paths.ts'

/** A list or a search as it was shown. `state`: of the history's entry, which holds what was searched for. */
export interface Shown {
  readonly href: string
  readonly state?: unknown
}

/** In this page's memory alone: what is searched for has no place in an address, nor in the tab's storage. */
let last: Shown | undefined

export function remember(shown: Shown): void {
  last = shown
}

/** Remembers the page that shows requests, so that whoever opens one comes back to the same filter, page and words. */
export function useRemembered(): void {
  const { pathname, search, state } = useLocation()
  useEffect(() => remember({ href: `${pathname}${search}`, state }), [pathname, search, state])
}

/** The way back from a request: to where it was found, else to the list of its department. */
export function wayBack(department: string): Shown & { readonly text: string } {
  const shown = last ?? { href: paths.workList(department) }
  return { ...shown, text: shown.href === paths.workSearch ? 'Back to the search' : 'Back to the list' }
}
