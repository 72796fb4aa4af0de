import type * as z from 'zod/mini'
import type { Day } from '#contract/calendar/day.ts'
import type { CaseKind, PersonId } from '#contract/fostering/case.ts'
import type {
  Letter,
  Outcome,
  Recommendation,
  ReferralAnswer,
  ReferralDecision,
  ReferralPeriod,
  ReferralState,
  ReferralType,
  Signature,
  Terms,
} from '#contract/fostering/panel/referral.ts'
import type { PartName } from '#contract/fostering/parts.ts'
import type { Lock } from '#contract/fostering/report.ts'
import type { KeptRoute, Recommended } from '../../routes/standing.ts'
import { type Act, act, type Context, type Decided, notNow } from '../kind.ts'

/** Something that is put before a panel or whoever decides, from the day on which it is referred. */
export interface Referral {
  readonly type: ReferralType
  readonly kind: CaseKind
  readonly about: PartName | null
  readonly route: KeptRoute
  readonly state: ReferralState
  readonly on: Day
  /** The last day for the panel to recommend; null: no time is set for it. */
  readonly recommendBy: Day | null
  readonly by: string
  /** The account of whoever referred it: they do not assure its quality. */
  readonly byId: string
  readonly reasons: string
  readonly terms: Terms | null
  readonly agreed: { readonly on: Day; readonly words: string; readonly by: string } | null
  readonly withdrawn: { readonly on: Day; readonly by: string; readonly reasons: string } | null
  /** Those who apply or are approved, as letters and the register name them. */
  readonly people: readonly { readonly id: PersonId; readonly name: string }[]
  readonly lock: Lock
  readonly listed: {
    readonly meeting: string
    readonly item: string
    readonly on: Day
    /** When and where the meeting begins; not of what was listed before this was told. */
    readonly starts?: string | undefined
    readonly where?: string | undefined
  } | null
  readonly papersLocked: Day | null
  readonly recommendations: readonly Recommendation[]
  /** Of representations: what was recommended the first time, and who took part in that. */
  readonly earlier: readonly Recommended[]
  readonly tookPartEarlier: readonly string[]
  /** What was proposed then. */
  readonly proposed: Outcome | null
  readonly decisions: readonly ReferralDecision[]
  readonly letters: readonly Letter[]
  readonly period: z.infer<typeof ReferralPeriod> | null
  readonly answer: z.infer<typeof ReferralAnswer> | null
  /** Of an approval: the day on which it ended after a notice, and who of several is approved no more. */
  readonly over?: Day
  readonly left?: readonly PersonId[]
  readonly signed: Readonly<Record<string, z.infer<typeof Signature>>>
}

/** Before it is referred there is nothing of it. */
export type ReferralValues = Referral | Readonly<Record<string, never>>

export const isReferred = (values: ReferralValues): values is Referral => 'type' in values

/** An act of a referral that there is. */
export const onReferral = <Body>(
  one: Omit<Act<Referral, Body>, 'decide'> & {
    decide(referral: Referral, body: Body, context: Context): Decided<Referral>
  },
): Act<ReferralValues> =>
  act<ReferralValues, Body>({
    ...one,
    decide: (values, body, context) =>
      isReferred(values) ? one.decide(values, body, context) : notNow('Nothing has been referred yet.'),
  })

/** The name of a recommendation of this referral, by which a decision says that it took it into account. */
export const recommendationName = (name: PartName, at: number): string => `${name}/${at + 1}`

/** All recommendations that a decision has to take into account, those before the first proposal too. */
export const recommendedIn = (name: PartName, { earlier, recommendations }: Referral): Recommended[] => [
  ...earlier,
  ...recommendations.map(({ from, outcome, on }, at) => ({
    name: recommendationName(name, at),
    from,
    outcome,
    on,
  })),
]

export const lastDecision = ({ decisions }: Pick<Referral, 'decisions'>): ReferralDecision | undefined =>
  decisions.at(-1)

/** Whether the household has heard of a decision, in whatever way. */
export const isTold = ({ toldOrally, toldInWriting }: ReferralDecision): boolean =>
  toldOrally !== null || toldInWriting !== null
