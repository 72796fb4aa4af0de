import type { Person } from '#admissions/rounds/application.ts'
import type { Report } from '#contract/admissions/vacancies.ts'
import type { Day } from '#contract/calendar/day.ts'
import { chained } from '#record/chain.ts'
import type { Entry, Item } from '#record/item.ts'

/** Chained. `by` missing: the clock. */
export interface VacancyEntry extends Entry {
  readonly type: 'asked' | 'reported' | 'reminded' | 'not-reached'
  readonly by?: Person
  readonly why?: string
  readonly dueOn?: Day | null
  readonly report?: Report
}

/** What a school was asked and has reported: one item for each school. */
export interface Vacancies extends Item {
  readonly school: string
  /** What is asked and not answered. */
  readonly asked: { readonly at: string; readonly by: Person; readonly dueOn: Day | null } | null
  readonly remindedAt: string | null
  readonly unreached: boolean
  readonly report: Report | null
  readonly changedAt: string
  readonly history: readonly VacancyEntry[]
}

/** A school that was never asked and has reported nothing: nothing of it is written yet. */
export const newVacancies = (school: string, at: string): Vacancies => ({
  school,
  version: 0,
  asked: null,
  remindedAt: null,
  unreached: false,
  report: null,
  changedAt: at,
  history: [],
})

/** The school's item after this happened. */
export function happened(
  item: Vacancies,
  entry: Omit<VacancyEntry, 'number' | 'before'>,
  changes: Partial<Omit<Vacancies, 'version' | 'history'>>,
): Vacancies {
  const number = item.history.length + 1
  return {
    ...item,
    ...changes,
    changedAt: entry.at,
    version: item.version + 1,
    history: [...item.history, { ...chained<VacancyEntry>(item.history, entry), number }],
  }
}
