import { lazy, Suspense } from 'react'
import type { LocationAnswer } from '#contract/geo/location.ts'
import type { Nearby } from '#contract/request.ts'

interface Props {
  location: LocationAnswer | undefined
  reports: readonly Nearby[]
}

const Drawn = lazy(async () => {
  const code = await import('#web/questions/location/map/LocationMap.tsx').catch(() => undefined)
  return {
    default: ({ location, reports }: Props) =>
      code && <code.LocationMap id="nearby-map" value={location} nearby={reports} onPin={() => undefined} />,
  }
})

/** The place and the open reports around it. The list beside it says the same in words. */
export const NearbyMap = (props: Props) => (
  <Suspense fallback={null}>
    <Drawn {...props} />
  </Suspense>
)
