import { expect } from 'vitest'
import { dayInEngland } from '#contract/calendar/day.ts'
import type { CaseKind } from '#contract/fostering/case.ts'
import type { Outcome, Terms } from '#contract/fostering/panel/referral.ts'
import type { PartName } from '#contract/fostering/parts.ts'
import type { ReportName } from '#contract/fostering/report.ts'
import { adoptionKinds } from '../../clocks/law/shared.ts'
import { factsOf } from '../../clocks/of-head.ts'
import { planOf } from '../../clocks/plan.ts'
import { rules } from '../../clocks/testing/case.ts'
import { approvalOf } from '../../parts/referral/handed-over.ts'
import type { Referral } from '../../parts/referral/values.ts'
import type { Who } from '../../rights/may.ts'
import { hear } from '../hear.ts'
import { checkPart } from '../verify.ts'
import { openPart } from '../view.ts'
import { giveReport } from './report.ts'
import { assessor, complete, completeAll, does, manager, reasons, toAssessing } from './work.ts'
import { applicant, household, type World, world } from './world.ts'

export const decider: Who = { as: 'decider', id: 'staff-9', name: 'Helen Marsh' }
export const adviser: Who = { as: 'adviser', id: 'staff-8', name: 'Tom Ridley' }
/** Accounts of those who sat on the panel; the last has left its list since. */
export const sat = ['member-1', 'member-2', 'member-3', 'member-4', 'left-5'] as const

export const because = {
  papers: 'The report, the checks and the minutes.',
  arguments: 'They know what children need. The flat is small.',
  standard: 'Whether they can keep a child safe and well.',
  reasons: 'They can do this.',
}
const one = { p1: { role: 'applicant', name: 'Sample One', here: true } } as const
/** Two who apply together. */
export const both = { ...one, p2: { role: 'applicant', name: 'Sample Two', here: true } } as const
type People = typeof one | typeof both
export const todayOf = (at: World) => dayInEngland(at.ports.now())

let events = 0
const tell = (at: World, name: PartName, type: string, body: object) =>
  hear(at.ports, { household, name, type, body, event: `P-7K3M-9QTD ${++events}` })

/** Puts it on the agenda of a meeting. */
export const list = (at: World, name: PartName, on = todayOf(at)) =>
  tell(at, name, 'listed', { meeting: 'P-7K3M-9QTD', item: 'i1', on })

/** The panel recommends. */
export const recommend = (at: World, name: PartName, outcome: Outcome, terms: Terms | null = null) =>
  tell(at, name, 'recommended', {
    meeting: 'P-7K3M-9QTD',
    item: 'i1',
    outcome,
    terms,
    reasons: 'They answered every question.',
    doubts: 'A DOUBT OF THE MINUTES',
    on: todayOf(at),
    tookPart: [...sat],
  })

export const minutesFinal = (at: World, name: PartName) =>
  tell(at, name, 'minutes-final', { meeting: 'P-7K3M-9QTD', item: 'i1', on: todayOf(at) })

/** From the agenda to the final minutes on one day. */
export async function throughPanel(at: World, name: PartName, outcome: Outcome, terms: Terms | null = null) {
  await list(at, name)
  await recommend(at, name, outcome, terms)
  await minutesFinal(at, name)
}

/** A decision as somebody sends it who took everything into account that there is. */
export async function decision(at: World, name: PartName, outcome: Outcome, more: object = {}) {
  const standing = (await at.head()).known[name]?.referral
  const recommended = standing?.recommended ?? []
  return {
    outcome,
    terms: null,
    reasons: because,
    considered: recommended.map((each) => each.name),
    differs:
      'terms' in more || recommended.some((each) => each.outcome !== outcome)
        ? 'I weigh it differently.'
        : null,
    ...more,
  }
}

export const decides = async (at: World, name: PartName, outcome: Outcome, more: object = {}) =>
  does(at, decider, name, 'decide', await decision(at, name, outcome, more))

