import type { Service } from '#contract/core/service.ts'
import { cellsWithin, distanceMetres, toGrid } from '#contract/geo/grid.ts'
import { type Nearby, nearbyShown } from '#contract/requests/request.ts'
import type { NearbyStore } from '#requests/life/ports.ts'

/** More open reports of one kind than a square of 100 m has in a storm: the nearest have to be among those looked at. */
export const perCell = 250

/** Open reports of the service near the point, nearest first. Empty where the service does not show any. */
export async function nearby(
  store: NearbyStore,
  service: Service,
  point: { lat: number; lon: number },
): Promise<Nearby[]> {
  const reach = service.nearbyMetres
  if (reach === null) return []
  const { easting, northing } = toGrid(point)
  const cells = cellsWithin(easting, northing, reach).map((cell) => `${service.slug}#${cell}`)
  const found = await store.inCells(cells, perCell)
  return found
    .map((record) => ({
      reference: record.reference,
      service: record.service,
      title: service.title,
      lat: record.location.lat,
      lon: record.location.lon,
      metres: Math.round(distanceMetres(point, record.location)),
      submittedAt: record.submittedAt,
      state: record.state,
      followers: record.followerCount,
    }))
    .filter((report) => report.metres <= reach)
    .sort((a, b) => a.metres - b.metres)
    .slice(0, nearbyShown)
}
