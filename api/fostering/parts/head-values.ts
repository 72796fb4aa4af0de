import type { Called } from '#contract/fostering/carers/service.ts'
import type { CaseKind, PersonId, PersonRole, Phase } from '#contract/fostering/case.ts'
import type { CaseDates } from '#contract/fostering/dates.ts'
import type { CasePause, Circumstances, Worker } from '#contract/fostering/household.ts'
import type { PartName } from '#contract/fostering/parts.ts'
import type { Ending } from '../clocks/facts.ts'

export interface HeadPerson {
  readonly role: PersonRole
  readonly name: string
  /** False once they have left: their link opens nothing any more, and their parts stay theirs. */
  readonly here: boolean
}

export interface CaseDecision {
  readonly what: string
  readonly outcome: string
  /** In full, as the person reads them. */
  readonly reasons: string
  readonly by: { readonly id: string; readonly name: string }
  readonly on: string
}

/** Where a household's enquiry came from, and what it is known by there. */
export interface CaseSource {
  readonly from: string
  readonly enquiry?: string
  readonly hub?: string
}

/** What is true of a case as a whole. What its parts say stands in them. */
export interface HeadValues {
  readonly kind: CaseKind
  readonly phase: Phase
  readonly source: CaseSource
  readonly people: Readonly<Record<PersonId, HeadPerson>>
  readonly worker?: Worker
  readonly dates: CaseDates
  readonly pauses: readonly CasePause[]
  readonly circumstances?: Circumstances
  readonly decisions: readonly CaseDecision[]
  /** The first name that the referral can have which a hand-over brings; none where it has not been, or was taken back. */
  readonly refers?: PartName
  /** The day on which the record was erased: no more is left of it than what it says of its parts. */
  readonly erased?: string
  /** How it ended, and the reason that is reported on. */
  readonly ended?: {
    readonly how: Ending
    readonly reason: string
    /** What the household said of it to staff: not shown to one of them as the other's words. */
    readonly words?: string
  }
  /** Applicants who do not want to go on, while another of them has not said the same. */
  readonly withdrawing?: Readonly<
    Record<PersonId, { readonly reason: string; readonly words?: string; readonly on: string }>
  >
  /** The last call to them since they are approved. */
  readonly called?: Called
  /** Who has given notice that they do not want to foster any more, as we received it: of those who still do, and those who did. */
  readonly notices?: Readonly<
    Record<
      PersonId,
      {
        readonly on: string
        readonly how: 'page' | 'letter'
        readonly words?: string
        /** The day on which theirs ended, while that of others in the household went on. */
        readonly stopped?: string
      }
    >
  >
  /** Services that we have records from, or that have ours. */
  readonly records?: { readonly from?: string; readonly to?: string }
}
