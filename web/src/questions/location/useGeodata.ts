import { useEffect, useMemo, useState } from 'react'
import { type Areas, authorityAt, type Jurisdiction } from '#contract/geo/areas.ts'
import type { Names } from '#contract/geo/near.ts'
import type { LatLon } from '#contract/geo/point.ts'
import { parishAt, type WardName, wardAt } from '#contract/geo/wards.ts'
import { loadAreas, loadParishes, loadPlaces, loadStreets, loadWards } from './geodata.ts'

/** What `load` gives, once it is there; undefined before, and when it can't be fetched. */
function useLoaded<T>(load: () => Promise<T>): T | undefined {
  const [loaded, setLoaded] = useState<T>()
  useEffect(() => {
    let current = true
    load().then(
      (data) => current && setLoaded(() => data),
      () => undefined,
    )
    return () => {
      current = false
    }
  }, [load])
  return loaded
}

export const useAreas = (): Areas | undefined => useLoaded(loadAreas)

/**
 * Whose area the point is in; undefined without a point and until the boundaries are there. Where they can't be
 * fetched the server decides alone, when the report is sent.
 */
export function useJurisdiction(point: LatLon | undefined): Jurisdiction | undefined {
  const areas = useAreas()
  return useMemo(() => (areas && point ? authorityAt(areas, point) : undefined), [areas, point])
}

const loadNames = async (): Promise<Names> => {
  const [places, streets] = await Promise.all([loadPlaces(), loadStreets()])
  return { places, streets }
}

export const useNames = (): Names | undefined => useLoaded(loadNames)

const byName = (areas: readonly WardName[] | undefined): readonly WardName[] =>
  [...(areas ?? [])].sort((a, b) => a.name.localeCompare(b.name, 'en'))

/** Wards by name; none until they are there. */
export function useWards(): readonly WardName[] {
  const wards = useLoaded(loadWards)
  return useMemo(() => byName(wards), [wards])
}

/** Finds the ward of a point; undefined until wards are there. */
export function useWardOf(): ((point: LatLon) => WardName | undefined) | undefined {
  const wards = useLoaded(loadWards)
  return useMemo(() => wards && ((point: LatLon) => wardAt(wards, point)), [wards])
}

/** Parishes by name; none until they are there, and where the council has none. */
export function useParishes(): readonly WardName[] {
  const parishes = useLoaded(loadParishes)
  return useMemo(() => byName(parishes), [parishes])
}

/** The ward and the parish that the point is in; missing until they are there, and where they can't be fetched. */
export function useAreaAt(point: LatLon): { readonly ward?: WardName; readonly parish?: WardName } {
  const wards = useLoaded(loadWards)
  const parishes = useLoaded(loadParishes)
  const { lat, lon } = point
  return useMemo(() => {
    const ward = wards && wardAt(wards, { lat, lon })
    const parish = parishes && parishAt(parishes, { lat, lon })
    return { ...(ward && { ward }), ...(parish && { parish }) }
  }, [wards, parishes, lat, lon])
}
