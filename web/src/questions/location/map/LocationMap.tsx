import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { LocationAnswer } from '#contract/geo/location.ts'
import type { LatLon } from '#contract/geo/point.ts'
import { council } from '#council'
import { loadAreas, loadPlaces, loadStreets } from '../geodata.ts'
import type { LocationMapHandle } from './createMap.ts'
import type { NearbyReport } from './nearby.ts'

interface Props {
  id: string
  value: LocationAnswer | undefined
  nearby?: readonly NearbyReport[] | undefined
  onPin(point: LatLon, precise: boolean): void
}

const drawn = async () => {
  const [areas, places, streets] = await Promise.all([loadAreas(), loadPlaces(), loadStreets()])
  return { areas, names: { places, streets } }
}

/** The map, fetched with its library once this is on the page. Everything it does can be done without it. */
export function LocationMap({ id, value, nearby, onPin }: Props) {
  const element = useRef<HTMLDivElement>(null)
  const [map, setMap] = useState<LocationMapHandle>()
  const [failed, setFailed] = useState(false)
  const pinned = useEffectEvent(onPin)

  useEffect(() => {
    let made: LocationMapHandle | undefined
    let gone = false
    import('./createMap.ts').then(
      ({ createMap }) => {
        if (gone || !element.current) return
        made = createMap(element.current, {
          council,
          drawn,
          onPin: (point, precise) => pinned(point, precise),
        })
        setMap(made)
      },
      () => setFailed(true),
    )
    return () => {
      gone = true
      made?.remove()
    }
  }, [])
  useEffect(() => map?.show(value), [map, value])
  useEffect(() => map?.showNearby(nearby ?? []), [map, nearby])

  if (failed) return <p className="govuk-body">The map could not be fetched. Search for the place instead.</p>
  return (
    <>
      <p className="govuk-body govuk-!-margin-bottom-2">Or put the pin on the map.</p>
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
