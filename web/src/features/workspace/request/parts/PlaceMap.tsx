import '#web/questions/location/location.scss'
import { useMemo } from 'react'
import { MapNotes } from '#web/questions/location/map/MapNotes.tsx'
import { useMap } from '#web/questions/location/map/useMap.ts'

/** The place on a map, to look at. */
export default function PlaceMap({ lat, lon }: { lat: number; lon: number }) {
  const value = useMemo(() => ({ lat, lon, precision: 'exact' as const }), [lat, lon])
  const { element, failed, lost } = useMap({ value: value as never })
  if (failed) return <p className="govuk-body">We cannot show the map at the moment.</p>
  return (
    <div className="app-location__map">
      <MapNotes lost={lost} />
      <div ref={element} className="app-map" role="application" aria-label="Map of the place" />
    </div>
  )
}
