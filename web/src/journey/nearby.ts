import { queryOptions } from '@tanstack/react-query'
import { type Nearby, NearbyList } from '#contract/request.ts'
import type { Service } from '#contract/service.ts'
import { api } from '#web/app/api.ts'

const patienceMs = 4000

/** Open reports of the service near a point, `lat,lon`. Never worth waiting long for. */
export const nearbyOf = (service: Service, point: string) =>
  queryOptions({
    queryKey: ['nearby', service.slug, point],
    queryFn: ({ signal }) => {
      const [lat = '', lon = ''] = point.split(',')
      return api<readonly Nearby[]>(
        `/api/services/${service.slug}/nearby?lat=${lat}&lon=${lon}`,
        (json) => NearbyList.parse(json).reports,
        { signal: AbortSignal.any([signal, AbortSignal.timeout(patienceMs)]) },
      )
    },
    retry: false,
    staleTime: 60_000,
  })