/** Tells the household, in person and by letter. */
export async function tells(at: World, name: PartName) {
  await does(at, manager, name, 'tell-orally', { on: todayOf(at), how: 'By phone' })
  await does(at, manager, name, 'tell-in-writing', { how: 'By post, signed for' })
}

export const referralOf = async (at: World, name: PartName = 'referral.1') =>
  (await at.part(name))?.values as Referral

/** A household, of one unless said otherwise, that has its report to read. */
async function shown(kind: CaseKind, start: string, name: ReportName, people: People): Promise<World> {
  const at = await world(start, { kind, people, dates: { enquired: start.slice(0, 10) } })
  if (kind === 'connected-person') {
    await complete(at, 'checklist.schedule4')
    const child = { child: 'Sample Four', relation: 'Grandchild', on: start.slice(0, 10), reasons }
    await does(at, manager, 'placement.c1', 'place', child)
  }
  await toAssessing(at)
  await completeAll(at, ['stage-one'])
  await does(at, manager, 'head', 'pass-stage-one', { reasons })
  if (adoptionKinds.includes(kind)) await does(at, applicant(), 'head', 'ask-stage-two')
  await does(at, assessor, 'head', 'begin-stage-two')
  await giveReport(at, name)
  return at
}

/** A household of one that has a brief report to read since this instant. */
export const briefShown = (start: string): Promise<World> => shown('fostering', start, 'report.brief', one)

/** A household, of one unless said otherwise, whose report is with those who decide. */
export async function handedOver(
  kind: CaseKind = 'fostering',
  start = '2026-11-02T10:00:00.000Z',
  which: 'report' | 'brief-report' = 'report',
  people: People = one,
): Promise<World> {
  const name = which === 'report' ? 'report' : 'report.brief'
  const at = await shown(kind, start, name, people)
  for (const id of adoptionKinds.includes(kind) || which !== 'report' ? Object.keys(people) : [])
    await does(at, applicant(id), name, 'comment', { text: 'Yes.', finished: true })
  await does(at, manager, 'head', 'hand-over', { which, reasons })
  return at
}

/** The same, and approved by the council. */
export async function approved(
  kind: CaseKind = 'fostering',
  start?: string,
  people?: People,
): Promise<World> {
  const at = await handedOver(kind, start, 'report', people)
  await throughPanel(at, 'referral.1', 'suitable')
  await decides(at, 'referral.1', 'suitable')
  await tells(at, 'referral.1')
  return at
}

export const lineOf = async (at: World, id: string) =>
  planOf(factsOf(await at.head()), todayOf(at), rules).lines.find((line) => line.id === id)
/** Refers something; what was handed over is referred already. */
export async function refers(at: World, type: string, more: object = {}, name = 'referral.1') {
  if ((await at.head()).known[name]?.referral?.type === type) return
  await does(at, assessor, name, 'refer', { type, reasons: 'It is ready.', ...more })
}
export const phase = async (at: World) => (await at.head()).values.phase

export async function everyChainFits(at: World): Promise<void> {
  for (const name of at.shelf.items.keys()) {
    const part = await at.part(name.split('/')[1] ?? '')
    expect(part && checkPart(part)).toBeUndefined()
  }
}

/** What a household reads of a referral. */
export const reads = async (at: World, name = 'referral.1', reader = 'p1') => {
  const view = await openPart(at.ports, applicant(reader), household, name)
  if (view.kind !== 'done') throw new Error(view.kind)
  return view.item.values
}

/** A proposal not to approve, with its letter of this day. */
export async function proposed(
  kind: CaseKind,
  on: string,
  people?: People,
  start = '2026-11-02T10:00:00.000Z',
): Promise<World> {
  const at = await handedOver(kind, start, 'report', people)
  at.go(`${on}T10:00:00.000Z`)
  await refers(at, approvalOf(kind))
  await throughPanel(at, 'referral.1', 'not-suitable')
  await decides(at, 'referral.1', 'not-suitable')
  await tells(at, 'referral.1')
  return at
}
