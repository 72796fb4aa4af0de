import type { Day } from '#contract/calendar/day.ts'
import type { Sourced } from '#contract/fostering/clocks.ts'

/** Something on a list. `title` as a carer reads it; `hint`: what belongs to it. */
export interface Listed {
  readonly slug: string
  readonly title: string
  readonly hint?: string
}

/** A version of a list, for children who came between `from` and `until`. */
export interface DatedList<T extends Listed = Listed> extends Sourced {
  readonly from: Day
  readonly until?: Day
  readonly items: readonly T[]
}

/** The list for a child who came on this day. Before the first that anybody wrote down, that one. */
export function listOn<T extends Listed>(versions: readonly DatedList<T>[], day: Day): DatedList<T> {
  const found = versions.find(({ from, until }) => from <= day && (until === undefined || day <= until))
  const [first] = versions
  if (!first) throw new Error('A list of no version')
  return found ?? first
}
