import type { MemoryShelf } from '#record/testing/memory.ts'
import type { Part } from '../part.ts'
import type { DutyShelf } from '../support/duty.ts'
import { type SupportLists, supportKeys, supportKeysOf } from '../support/line.ts'

/** The lists of requests of a memory shelf, as the index of the table gives them. */
export function supportListsOn(shelf: MemoryShelf<Part>): SupportLists {
  const all = () =>
    [...shelf.items.values()]
      .map(supportKeysOf)
      .flatMap(({ caseKey, line }) => (caseKey && line ? [{ caseKey, line }] : []))
      .sort((a, b) => a.line.due.localeCompare(b.line.due))
  const under = (key: string) => all().flatMap(({ caseKey, line }) => (caseKey === key ? [line] : []))
  return {
    async waiting(most, after = '0') {
      const lines = all().map(({ line }) => line)
      const end = Number(after) + most
      return { lines: lines.slice(Number(after), end), next: end < lines.length ? String(end) : null }
    },
    untold: async () => under(supportKeys.new),
    overdue: async (now) => under(supportKeys.told).filter(({ due }) => due <= now),
  }
}

/** A rota in memory. */
export function dutyInMemory(): DutyShelf {
  const names = new Map<string, string>()
  const days = () =>
    [...names].map(([day, name]) => ({ day, name })).sort((a, b) => a.day.localeCompare(b.day))
  return {
    on: async (day) => days().find((one) => one.day === day),
    between: async (first, last) => days().filter(({ day }) => first <= day && day <= last),
    async set(day, name) {
      if (name === null) names.delete(day)
      else names.set(day, name)
    },
  }
}
