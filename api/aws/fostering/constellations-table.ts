import { environment } from '#aws/core/environment.ts'
import { type Laid, pairShelf } from '#aws/core/pair-shelf.ts'
import type { ConstellationLine } from '#contract/fostering/carers/constellation.ts'
import { type Constellation, isConstellation } from '#fostering/constellations/constellation.ts'
import { linesKey, listedBy } from '#fostering/constellations/lines.ts'
import type { Constellations } from '#fostering/constellations/ports.ts'
import type { Part } from '#fostering/household/part.ts'
import { partsOn } from '#fostering/household/parts-on.ts'
import type { Kept } from '#fostering/panel/ports.ts'
import { listedUnder, pendingIds } from './every.ts'

const laid: Laid<Part> = {
  placeOf(id) {
    const [part = '', sort = ''] = id.split('/')
    return { part, sort }
  },
  found: (one) => listedBy(one as Constellation),
  foundBy: ['caseKey', 'dueOn', 'line'],
}

/** Constellations by id, and by the first promise that somebody waits for. */
export const constellationsTable = (TableName = environment('FOSTERING_TABLE')): Constellations => ({
  ...(partsOn(pairShelf(TableName, laid)) as unknown as Kept<Constellation>),
  lines: async (state) =>
    (await listedUnder(TableName, linesKey(state))).map(({ line }) => line as ConstellationLine),
})

/** Constellations with events that nobody else has been told of. */
export const pendingGroups =
  (TableName = environment('FOSTERING_TABLE')) =>
  async (): Promise<string[]> =>
    (await pendingIds(TableName)).filter(isConstellation)
