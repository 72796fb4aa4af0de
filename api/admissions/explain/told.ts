import type { Appeal, Explanation } from '#contract/admissions/explanation.ts'
import type { Day } from '#contract/calendar/day.ts'

/** What an explanation says besides what the run holds: the council’s own dates and addresses. */
export interface Told {
  /** SHA-256 of the run’s file. */
  readonly run: string
  /** The day on which families are told, and the last for their answer. */
  readonly day: Day
  readonly answerBy: Day
  /** Until when waiting lists are kept at least. */
  readonly listUntil: (school: string) => Day
  /** By when to appeal against a refusal of a school, and to whom. */
  readonly appealBy: (school: string) => Appeal['by']
  readonly appealTo: (school: string) => Appeal['to']
  /** A school that isn’t in the round: how it’s called, and whose it is. */
  readonly elsewhere: (school: string) => { readonly name: string; readonly council: string }
  /** Schools at which the check of the run found a fault. */
  readonly heldBack: ReadonlySet<string>
  /** Where the child’s row is in the published file; null where there is none. */
  readonly check: (child: string) => Explanation['check']
}
