import type { Told } from '#contract/core/small-number.ts'
import { protectedNumbers, type Sum } from './linked.ts'

/** Numbers by name, and the sums between them: all that is published together. */
export interface Board {
  /** Counts one more, or so many. */
  readonly count: (name: string, by?: number) => void
  /** The whole is what its parts come to: it is counted from them, once all of them are. */
  readonly sum: (whole: string, parts: readonly string[]) => void
  /** Every number as it may be told, by its name; none where nothing was counted. */
  readonly told: () => (name: string) => Told
}

export function board(): Board {
  const counts = new Map<string, number>()
  const sums: { readonly whole: string; readonly parts: readonly string[] }[] = []
  const count = (name: string, by = 1) => void counts.set(name, (counts.get(name) ?? 0) + by)
  return {
    count,
    sum(whole, parts) {
      const all = parts.reduce((so, part) => so + (counts.get(part) ?? 0), 0)
      const known = counts.get(whole)
      if (known !== undefined && known !== all)
        throw new Error(`${whole} is ${known} and its parts are ${all}`)
      counts.set(whole, all)
      sums.push({ whole, parts })
    },
    told() {
      const names = [...new Set([...counts.keys(), ...sums.flatMap(({ parts }) => parts)])]
      const at = new Map(names.map((name, place) => [name, place]))
      const places = (some: readonly string[]) => some.map((name) => at.get(name) ?? -1)
      const linked: Sum[] = sums.map(({ whole, parts }) => ({
        whole: at.get(whole) ?? -1,
        parts: places(parts),
      }))
      const told = protectedNumbers(
        names.map((name) => counts.get(name) ?? 0),
        linked,
      )
      return (name) => {
        const place = at.get(name)
        return place === undefined ? 0 : (told[place] ?? null)
      }
    },
  }
}
