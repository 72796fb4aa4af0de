import { allocate } from './allocate.ts'
import { county } from './county.ts'
import { fostering } from './fostering.ts'
import { functions } from './functions.ts'
import { lists } from './lists.ts'
import type { Measurement } from './measurement.ts'
import { minutes } from './minutes.ts'
import { packs } from './packs.ts'
import { map } from './phone/map.ts'
import { usable } from './phone/usable.ts'
import { ranking } from './ranking.ts'
import { search } from './search.ts'
import { sizes } from './sizes.ts'
import { start } from './start.ts'
import { submissions } from './submissions.ts'
import { tablet } from './tablet.ts'

/** The parts of the bench, in the order in which they run. */
export const measurements: Measurement[] = [
  sizes,
  search,
  functions,
  submissions,
  lists,
  usable,
  map,
  minutes,
  start,
  ranking,
  allocate,
  county,
  fostering,
  packs,
  tablet,
]
