import type { QueryClient } from '@tanstack/react-query'
import type { PlaceView } from '#contract/fostering/household.ts'
import { preloadPage } from '#web/app/routes.tsx'
import { addresses } from '../addresses.ts'
import { type Opened, partOf } from '../api.ts'
import { formsHere } from './forms.ts'

/** After the page has come to rest. */
const afterMs = 1200

/** Fetches the sections that are not finished, and the pages that show them: whoever goes out of reach still goes on. */
export function fetchAhead(of: Opened, view: PlaceView, queries: QueryClient): () => void {
  let gone = false
  const fetchAll = async () => {
    for (const { part, state } of formsHere(view)) {
      if (gone || !navigator.onLine) return
      await preloadPage(addresses.section(of, part)).catch(() => undefined)
      await preloadPage(addresses.question(of, part, 'any')).catch(() => undefined)
      if (state !== 'done') await queries.prefetchQuery(partOf(of, part)).catch(() => undefined)
    }
  }
  const timer = setTimeout(() => void fetchAll(), afterMs)
  return () => {
    gone = true
    clearTimeout(timer)
  }
}
