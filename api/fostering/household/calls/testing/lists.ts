import { dayInEngland } from '#contract/calendar/day.ts'
import type { MemoryShelf } from '#record/testing/memory.ts'
import { rules } from '../../../clocks/testing/case.ts'
import { caseKeysOf } from '../../line.ts'
import type { Head, Part } from '../../part.ts'
import type { CallLists } from '../calls.ts'

/** The list of whom to ring, of a memory shelf, as the index of the table gives it. */
export const callListsOn = (shelf: MemoryShelf<Part>, now: () => Date): CallLists => ({
  toCall: async (most) =>
    [...shelf.items.values()]
      .filter(({ name }) => name === 'head')
      .map((head) => caseKeysOf(head as unknown as Head, dayInEngland(now()), rules))
      .filter(({ callKey }) => callKey)
      .sort((a, b) => String(a.callOn).localeCompare(String(b.callOn)))
      .flatMap(({ line }) => line?.call ?? [])
      .slice(0, most),
})
