import { type DueAt, dayIn, dueKeys, idIn } from '../keys.ts'
import type { Between, Dues } from '../ports.ts'

/** A double of the index by what is due, over whatever is kept now. */
export function duesIn(all: () => readonly (DueAt | undefined)[]): Dues {
  const found = (keys: readonly string[], { from = '0', until = '9999-12-31' }: Between) =>
    all()
      .flatMap((one) => (one && keys.includes(one.dueKey) ? [one.dueOn] : []))
      .filter((dueOn) => from <= dayIn(dueOn) && dayIn(dueOn) <= until)
      .sort()
  return {
    async page(scope, list, { after, limit, ...between }) {
      const rest = found(dueKeys(scope, list), between).filter((dueOn) => !after || dueOn > after)
      const page = rest.slice(0, limit)
      const next = rest.length > limit ? (page.at(-1) ?? null) : null
      return { found: page.map((dueOn) => ({ id: idIn(dueOn), day: dayIn(dueOn) })), next }
    },
    count: async (scope, list, between = {}) => found(dueKeys(scope, list), between).length,
  }
}
