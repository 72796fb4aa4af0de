import type { ReferralType, Terms } from '#contract/fostering/panel/referral.ts'
import type { PartName } from '#contract/fostering/parts.ts'
import { kindOfPart } from '#contract/fostering/parts.ts'
import type { Lock } from '#contract/fostering/report.ts'
import type { CaseFacts, Known } from '../../clocks/facts.ts'
import type { Route } from '../../routes/route.ts'
import type { KeptRoute, ReferralStanding } from '../../routes/standing.ts'
import type { Context } from '../kind.ts'
import { recommendedBy } from './until.ts'
import type { Referral } from './values.ts'

/** Where and when something is referred, and what is known of the case then. */
export type Referring = Pick<Context, 'known' | 'name' | 'hash' | 'today' | 'rules'> & {
  readonly facts: CaseFacts
  readonly people: NonNullable<Context['head']>['people']
  readonly by: { readonly id: string; readonly name: string }
}

/** What is referred, and why. */
export interface Referred {
  readonly type: ReferralType
  readonly reasons: string
  readonly about?: PartName | undefined
  readonly terms?: Terms | undefined
}

/** The parts that it goes by, each at the version at which the head knows it. */
function lockOf(papers: Route['papers'], { known, name, hash, today, by }: Referring): Lock | undefined {
  const all = Object.values<Known>(known)
    .filter((one) => papers.includes(kindOfPart(one.name)) && one.name !== name)
    .sort((a, b) => a.name.localeCompare(b.name))
  const parts = all.flatMap(({ name: part, number, end }) =>
    end === undefined ? [] : [{ part, number, end }],
  )
  return parts.length < all.length ? undefined : { on: today, by: by.name, parts, hash: hash(parts) }
}

/** What a referral keeps of its route. Of representations: what could be decided of what was proposed. */
function kept(route: Route, first: ReferralStanding | undefined): KeptRoute | undefined {
  const { id, from, steps, panel, refusal, answer, source, sure } = route
  const outcomes = route.outcomes === 'as proposed' ? first?.route.outcomes : route.outcomes
  return outcomes && { id, from, steps, panel, refusal, answer, source, sure, outcomes }
}

/** Somebody or something put before a panel or whoever decides, by its route; undefined while a part is still being saved. */
export function referredBy(
  route: Route,
  { type, reasons, about, terms }: Referred,
  referring: Referring,
): Referral | undefined {
  const { known, facts, today, rules, by, people } = referring
  const first = type === 'representations' && about ? known[about]?.referral : undefined
  const own = kept(route, first)
  const lock = lockOf(route.papers, referring)
  if (!own || !lock) return undefined
  return {
    type,
    kind: facts.kind,
    about:
      type === 'extension' ? (about ?? 'placement.c1') : type === 'representations' ? (about ?? null) : null,
    route: own,
    state: 'referred',
    on: today,
    recommendBy: own.panel ? recommendedBy(type, facts, today, rules) : null,
    by: by.name,
    byId: by.id,
    reasons,
    terms: terms ?? null,
    agreed: null,
    withdrawn: null,
    people: Object.entries(people).flatMap(([id, { role, here, name }]) =>
      role === 'applicant' && here ? [{ id, name }] : [],
    ),
    lock,
    listed: null,
    papersLocked: null,
    recommendations: [],
    earlier: first?.recommended ?? [],
    tookPartEarlier: first?.tookPart ?? [],
    proposed: first?.outcome ?? null,
    decisions: [],
    letters: [],
    period: null,
    answer: null,
    signed: {},
  }
}
