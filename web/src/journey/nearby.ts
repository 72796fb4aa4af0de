import { queryOptions } from '@tanstack/react-query'
import type { Service } from '#contract/core/service.ts'
import { PublicReport } from '#contract/insight/reports.ts'
import { type Nearby, NearbyList } from '#contract/requests/request.ts'
import { api } from '#web/app/api.ts'
import { within } from '#web/app/load/patience.ts'

const patienceMs = 4000

/** Open reports of the service near a point, `lat,lon`. Never worth waiting long for. */
export const nearbyOf = (service: Service, point: string) =>
  queryOptions({
    queryKey: ['nearby', service.slug, point],
    queryFn: ({ signal }) => {
      const [lat = '', lon = ''] = point.split(',')
      const path = `/api/services/${service.slug}/nearby?lat=${lat}&lon=${lon}` as const
      const ask = (signal: AbortSignal) =>
        api<readonly Nearby[]>(path, (json) => NearbyList.parse(json).reports, { signal })
      return within(patienceMs, ask, signal)
    },
    retry: false,
    // It is help that the form goes on without.
    throwOnError: false,
    staleTime: 60_000,
  })

/** What everybody may read of a report. Help to choose by, and never waited for. */
export const writtenOf = (reference: string) =>
  queryOptions({
    queryKey: ['report', 'words', reference],
    queryFn: ({ signal }) => {
      const ask = (signal: AbortSignal) =>
        api(`/api/reports/${encodeURIComponent(reference)}`, (json) => PublicReport.parse(json).words, {
          signal,
        })
      return within(patienceMs, ask, signal)
    },
    retry: false,
    throwOnError: false,
    staleTime: 60_000,
  })
