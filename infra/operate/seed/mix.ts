import { monthBefore, monthOf } from '#contract/calendar/month.ts'
import type { LatLon } from '#contract/geo/point.ts'
import { places } from '../../../api/council/areas/sample/places.ts'
import { type Random, weighted } from './random.ts'

/** How many months the mix goes back: as long as finished requests are kept. */
export const months = 24

/** What is reported, where and how long ago. */
export interface Drawn {
  readonly service: string
  readonly near: LatLon
  /** Whole months ago, 0 for the month that ends now. */
  readonly monthsAgo: number
}

export type Mix = (random: Random) => Drawn

/** Road reports as a county gets them, out of a thousand. */
const reports: Readonly<Record<string, number>> = {
  pothole: 420,
  'street-light': 120,
  'trip-hazard': 80,
  gully: 70,
  'road-sign': 45,
  tree: 45,
  'other-road-problem': 45,
  'right-of-way': 30,
  obstruction: 25,
  'traffic-lights': 20,
  'drain-cover': 20,
  grass: 20,
  kerb: 15,
  'street-furniture': 15,
  'road-marking': 15,
  roadworks: 10,
  'grit-bin': 5,
}

/** January to December: holes come with the frost. */
const season = [1.4, 1.7, 1.6, 1.2, 1, 0.9, 0.8, 0.7, 0.8, 0.8, 0.9, 1]

/** The mix of an installation that has no counts to go by: the sample's places, all alike. */
export function builtInMix(today: Date): Mix {
  const service = weighted(Object.entries(reports))
  const age = weighted(
    Array.from(
      { length: months },
      (_, ago) => [ago, season[Number(monthBefore(monthOf(today), ago).slice(5)) - 1] ?? 1] as const,
    ),
  )
  return (random) => {
    const [, lat, lon] = random.pick(places)
    return { service: service(random), near: { lat, lon }, monthsAgo: age(random) }
  }
}

/** What comes in besides road reports, out of a thousand of everything. */
export const others: Readonly<Record<string, number>> = {
  'blue-badge': 30,
  'bus-pass': 10,
  'complaint-or-compliment': 6,
  'birth-certificate': 6,
  'freedom-of-information': 4,
  'library-membership': 8,
  'dropped-kerb': 4,
  'adult-social-care': 4,
}

/** The same mix with everything else that a county is asked for in between. */
export function withOthers(mix: Mix): Mix {
  const all = Object.values(others).reduce((sum, each) => sum + each, 0)
  const other = weighted(Object.entries(others))
  return (random) => {
    const drawn = mix(random)
    return random.chance(all / 1000) ? { ...drawn, service: other(random) } : drawn
  }
}
