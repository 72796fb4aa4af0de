import type { MemoryShelf } from '#record/testing/memory.ts'
import { asksKey, offersKey, type PairLists, pairKeysOf } from '../pairs/line.ts'
import type { Part } from '../part.ts'

/** The lists of what waits for a match, of a memory shelf, as the index of the table gives them. */
export function pairListsOn(shelf: MemoryShelf<Part>): PairLists {
  const under = (key: string) =>
    [...shelf.items.values()]
      .map(pairKeysOf)
      .flatMap(({ caseKey, dueOn = '', line }) => (caseKey === key && line ? [{ dueOn, line }] : []))
      .sort((a, b) => a.dueOn.localeCompare(b.dueOn))
  return {
    async asks(kind, most, after = '0') {
      const lines = under(asksKey(kind)).map(({ line }) => line)
      const end = Number(after) + most
      return { lines: lines.slice(Number(after), end), next: end < lines.length ? String(end) : null }
    },
    offers: async (kind, until, most) =>
      under(offersKey(kind))
        .filter(({ dueOn }) => dueOn >= until)
        .map(({ line }) => line)
        .slice(0, most),
  }
}
