import { together } from '#http/core/together.ts'
import { constellationPlaceRoutes } from './constellations.ts'
import { courseRoutes } from './courses.ts'
import { placeFileRoutes } from './files.ts'
import { letterRoutes } from './letters.ts'
import { moneyRoutes } from './money.ts'
import { placeRoutes } from './place.ts'
import { copyRoutes } from './report.ts'
import { placeSupportRoutes } from './support.ts'

type All = Parameters<typeof courseRoutes>[0] &
  Parameters<typeof placeFileRoutes>[0] &
  Parameters<typeof placeSupportRoutes>[0] &
  Parameters<typeof constellationPlaceRoutes>[0]

/** Everything that a person of a household reads and writes on their private page. */
export const allPlaceRoutes = (ready: All) =>
  together(
    placeRoutes(ready),
    copyRoutes(ready),
    placeFileRoutes(ready),
    courseRoutes(ready),
    placeSupportRoutes(ready),
    moneyRoutes(ready),
    constellationPlaceRoutes(ready),
    letterRoutes(ready),
  )
