import { expect, it } from 'vitest'
import { keptUntil } from '../../clocks/kept.ts'
import { factsOf } from '../../clocks/of-head.ts'
import { rules } from '../../clocks/testing/case.ts'
import {
  approved,
  decider,
  decides,
  decision,
  everyChainFits,
  handedOver,
  lineOf,
  phase,
  referralOf,
  refers,
  tells,
  throughPanel,
  todayOf,
} from '../testing/referral.ts'
import { giveReport } from '../testing/report.ts'
import { assessor, does, manager, reasons, refused } from '../testing/work.ts'

const r1 = 'referral.1'
const r2 = 'referral.2'

it('approves an adopter with a certificate and no agreement to foster', async () => {
  const at = await approved('adoption')
  expect((await referralOf(at)).letters.map(({ kind, title }) => [kind, title])).toEqual([
    ['decision', 'You are approved to adopt'],
    ['certificate', 'Certificate of approval'],
  ])
})

it('goes on with the assessment after a brief report, and hands over another time', async () => {
  const at = await handedOver('fostering', undefined, 'brief-report')
  expect(await refused(at, assessor, r2, 'refer', { type: 'approval', reasons: 'x' })).toContain(
    'not been handed over',
  )
  expect(await referralOf(at)).toMatchObject({ type: 'brief-report', state: 'referred' })
  await throughPanel(at, r1, 'complete-assessment')
  await decides(at, r1, 'complete-assessment')
  await tells(at, r1)
  expect(await phase(at)).toBe('assessing')
  expect(factsOf(await at.head()).dates.decided).toBeUndefined()
  await giveReport(at)
  await does(at, manager, 'head', 'hand-over', { which: 'report', reasons })
  expect(await phase(at)).toBe('deciding')
  await refers(at, 'approval', {}, r2)
  await throughPanel(at, r2, 'suitable')
  await decides(at, r2, 'suitable')
  await tells(at, r2)
  expect(await phase(at)).toBe('approved')
  await everyChainFits(at)
})

it('gives a child who is there already more time, with the panel’s views and the decision written once', async () => {
  const at = await handedOver('connected-person', '2026-11-30T10:00:00.000Z')
  await does(at, assessor, 'placement.c1', 'reviewing-officer-told', {
    on: '2026-11-30',
    words: 'She agrees.',
  })
  at.go('2027-03-15T10:00:00.000Z')
  await refers(at, 'extension', {}, r2)
  await throughPanel(at, r2, 'agree')
  expect(await lineOf(at, 'temporary-approval')).toMatchObject({ due: { day: '2027-03-22' } })
  await decides(at, r2, 'agree')
  expect(await lineOf(at, 'temporary-approval')).toMatchObject({ due: { day: '2027-05-17' } })
  expect((await at.part('placement.c1'))?.values).toMatchObject({
    dates: { panelViews: '2027-03-15', extended: '2027-03-15' },
  })
  expect(await refused(at, assessor, 'referral.3', 'refer', { type: 'extension', reasons: 'More' })).toBe(
    'It is referred already.',
  )
  await tells(at, r2)
  await everyChainFits(at)
})

it('keeps an approval at its first review, which only a panel sees, and later ones by an assured quality', async () => {
  const at = await approved()
  expect(await refused(at, assessor, r2, 'refer', { type: 'review', reasons: 'Yearly' })).toContain(
    'first review',
  )
  at.go('2027-10-01T10:00:00.000Z')
  await refers(at, 'first-review', {}, r2)
  expect(
    await refused(at, manager, r2, 'assure', { outcome: 'suitable', terms: null, reasons, doubts: '' }),
  ).toContain('goes to the panel')
  await throughPanel(at, r2, 'suitable')
  expect(await lineOf(at, 'decision.referral.2.decision')).toMatchObject({ due: { day: '2027-10-12' } })
  await decides(at, r2, 'suitable')
  await tells(at, r2)
  expect(await lineOf(at, 'review')).toMatchObject({ due: { day: '2028-10-01' } })
  at.go('2028-09-01T10:00:00.000Z')
  await refers(at, 'review', {}, 'referral.3')
  const good = { outcome: 'suitable', terms: null, reasons, doubts: '' }
  await does(at, manager, 'referral.3', 'assure', good)
  expect(
    await refused(
      at,
      { ...decider, id: manager.id },
      'referral.3',
      'decide',
      await decision(at, 'referral.3', 'suitable'),
    ),
  ).toContain('You took part')
  await decides(at, 'referral.3', 'suitable')
  await tells(at, 'referral.3')
  expect(factsOf(await at.head()).dates.lastReview).toBe('2028-09-01')
  expect(await phase(at)).toBe('approved')
})

it('changes terms at once where the carer agrees in writing, and proposes them otherwise', async () => {
  const terms = { kind: null, children: 1, youngest: null, oldest: null, named: [], words: '' }
  for (const agrees of [true, false]) {
    const at = await approved()
    await refers(at, 'change-of-terms', { terms }, r2)
    if (agrees) await does(at, manager, r2, 'terms-agreed', { on: todayOf(at), words: 'A letter.' })
    await does(at, manager, r2, 'assure', { outcome: 'agree', terms, reasons, doubts: '' })
    await decides(at, r2, 'agree')
    await tells(at, r2)
    expect((await referralOf(at, r2)).state).toBe(agrees ? 'final' : 'proposed')
    expect((await at.head()).known[r2]?.referral?.brings).toBe(agrees ? 'terms' : null)
    if (!agrees)
      expect(await refused(at, decider, r2, 'decide', await decision(at, r2, 'agree'))).toContain('until')
  }
})

it('ends an approval only after the same proposal and time', async () => {
  const at = await approved()
  at.go('2027-03-01T10:00:00.000Z')
  await refers(at, 'termination', {}, r2)
  await throughPanel(at, r2, 'not-suitable')
  await decides(at, r2, 'not-suitable')
  await tells(at, r2)
  expect(await phase(at)).toBe('approved')
  at.go('2027-03-30T10:00:00.000Z')
  await decides(at, r2, 'not-suitable')
  await tells(at, r2)
  expect((await at.head()).values).toMatchObject({
    phase: 'closed',
    ended: { how: 'terminated' },
    dates: { ended: '2027-03-30' },
  })
  expect(keptUntil(factsOf(await at.head()), rules)?.due).toEqual({ kind: 'day', day: '2037-03-30' })
})
