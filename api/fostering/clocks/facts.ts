import type { Calendars } from '#contract/calendar/calendar.ts'
import type { Pause } from '#contract/calendar/clock.ts'
import type { Day } from '#contract/calendar/day.ts'
import type { AllowanceRules } from '#contract/fostering/carers/allowance.ts'
import type { ExitReason } from '#contract/fostering/carers/exit.ts'
import type { SupportRules } from '#contract/fostering/carers/support.ts'
import type { CaseKind, Consent, PersonId, PersonRole } from '#contract/fostering/case.ts'
import type { FosteringClock, Sourced, Stage } from '#contract/fostering/clocks.ts'
import type { CaseDates } from '#contract/fostering/dates.ts'
import type { Circumstances } from '#contract/fostering/household.ts'
import type { Need } from '#contract/fostering/needs.ts'
import type { PartState, PartSummary } from '#contract/fostering/parts.ts'
import type { PlainTerms } from '../carers/child/terms.ts'
import type { Route } from '../routes/route.ts'
import type { ReferralStanding } from '../routes/standing.ts'
import type { TrackStanding } from './tracks/track.ts'

/** Somebody of the household. Who has left needs nothing more, and what was asked stays on record. */
export interface CasePerson {
  readonly id: PersonId
  readonly role: PersonRole
  readonly here: boolean
}

/** How a part stands, of what the head knows of it. */
/** When and where people of a household are met: on a visit that is planned, or by the panel. `starts`: ISO 8601 in UTC. */
export interface Meets {
  readonly starts: string
  readonly where: string
}

export interface PartStanding
  extends MoneyStanding,
    Partial<Pick<PartSummary, 'whose' | 'due' | 'dates' | 'erased' | 'lives'>> {
  readonly rates?: RatesOfClaim
  readonly name: string
  readonly state: PartState
  readonly since: Day
  /** Of a change of terms that was agreed: what they are since then. */
  readonly terms?: TermsSince
  /** Of somebody who stops: why, as they told us on a day. */
  readonly exit?: ExitSaid
  /** Likewise: since when they wait for somebody independent to call them. */
  readonly independent?: Day
  /** Of a review that is not over: what was recommended. */
  readonly reviewed?: Reviewed
  readonly meets?: Meets
  /** Of a referral: how far it is, and what came of it. */
  readonly referral?: ReferralStanding
  /** Of a complaint, a concern or an allegation: how far it is, and who of the household knows of it. */
  readonly track?: TrackStanding
}

/** Why somebody stops, by the reasons that are counted alone. */
export interface ExitSaid {
  readonly on: Day
  readonly reasons: readonly ExitReason[]
}

/** What a review recommended, on which day, without its words. `terms`: whether they are right. */
export interface Reviewed {
  readonly on: Day
  readonly suitable: boolean
  readonly terms: boolean
  /** Nobody has told the carers yet. */
  readonly untold?: true
}

/** Terms that an approval has from a day on, by numbers and kinds alone. */
export interface TermsSince {
  readonly on: Day
  readonly terms: PlainTerms
}

/** By which rates a claim was worked out last, as the day on which the newest was known, and the day of its last journey. */
export interface RatesOfClaim {
  readonly by: Day
  readonly until: Day
}

/** What weekly allowances and payments go by. */
export interface MoneyStanding {
  /** Of a child: the days for which they live there. */
  readonly stay?: { readonly born: Day; readonly from: Day; readonly until?: Day }
  /** Of a break that was agreed: which children are away, and when. */
  readonly away?: { readonly children: readonly string[]; readonly from: Day; readonly until: Day }
  /** Of an allowance: the stay by which it was worked out last. */
  readonly looked?: object
  /** Of a claim: who makes it. */
  readonly by?: PersonId
  /** `next`: the day from which there is more to work out. `open`: something of it is not paid, or not decided. */
  readonly money?: { readonly next?: Day; readonly open?: true }
}

/** What the head knows of a part. */
export interface Known
  extends PartSummary,
    MoneyStanding,
    Pick<
      PartStanding,
      'meets' | 'referral' | 'track' | 'rates' | 'terms' | 'reviewed' | 'exit' | 'independent'
    > {}

export type Ending =
  | 'declined'
  | 'stopped'
  | 'refused'
  | 'withdrawn'
  | 'transferred'
  | 'terminated'
  | 'resigned'

/** What the plan of a case is made of. Holds no name and no answer of anybody. */
export interface CaseFacts {
  readonly kind: CaseKind
  readonly people: readonly CasePerson[]
  readonly dates: CaseDates
  readonly parts: readonly PartStanding[]
  /** What each person agrees to now. Whoever is left out agrees to nothing. */
  readonly agreed: Readonly<Record<PersonId, readonly Consent[]>>
  /** Agreed with the household, each with the reason that clocks know: `agreed`. */
  readonly pauses: readonly Pause[]
  readonly circumstances: Circumstances
  readonly stageOne?: 'passed' | 'stopped' | undefined
  /** When the panel meets about the approval. */
  readonly panel?: Meets | undefined
  /** The first name that the referral of what was handed over can have. */
  readonly refers?: string | undefined
  readonly ended?: Ending | undefined
  /** When anybody of the household last sent or did something. */
  readonly heard?: Day | undefined
}

/** Something that a case needs before a stage can be over. */
export interface Requirement
  extends Sourced,
    Pick<Need, 'title' | 'whose' | 'next'>,
    Partial<Pick<Need, 'atLeast' | 'consent'>> {
  /** The id of its line: the name of its part; of several, how their names begin, with its stage. */
  readonly id: string
  /** The name of the part; where several would do, how their names begin: `reference.r` with `atLeast`. */
  readonly part: string
  readonly stage: Stage
  /** None: the household. */
  readonly about: readonly PersonId[]
  /** Why it is not needed here, as the household reads it; it stays a line of the plan. */
  readonly notNeeded?: string | undefined
  /** It goes on after the assessment ended, and during a pause. */
  readonly outlives?: true
}

/** What a plan goes by: the council's days, its own promises beside the law's, each in all its versions. */
export interface Rules {
  readonly calendars: Calendars
  readonly clocks: readonly FosteringClock[]
  readonly needs: readonly Need[]
  /** The ways to a decision. */
  readonly routes: readonly Route[]
  /** What it promises those whom it has approved. */
  readonly support: SupportRules
  /** What it pays them by the week. */
  readonly allowances: AllowanceRules
}
