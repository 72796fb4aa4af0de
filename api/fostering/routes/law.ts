import { adoptionKinds, type CaseKind } from '#contract/fostering/case.ts'
import type { Sourced } from '#contract/fostering/clocks.ts'
import type { ReferralType } from '#contract/fostering/panel/referral.ts'
import type { PartKind } from '#contract/fostering/parts.ts'
import type { Beginning, Route } from './route.ts'

const fostering = 'Fostering Services (England) Regulations 2011'
/** The numbers of its regulations are from memory. */
const adoption = 'Adoption Agencies Regulations 2005, as amended in 2011 and 2013'
const own = 'The council’s own choice.'
const from = '2011-04-01'

/** Supported lodgings are no fostering by law: a council decides them as it chooses, and no independent review looks at it. */
const groups = {
  fostering: ['fostering', 'short-breaks', 'connected-person'],
  adoption: adoptionKinds,
  lodgings: ['supported-lodgings'],
} as const satisfies Record<string, readonly CaseKind[]>
type Group = keyof typeof groups

type Told = Pick<Route, 'outcomes'> &
  Pick<Sourced, 'source' | 'sure'> &
  Partial<Pick<Route, 'steps' | 'refusal' | 'papers' | 'kinds' | 'by'>>

const byPanel = ['panel', 'decision'] as const
const byQuality = ['quality-assurance', 'decision'] as const

const asked: readonly PartKind[] = ['placement', 'checklist', 'check', 'report', 'section', 'document']
const since: readonly PartKind[] = [
  'review',
  'terms',
  'referral',
  'visit',
  'training',
  'check',
  'placement',
  'document',
]
const papersOf: Readonly<Record<Beginning, readonly PartKind[]>> = {
  report: asked,
  'brief-report': asked,
  placed: ['placement', 'checklist', 'check', 'visit', 'document'],
  approved: since,
  represented: [...asked, 'referral'],
}

const route = (type: ReferralType, group: Group, begins: Beginning, told: Told): Route => {
  const { steps = byPanel } = told
  return {
    id: `${type}.${group}.${from}`,
    type,
    kinds: groups[group],
    from,
    by: begins === 'report' || begins === 'brief-report' ? 'application' : 'start',
    panel: steps.includes('panel') ? (group === 'adoption' ? 'adoption' : 'fostering') : null,
    begins,
    papers: papersOf[begins],
    refusal: group === 'lodgings' ? 'complaint' : 'qualifying',
    answer: group === 'adoption' ? 'adoption-answer-to-proposal' : 'answer-to-proposal',
    reviewed: null,
    ...told,
    steps,
  }
}

const approving = { suitable: 'approval', 'not-suitable': 'refusal' } as const
const brief = { 'complete-assessment': 'assessment', 'not-suitable': 'refusal' } as const
const reviewing = { suitable: 'review', 'not-suitable': 'end' } as const
const asking = { agree: 'terms', refuse: 'nothing' } as const

const lodgings = (source: string) => ({ source: `${own} As for fostering: ${source}`, sure: 'L' as const })
const panelAndDecision = `${fostering}, regs 25 and 27`
const reviews = `${fostering}, regs 25 and 28`

/** The ways of all types, as the law and standards have them. */
export const lawfulRoutes: readonly Route[] = [
  route('approval', 'fostering', 'report', {
    kinds: ['fostering', 'short-breaks'],
    outcomes: approving,
    source: panelAndDecision,
    sure: 'M',
  }),
  route('approval', 'lodgings', 'report', { outcomes: approving, ...lodgings(panelAndDecision) }),
  route('connected-person', 'fostering', 'report', {
    kinds: ['connected-person'],
    outcomes: approving,
    source: panelAndDecision,
    sure: 'M',
  }),
  route('adoption', 'adoption', 'report', {
    outcomes: approving,
    source: `${adoption}, regs 30A and 30B`,
    sure: 'L',
  }),
  route('brief-report', 'fostering', 'brief-report', {
    outcomes: brief,
    source: `${fostering}, reg 26, as amended by SI 2013/984`,
    sure: 'M',
  }),
  route('brief-report', 'lodgings', 'brief-report', { outcomes: brief, ...lodgings(panelAndDecision) }),
  route('brief-report', 'adoption', 'brief-report', {
    outcomes: brief,
    source: `${adoption}, reg 30`,
    sure: 'L',
  }),
  route('extension', 'fostering', 'placed', {
    kinds: ['connected-person'],
    outcomes: { agree: 'extension', refuse: 'nothing' },
    refusal: 'complaint',
    source:
      'Care Planning, Placement and Case Review (England) Regulations 2010, reg 25: the panel’s views, then a nominated officer',
    sure: 'H',
  }),
  route('first-review', 'fostering', 'approved', { outcomes: reviewing, source: reviews, sure: 'M' }),
  route('first-review', 'lodgings', 'approved', { outcomes: reviewing, ...lodgings(reviews) }),
  route('review', 'fostering', 'approved', {
    steps: byQuality,
    outcomes: reviewing,
    source: `${fostering}, reg 28: later reviews may go to a panel. Without one, it is the council’s own choice.`,
    sure: 'L',
  }),
  route('review', 'lodgings', 'approved', { steps: byQuality, outcomes: reviewing, ...lodgings(reviews) }),
  route('review', 'adoption', 'approved', {
    steps: byQuality,
    outcomes: reviewing,
    source: `${adoption}, reg 30D`,
    sure: 'L',
  }),
  route('change-of-terms', 'fostering', 'approved', {
    steps: byQuality,
    outcomes: asking,
    source: `${fostering}, reg 28(9A)`,
    sure: 'M',
  }),
  route('change-of-terms', 'lodgings', 'approved', {
    steps: byQuality,
    outcomes: asking,
    ...lodgings(`${fostering}, reg 28(9A)`),
  }),
  route('exemption', 'fostering', 'approved', {
    steps: byQuality,
    outcomes: { agree: 'exemption', refuse: 'nothing' },
    refusal: 'complaint',
    source: 'Children Act 1989, Schedule 7',
    sure: 'L',
  }),
  route('termination', 'fostering', 'approved', { outcomes: reviewing, source: reviews, sure: 'M' }),
  route('termination', 'lodgings', 'approved', { outcomes: reviewing, ...lodgings(reviews) }),
  route('termination', 'adoption', 'approved', {
    outcomes: reviewing,
    source: `${adoption}, reg 30D`,
    sure: 'L',
  }),
  route('representations', 'fostering', 'represented', {
    outcomes: 'as proposed',
    source: `${fostering}, regs 25, 27 and 28; gov.uk, independent review`,
    sure: 'M',
  }),
  route('representations', 'adoption', 'represented', {
    outcomes: 'as proposed',
    source: `${adoption}, reg 30B`,
    sure: 'L',
  }),
]
