import { queryOptions } from '@tanstack/react-query'
import { isOpen } from '#contract/requests/lifecycle.ts'
import { Tracked } from '#contract/requests/tracking.ts'
import { api } from '#web/app/api.ts'
import { askedAgain } from '#web/app/askedAgain.ts'

const quickMs = 3_000
const slowMs = 30_000
/** For this long after sending, the next step may come at any second. */
const freshMs = 3 * 60_000

/** How long to wait before looking again; false when nothing will change by itself. */
export function pollAfter(tracked: Tracked | undefined, now: number): number | false {
  if (!tracked || !isOpen(tracked.goesOnAs?.state ?? tracked.state)) return false
  return now - Date.parse(tracked.updatedAt) < freshMs ? quickMs : slowMs
}

/** The request that the key opens. The key goes into a header and the cache of this page, nowhere else. */
export const requestOf = (reference: string, trackingKey: string) =>
  queryOptions({
    queryKey: ['request', reference, trackingKey],
    queryFn: ({ signal }) =>
      api(`/api/requests/${encodeURIComponent(reference)}`, (json) => Tracked.parse(json), {
        signal,
        headers: { authorization: `Bearer ${trackingKey}` },
      }),
    refetchInterval: askedAgain((data: Tracked | undefined) => pollAfter(data, Date.now())),
    staleTime: 0,
  })
