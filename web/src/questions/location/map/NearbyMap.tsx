import '../location.scss'
import type { LocationAnswer } from '#contract/geo/location.ts'
import { MapNotes } from './MapNotes.tsx'
import type { NearbyReport } from './nearby.ts'
import { useMap } from './useMap.ts'

interface Props {
  value: LocationAnswer | undefined
  nearby: readonly NearbyReport[]
}

/** A place and the open reports around it, to look at. Whatever it shows has to be said beside it in words. */
export function NearbyMap(props: Props) {
  const { element, failed, lost } = useMap(props)
  if (failed) return null
  return (
    <div className="app-location__map">
      <MapNotes lost={lost} />
      <div
        ref={element}
        className="app-map"
        role="application"
        aria-label="Map of your place and the reports near it"
      />
    </div>
  )
}
