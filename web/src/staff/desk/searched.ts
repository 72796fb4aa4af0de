import { useLocation } from 'react-router'
import * as z from 'zod/mini'
import { paths } from '#web/app/paths.ts'

const Searched = z.object({ q: z.string() })

/**
 * What is searched for on this page; empty: nothing. It stands in the history's entry, which is there again after
 * reloading and going back, and not in the address: names and e-mail addresses are looked for.
 */
export function useSearched(): string {
  const { pathname, state } = useLocation()
  const read = Searched.safeParse(state)
  return pathname === paths.workSearch && read.success ? read.data.q.trim() : ''
}
