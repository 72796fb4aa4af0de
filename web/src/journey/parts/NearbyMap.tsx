import { lazy, Suspense } from 'react'
import type { LocationAnswer } from '#contract/geo/location.ts'
import type { Nearby } from '#contract/requests/request.ts'

const Drawn = lazy(async () => {
  const code = await import('#web/questions/location/map/NearbyMap.tsx').catch(() => undefined)
  return { default: code?.NearbyMap ?? (() => null) }
})

/** The place and the open reports around it, once the map is fetched; the list beside it says the same in words. */
export const NearbyMap = (props: { value: LocationAnswer | undefined; nearby: readonly Nearby[] }) => (
  <Suspense fallback={null}>
    <Drawn {...props} />
  </Suspense>
)
