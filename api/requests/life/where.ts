import type { Answers } from '#contract/core/condition.ts'
import type { Service } from '#contract/core/service.ts'
import type { CouncilProfile } from '#contract/council/council.ts'
import { type Areas, authorityAt } from '#contract/geo/areas.ts'
import { cellOf, toGrid } from '#contract/geo/grid.ts'
import type { LocationAnswer } from '#contract/geo/location.ts'
import { type Responsibility, responsibleFor } from '#contract/geo/responsible.ts'
import { answerOf } from '#services/define/walk.ts'
import type { Place } from './model.ts'

/** The place of the request on both grids, from its first location question; undefined when it has none. */
export function placeOf(service: Service, answers: Answers): Place | undefined {
  const location = answerOf<LocationAnswer>(service, answers, 'location')
  if (!location) return undefined
  const { lat, lon, description } = location
  const { easting, northing } = toGrid({ lat, lon })
  return {
    lat,
    lon,
    easting: Math.round(easting),
    northing: Math.round(northing),
    ...(description ? { description } : {}),
  }
}

/** Key under which others find the open report; undefined where the service shows none. */
export const cellFor = (service: Service, place: Place | undefined): string | undefined =>
  place && service.nearbyMetres !== null
    ? `${service.slug}#${cellOf(place.easting, place.northing)}`
    : undefined

/** Who looks after it: by the place, and by what the resident said of the road. */
export function whoseIs(
  council: CouncilProfile,
  areas: Areas,
  service: Service,
  answers: Answers,
): Responsibility {
  const location = answerOf<LocationAnswer>(service, answers, 'location')
  if (!location) return { ours: true }
  const road = answerOf<string>(service, answers, 'trunkRoad')
  return responsibleFor(council, { at: authorityAt(areas, location), road })
}
