import { type Areas, authorityAt } from '#contract/geo/areas.ts'
import { onGrid } from '#contract/geo/grid.ts'
import { formatGridReference } from '#contract/geo/gridReference.ts'
import { type Ward, wardAt } from '#contract/geo/wards.ts'
import type { Located, Where } from './told.ts'

/** Finds the square, the district and the ward of a place. */
export const whereIn =
  (areas: Areas, wards: readonly Ward[]) =>
  (place: Located): Where => {
    const found = authorityAt(areas, place)
    const district = found.kind === 'county' ? found.district : undefined
    const ward = wardAt(wards, place)?.code
    return {
      square: onGrid(place) ? formatGridReference(place, 6) : '',
      ...(district ? { district } : {}),
      ...(ward ? { ward } : {}),
    }
  }
