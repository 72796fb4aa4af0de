import type { PartLook } from '#contract/fostering/looks.ts'
import type { Colleague } from '#contract/fostering/team.ts'
import type { Looks } from '../looks.ts'
import type { TeamShelf } from '../team.ts'

/** Looks in memory, the newest first, as the table gives them. */
export function looksInMemory(): Looks {
  const all: PartLook[] = []
  const newest = (which: (look: PartLook) => boolean) =>
    all.filter(which).sort((a, b) => b.at.localeCompare(a.at))
  return {
    record: async (look) => {
      all.push(look)
    },
    of: async (household) => newest((look) => look.household === household),
    opened: async (months) => newest(({ why, at }) => why !== undefined && months.includes(at.slice(0, 7))),
  }
}

/** The team in memory. */
export function teamInMemory(): TeamShelf {
  const all = new Map<string, Colleague & { met: string }>()
  return {
    meet: async (one, met) => {
      all.set(one.id, { ...one, met })
    },
    all: async () => [...all.values()],
  }
}
