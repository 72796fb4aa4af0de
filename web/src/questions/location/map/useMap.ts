import { type RefObject, useEffect, useEffectEvent, useRef, useState } from 'react'
import type { LocationAnswer } from '#contract/geo/location.ts'
import { council } from '#council'
import { loadAreas, loadPlaces, loadStreets } from '../geodata.ts'
import type { LocationMapHandle, MapOptions } from './createMap.ts'
import type { NearbyReport } from './nearby.ts'

interface Shown {
  value: LocationAnswer | undefined
  nearby?: readonly NearbyReport[] | undefined
  /** The map shows all of `nearby`, instead of the surroundings of the place. */
  fits?: boolean
  /** Missing: the pin stays where it is. */
  onPin?: MapOptions['onPin'] | undefined
}

const drawn = async () => {
  const [areas, places, streets] = await Promise.all([loadAreas(), loadPlaces(), loadStreets()])
  return { areas, names: { places, streets } }
}

/** A map in the element of the ref, fetched with its library once the element is on the page. */
export function useMap({ value, nearby, fits, onPin }: Shown): {
  element: RefObject<HTMLDivElement | null>
  failed: boolean
  /** The map is there, but its roads or some of them are not. */
  lost: boolean
} {
  const element = useRef<HTMLDivElement>(null)
  const [map, setMap] = useState<LocationMapHandle>()
  const [failed, setFailed] = useState(false)
  const [lost, setLost] = useState(false)
  const pinned = useEffectEvent<MapOptions['onPin'] & {}>((point, precise) => onPin?.(point, precise))
  const moves = onPin !== undefined

  useEffect(() => {
    let made: LocationMapHandle | undefined
    let gone = false
    import('./createMap.ts').then(
      ({ createMap }) => {
        if (gone || !element.current) return
        const listen = (...move: Parameters<typeof pinned>) => pinned(...move)
        made = createMap(element.current, {
          council,
          drawn,
          onLost: () => setLost(true),
          ...(moves && { onPin: listen }),
        })
        setMap(made)
      },
      () => setFailed(true),
    )
    return () => {
      gone = true
      made?.remove()
    }
  }, [moves])
  useEffect(() => map?.show(value), [map, value])
  useEffect(() => map?.showNearby(nearby ?? []), [map, nearby])
  // Once for the same places: looking again at a list must not move what somebody looks at.
  const places = fits ? JSON.stringify(nearby?.map(({ reference }) => reference)) : undefined
  const showAll = useEffectEvent(() => map?.fit(nearby ?? []))
  useEffect(() => {
    if (map && places) showAll()
  }, [map, places])
  return { element, failed, lost }
}
