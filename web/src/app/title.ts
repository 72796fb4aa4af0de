import { createContext, useContext, useEffect } from 'react'
import { useLocation } from 'react-router'
import { council } from '#council'

/** `<page> – <council>`, as the tab and the history show it. */
export const fullTitle = (page: string): string => `${page} – ${council.name}`

/** Hears the page's name while it is drawn at build, where there is no tab. */
export const TitleHeard = createContext<((page: string) => void) | undefined>(undefined)

/** Names the page in the tab. A page that asks several things gives the question and the service. */
export function useTitle(page: string): void {
  const { pathname } = useLocation()
  useContext(TitleHeard)?.(page)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a change of page sets the route's title first
  useEffect(() => {
    document.title = fullTitle(page)
  }, [page, pathname])
}
