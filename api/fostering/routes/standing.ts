import type { Day } from '#contract/calendar/day.ts'
import type { CaseDates } from '#contract/fostering/dates.ts'
import type {
  Effect,
  Outcome,
  Recommender,
  ReferralState,
  ReferralType,
  Way,
} from '#contract/fostering/panel/referral.ts'
import type { PartName } from '#contract/fostering/parts.ts'
import type { PlainTerms } from '../carers/child/terms.ts'
import type { Route } from './route.ts'

/** A recommendation without its words. `name`: what a decision that takes it into account calls it. */
export interface Recommended {
  readonly name: string
  readonly from: Recommender
  readonly outcome: Outcome
  readonly on: Day
}

/** The route as a referral keeps it: it goes on by it, whatever changes. */
export type KeptRoute = Pick<
  Route,
  'id' | 'from' | 'steps' | 'panel' | 'refusal' | 'answer' | 'source' | 'sure'
> & { readonly outcomes: Partial<Readonly<Record<Outcome, Effect>>> }

/** How a referral stands, as the head knows it: no name of anybody, and nothing that anybody wrote. */
export interface ReferralStanding {
  readonly type: ReferralType
  readonly about: PartName | null
  readonly route: Pick<KeptRoute, 'steps' | 'panel' | 'refusal' | 'answer' | 'outcomes'>
  readonly state: ReferralState
  readonly recommended: readonly Recommended[]
  /** Accounts of whoever took part in a recommendation, that of an earlier panel too. */
  readonly tookPart: readonly string[]
  /** Whether the case itself goes by its days; those of any other are its own alone. */
  readonly own: boolean
  readonly dates: CaseDates
  readonly way: Way | null
  /** The outcome of the last decision, and what that brings; null until it stands and the household has been told. */
  readonly outcome: Outcome | null
  readonly brings: Effect | null
  readonly decidedOn: Day | null
  /** Ids of those who applied and have not signed the agreement that was sent to them. */
  readonly unsigned?: readonly string[]
  /** What numbers and kinds say of the terms that it brings: nobody is named, and nothing that anybody wrote. */
  readonly terms?: PlainTerms
}
