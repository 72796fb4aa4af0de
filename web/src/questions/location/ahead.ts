import { loadAreas, loadOutwards, loadPlaces, loadStreets } from './geodata.ts'

/** Fetches what finding a place needs beyond its own code: the map and the names on it. Rejects where some does not come. */
export const fetchMapAhead = (): Promise<unknown> =>
  Promise.all([
    import('./map/createMap.ts'),
    import('./map/NearbyMap.tsx'),
    loadAreas(),
    loadPlaces(),
    loadStreets(),
    loadOutwards(),
  ])
