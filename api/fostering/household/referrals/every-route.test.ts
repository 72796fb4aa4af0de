import { describe, expect, it } from 'vitest'
import { adoptionKinds, type CaseKind } from '#contract/fostering/case.ts'
import { type Outcome, type ReferralType, referralTypes } from '#contract/fostering/panel/referral.ts'
import { rules } from '../../clocks/testing/case.ts'
import { lawfulRoutes } from '../../routes/law.ts'
import type { Route } from '../../routes/route.ts'
import {
  adviser,
  approved,
  decider,
  decides,
  decision,
  handedOver,
  phase,
  proposed,
  referralOf,
  refers,
  tells,
  throughPanel,
} from '../testing/referral.ts'
import { assessor, does, manager, reasons, refused } from '../testing/work.ts'
import { applicant, type World } from '../testing/world.ts'

const terms = { kind: null, children: 1, youngest: null, oldest: null, named: [], words: '' }

/** A case in which something of this type can be referred, and the name that it gets. */
async function ready(type: ReferralType, kind: CaseKind): Promise<readonly [World, string, object]> {
  if (type === 'brief-report') return [await handedOver(kind, undefined, 'brief-report'), 'referral.1', {}]
  if (type === 'approval' || type === 'connected-person' || type === 'adoption')
    return [await handedOver(kind), 'referral.1', {}]
  if (type === 'extension') {
    const at = await handedOver(kind)
    await does(at, assessor, 'placement.c1', 'reviewing-officer-told', { on: '2026-11-02', words: 'Told.' })
    return [at, 'referral.2', {}]
  }
  if (type === 'representations') {
    const at = await proposed(kind, '2026-12-24')
    await does(at, applicant(), 'referral.1', 'represent', { words: 'We do not agree.' })
    return [at, 'referral.2', { about: 'referral.1' }]
  }
  const at = await approved(kind)
  at.go('2027-10-01T10:00:00.000Z')
  if (type !== 'review' || adoptionKinds.includes(kind))
    return [at, 'referral.2', type === 'change-of-terms' ? { terms } : {}]
  await refers(at, 'first-review', {}, 'referral.2')
  await throughPanel(at, 'referral.2', 'suitable')
  await decides(at, 'referral.2', 'suitable')
  await tells(at, 'referral.2')
  at.go('2028-09-01T10:00:00.000Z')
  return [at, 'referral.3', {}]
}

/** By the panel, or by whoever assures the quality where there is none. */
async function recommended(at: World, name: string, outcome: Outcome): Promise<void> {
  const { route } = await referralOf(at, name)
  if (route.steps.includes('panel')) return throughPanel(at, name, outcome)
  await does(at, adviser, name, 'assure', { outcome, terms: null, reasons, doubts: '' })
}

/** Type, kind and outcome: how the referral stands after the letter, how the case does, and what was sent. */
const rows: readonly [ReferralType, CaseKind, Outcome, string, string, string][] = [
  ['approval', 'fostering', 'suitable', 'final', 'approved', 'decision certificate agreement'],
  ['approval', 'fostering', 'not-suitable', 'proposed', 'deciding', 'proposal'],
  ['approval', 'short-breaks', 'suitable', 'final', 'approved', 'decision certificate agreement'],
  ['approval', 'supported-lodgings', 'suitable', 'final', 'approved', 'decision certificate'],
  ['approval', 'supported-lodgings', 'not-suitable', 'final', 'closed', 'decision'],
  ['connected-person', 'connected-person', 'suitable', 'final', 'approved', 'decision certificate agreement'],
  ['connected-person', 'connected-person', 'not-suitable', 'proposed', 'deciding', 'proposal'],
  ['adoption', 'adoption', 'suitable', 'final', 'approved', 'decision certificate'],
  ['adoption', 'adoption', 'not-suitable', 'proposed', 'deciding', 'proposal'],
  ['brief-report', 'fostering', 'complete-assessment', 'final', 'assessing', 'decision'],
  ['brief-report', 'fostering', 'not-suitable', 'proposed', 'deciding', 'proposal'],
  ['brief-report', 'adoption', 'complete-assessment', 'final', 'assessing', 'decision'],
  ['brief-report', 'supported-lodgings', 'not-suitable', 'final', 'closed', 'decision'],
  ['extension', 'connected-person', 'agree', 'final', 'deciding', 'decision'],
  ['extension', 'connected-person', 'refuse', 'final', 'deciding', 'decision'],
  ['first-review', 'fostering', 'suitable', 'final', 'approved', 'decision'],
  ['first-review', 'fostering', 'not-suitable', 'proposed', 'approved', 'proposal'],
  ['review', 'fostering', 'suitable', 'final', 'approved', 'decision'],
  ['review', 'fostering', 'not-suitable', 'proposed', 'approved', 'proposal'],
  ['review', 'adoption', 'suitable', 'final', 'approved', 'decision'],
  ['review', 'adoption', 'not-suitable', 'proposed', 'approved', 'proposal'],
  ['change-of-terms', 'fostering', 'agree', 'proposed', 'approved', 'proposal'],
  ['change-of-terms', 'fostering', 'refuse', 'final', 'approved', 'decision'],
  ['exemption', 'fostering', 'agree', 'final', 'approved', 'decision'],
  ['exemption', 'fostering', 'refuse', 'final', 'approved', 'decision'],
  ['termination', 'fostering', 'suitable', 'final', 'approved', 'decision'],
  ['termination', 'fostering', 'not-suitable', 'proposed', 'approved', 'proposal'],
  ['termination', 'supported-lodgings', 'not-suitable', 'final', 'closed', 'decision'],
  ['representations', 'fostering', 'suitable', 'final', 'approved', 'final certificate agreement'],
  ['representations', 'fostering', 'not-suitable', 'final', 'closed', 'final'],
  ['representations', 'adoption', 'not-suitable', 'final', 'closed', 'final'],
]

