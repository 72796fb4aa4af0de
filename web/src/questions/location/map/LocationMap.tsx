import type { LocationAnswer } from '#contract/geo/location.ts'
import type { LatLon } from '#contract/geo/point.ts'
import { MapNotes } from './MapNotes.tsx'
import type { NearbyReport } from './nearby.ts'
import { useMap } from './useMap.ts'

interface Props {
  id: string
  value: LocationAnswer | undefined
  nearby?: readonly NearbyReport[] | undefined
  onPin(point: LatLon, precise: boolean): void
}

/** The map, fetched with its library once this is on the page. Everything it does can be done without it. */
export function LocationMap({ id, value, nearby, onPin }: Props) {
  const { element, failed, lost } = useMap({ value, nearby, onPin })
  if (failed)
    return <p className="govuk-body">We cannot show the map at the moment. Search for the place instead.</p>
  return (
    <>
      <p className="govuk-body govuk-!-margin-bottom-2">Or put the pin on the map.</p>
      <MapNotes lost={lost}>Search for the place, or describe it below.</MapNotes>
      <div className="app-location__map">
        <div
          ref={element}
          id={id}
          className="app-map"
          role="application"
          aria-label="Map"
          aria-describedby={`${id}-keys`}
        />
        <p className="govuk-body app-location__keys" id={`${id}-keys`}>
          Arrow keys move the pin, with Shift further. Plus and minus zoom. Enter puts a pin in the middle.
        </p>
      </div>
    </>
  )
}
