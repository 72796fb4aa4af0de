import type { MemoryShelf } from '#record/testing/memory.ts'
import { partsOn } from '../../household/parts-on.ts'
import type { Kept } from '../../panel/ports.ts'
import { type Constellation, idIn, itemOf } from '../constellation.ts'
import { linesKey, listedBy } from '../lines.ts'
import type { Constellations } from '../ports.ts'

/** Constellations on a memory shelf, as the table and its index give them. */
export const constellationsOn = (
  shelf: MemoryShelf<Constellation>,
  now: () => Date = () => new Date(),
): Constellations => ({
  ...(partsOn(shelf as unknown as Parameters<typeof partsOn>[0], now) as unknown as Kept<Constellation>),
  lines: async (state) =>
    [...shelf.items.values()]
      .map(listedBy)
      .filter(({ caseKey }) => caseKey === linesKey(state))
      .sort((a, b) => a.dueOn.localeCompare(b.dueOn))
      .map(({ line }) => line),
})

/** Those that have something to tell. */
export const pendingOn = (shelf: MemoryShelf<Constellation>) => async (): Promise<string[]> =>
  [...shelf.items.values()].filter(({ pending }) => pending !== undefined).map((one) => itemOf(idIn(one)))