describe('every route to each of its outcomes', () => {
  it.each(rows)('%s in %s: %s', async (type, kind, outcome, state, stands, letters) => {
    const [at, name, more] = await ready(type, kind)
    await refers(at, type, more, name)
    expect(await refused(at, decider, name, 'decide', await decision(at, name, outcome))).toMatch(
      /has not made a recommendation|the quality was assured/,
    )
    await recommended(at, name, outcome)
    await decides(at, name, outcome)
    await tells(at, name)
    const values = await referralOf(at, name)
    expect([values.state, await phase(at), values.letters.map((one) => one.kind).join(' ')]).toEqual([
      state,
      stands,
      letters,
    ])
  })

  it('is in the table, of each type', () => {
    expect([...new Set(rows.map(([type]) => type))].sort()).toEqual([...referralTypes].sort())
  })
})

describe('a law that takes panels out of first approvals', () => {
  const routes = lawfulRoutes.flatMap((route): Route[] =>
    route.type === 'approval'
      ? [
          { ...route, until: '2026-11-30' },
          { ...route, from: '2026-12-01', steps: ['quality-assurance', 'decision'], panel: null },
        ]
      : [route],
  )
  const r2 = 'referral.2'
  const under = async (applied: string) => {
    const at = await handedOver('fostering', `${applied}T10:00:00.000Z`)
    at.ports.rules = { ...rules, routes }
    at.go('2027-02-01T10:00:00.000Z')
    await does(at, manager, 'referral.1', 'withdraw', { reasons: 'Not yet.' })
    await refers(at, 'approval', {}, r2)
    return at
  }

  it('leaves the panel to whoever applied before it, however late they are decided', async () => {
    const at = await under('2026-11-30')
    const said = { outcome: 'suitable', terms: null, reasons, doubts: '' }
    expect(await refused(at, adviser, r2, 'assure', said)).toBe(
      'This goes to the panel, which makes the recommendation.',
    )
    await throughPanel(at, r2, 'suitable')
    await decides(at, r2, 'suitable')
  })

  it('gives whoever applied since an assured quality, and a decision all the same', async () => {
    const at = await under('2026-12-01')
    await throughPanel(at, r2, 'suitable')
    expect((await referralOf(at, r2)).recommendations).toEqual([])
    await recommended(at, r2, 'suitable')
    await decides(at, r2, 'suitable')
    await tells(at, r2)
    expect(await phase(at)).toBe('approved')
  })

  it('changes nothing of what was referred before anybody knew of it', async () => {
    const at = await handedOver('fostering', '2026-12-01T10:00:00.000Z')
    at.ports.rules = { ...rules, routes }
    await throughPanel(at, 'referral.1', 'suitable')
    await decides(at, 'referral.1', 'suitable')
  })
})
