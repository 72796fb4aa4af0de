import type { Day } from '#contract/calendar/day.ts'
import type { CaseKind } from '#contract/fostering/case.ts'
import type { Sourced } from '#contract/fostering/clocks.ts'
import type { CaseDates } from '#contract/fostering/dates.ts'
import type { Panel } from '#contract/fostering/panel/members.ts'
import type { Effect, Outcome, ReferralType, RouteStep } from '#contract/fostering/panel/referral.ts'
import type { PartKind } from '#contract/fostering/parts.ts'

/** What a referral begins with: a report that was handed over, an approval, a child who is there, what they wrote to us. */
export type Beginning = 'report' | 'brief-report' | 'approved' | 'placed' | 'represented'

/** The way of one type of referral in cases of these kinds, in force between these days. */
export interface Route extends Sourced {
  readonly id: string
  readonly type: ReferralType
  readonly kinds: readonly CaseKind[]
  readonly from: Day
  readonly until?: Day
  /** Whether the version is that of the day of the application, or that of the day of the referral. */
  readonly by: 'application' | 'start'
  readonly steps: readonly RouteStep[]
  /** Whose quorum and whose list, where a panel recommends. */
  readonly panel: Panel | null
  readonly begins: Beginning
  /** Of which kinds of parts what is put before them is made: locked when it is referred. */
  readonly papers: readonly PartKind[]
  /** What can be recommended and decided, and what each brings; of representations, what could be of what was proposed. */
  readonly outcomes: Partial<Readonly<Record<Outcome, Effect>>> | 'as proposed'
  /**
   * `qualifying`: what goes against the household is proposed first, and they have one of two ways to answer before it
   * stands. `complaint`: it stands at once, and they can complain.
   */
  readonly refusal: 'qualifying' | 'complaint'
  /** The id of the time that they have for that. */
  readonly answer: string
}

/** The route of a referral that begins today; undefined where there is none of this type in such a case. */
export function routeOf(
  routes: readonly Route[],
  type: ReferralType,
  { kind, dates }: { readonly kind: CaseKind; readonly dates: CaseDates },
  today: Day,
): Route | undefined {
  const versions = routes.filter((route) => route.type === type && route.kinds.includes(kind))
  const [first] = [...versions].sort((a, b) => a.from.localeCompare(b.from))
  if (!first) return undefined
  const asked = first.by === 'application' ? (dates.applied ?? today) : today
  // What began before the first version that anybody wrote down goes by that one.
  const day = asked < first.from ? first.from : asked
  const [route, ...more] = versions.filter(({ from, until }) => from <= day && (!until || day <= until))
  if (!route || more.length > 0) throw new Error(`There is not one route of “${type}” on ${day}`)
  return route
}

/** What goes against the household, so that it is proposed first where the route has it so. */
const against: readonly Effect[] = ['refusal', 'end']
/** What changes the terms of an approval, which nobody waits for if the carer agrees in writing. */
const changes = (effect: Effect, hasTerms: boolean): boolean =>
  effect === 'terms' || (effect === 'review' && hasTerms)

/** Whether a decision is a proposal. `agreed`: the carer agreed in writing to the terms. */
export const isProposal = (
  refusal: Route['refusal'],
  effect: Effect,
  { hasTerms, agreed }: { readonly hasTerms: boolean; readonly agreed: boolean },
): boolean => refusal === 'qualifying' && (against.includes(effect) || (changes(effect, hasTerms) && !agreed))
