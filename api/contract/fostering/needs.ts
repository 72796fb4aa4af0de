import type { Day } from '#contract/calendar/day.ts'
import type { CaseKind, Consent, Whose } from './case.ts'
import type { Sourced, Stage } from './clocks.ts'

/** For whom something is needed: once for the household, or for each of these people. `adults`: applicants and other adults. */
export type NeededFor = 'household' | 'applicants' | 'adults'

/** What makes something needed, where not everybody needs it. */
export const conditions = {
  formerProvider: 'You have not fostered for somebody else in the last 12 months.',
  noProviderReference: 'Your last fostering service has written to us, and that is enough.',
  livesElsewhere: 'You live in our area.',
  pets: 'You have told us of no pets.',
} as const
export type Condition = keyof typeof conditions

/** Likewise while nobody has said whether it is so. */
export const notKnown = 'Not needed, as far as we know.'

/** What a case of these kinds needs if its application came between `from` and `until`. */
export interface Need extends Sourced {
  readonly kinds: readonly CaseKind[]
  readonly each: NeededFor
  /** The part's name, with `*` for the person: `check.*.dbs`. With `atLeast`, how the names of several begin: `reference.r`. */
  readonly part: string
  readonly atLeast?: number
  readonly stage: Extract<Stage, 'application' | 'placement' | 'stage-one' | 'stage-two'>
  readonly title: string
  /** Whose task it is until the part itself says so. */
  readonly whose: Whose
  /** What the person has to agree to before anybody is asked for it; of the household’s, every applicant. */
  readonly consent?: Consent
  readonly onlyIf?: Condition
  /** What happens next, as the household reads it, while it is not done. */
  readonly next: string
  readonly from: Day
  readonly until?: Day
}
