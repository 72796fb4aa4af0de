import { describe, expect, it } from 'vitest'
import { keptUntil } from '../../clocks/kept.ts'
import { factsOf } from '../../clocks/of-head.ts'
import { rules } from '../../clocks/testing/case.ts'
import { reviewBundle } from '../../parts/referral/bundle.ts'
import { placeView } from '../place-view.ts'
import {
  adviser,
  both,
  decider,
  decides,
  decision,
  everyChainFits,
  handedOver,
  lineOf,
  list,
  minutesFinal,
  phase,
  proposed,
  reads,
  recommend,
  referralOf,
  refers,
  tells,
  throughPanel,
} from '../testing/referral.ts'
import { assessor, does, manager, reasons, refused } from '../testing/work.ts'
import { applicant } from '../testing/world.ts'

const r1 = 'referral.1'
const r2 = 'referral.2'

describe('an approval', () => {
  it('goes from the report through the panel and its minutes to the decision, the letters and the signatures', async () => {
    const at = await handedOver()
    expect(await refused(at, decider, r1, 'decide', await decision(at, r1, 'suitable'))).toContain(
      'The panel has not',
    )
    expect(await referralOf(at)).toMatchObject({ type: 'approval', reasons, by: manager.name })
    expect(await refused(at, assessor, r2, 'refer', { type: 'approval', reasons: 'Again' })).toBe(
      'It is referred already.',
    )
    at.go('2026-12-01T10:00:00.000Z')
    await list(at, r1, '2027-01-05')
    expect(await lineOf(at, 'panel-papers')).toMatchObject({ due: { day: '2026-12-24' } })
    at.go('2027-01-05T10:00:00.000Z')
    expect(await refused(at, decider, r1, 'decide', await decision(at, r1, 'suitable'))).toContain(
      'The panel has not',
    )
    await recommend(at, r1, 'suitable')
    expect(await refused(at, decider, r1, 'decide', await decision(at, r1, 'suitable'))).toContain('minutes')
    at.go('2027-01-11T10:00:00.000Z')
    await minutesFinal(at, r1)
    expect(await lineOf(at, 'decision')).toMatchObject({ due: { day: '2027-01-20' }, state: 'waiting' })
    expect(
      await refused(at, decider, r1, 'decide', await decision(at, r1, 'suitable', { considered: [] })),
    ).toContain('taken every recommendation into account')
    at.go('2027-01-19T10:00:00.000Z')
    await decides(at, r1, 'suitable', {
      terms: { kind: 'short-term', children: 2, youngest: 0, oldest: 8, named: [], words: '' },
    })
    // Nobody learns it from a page before they are told.
    expect(await phase(at)).toBe('deciding')
    expect(JSON.stringify(await reads(at))).not.toContain('suitable')
    expect(await lineOf(at, 'told-orally')).toMatchObject({ due: { day: '2027-01-21' } })
    expect(await lineOf(at, 'told-in-writing')).toMatchObject({ due: { day: '2027-01-26' } })
    await does(at, manager, r1, 'tell-orally', { on: '2027-01-19', how: 'By phone' })
    expect((await at.head()).values.phase).toBe('approved')
    at.go('2027-01-20T10:00:00.000Z')
    await does(at, manager, r1, 'tell-in-writing', { how: 'By post' })
    const { letters } = await referralOf(at)
    expect(letters.map(({ kind }) => kind)).toEqual(['decision', 'certificate', 'agreement'])
    expect(JSON.stringify(letters)).toContain('Up to 2 children at a time.')
    expect(JSON.stringify(letters)).not.toContain('A DOUBT OF THE MINUTES')
    expect((await at.head()).known[r1]).toMatchObject({ state: 'waiting', whose: 'applicant' })
    await does(at, applicant(), r1, 'sign', { name: 'Sample One' })
    expect((await at.head()).known[r1]).toMatchObject({ state: 'waiting', whose: 'council' })
    await does(at, manager, r1, 'sign-for-council')
    expect((await at.head()).known[r1]).toMatchObject({ state: 'done', whose: null })
    expect(factsOf(await at.head()).dates.approved).toBe('2027-01-19')
    expect(await lineOf(at, 'review')).toMatchObject({ due: { day: '2028-01-19' } })
    await everyChainFits(at)
  })

  it('waits for whoever has still to sign, and not for whoever has signed', async () => {
    const at = await handedOver('fostering', undefined, 'report', both)
    await refers(at, 'approval')
    await throughPanel(at, r1, 'suitable')
    await decides(at, r1, 'suitable')
    await tells(at, r1)
    await does(at, applicant('p1'), r1, 'sign', { name: 'Sample One' })
    const head = await at.head()
    const whose = (person: string) =>
      placeView(at.ports, applicant(person), head).parts.find(({ name }) => name === r1)?.whose
    expect([whose('p1'), whose('p2')]).toEqual(['somebody', 'applicant'])
  })

  it('is not decided by anybody of the panel, of its list, or who has no right to', async () => {
    const at = await handedOver()
    await refers(at, 'approval')
    await throughPanel(at, r1, 'suitable')
    const body = await decision(at, r1, 'suitable')
    expect(await refused(at, { ...decider, id: 'member-77' }, r1, 'decide', body)).toContain(
      'on the list of a panel',
    )
    at.ports.onPanel = async () => false
    expect(await refused(at, { ...decider, id: 'member-1' }, r1, 'decide', body)).toContain('You took part')
    for (const who of [manager, assessor, adviser, applicant()])
      expect(await refused(at, who, r1, 'decide', body)).toBe('forbidden')
    // @ts-expect-error Nobody can say who is on a list: then nobody decides.
    delete at.ports.onPanel
    expect(await refused(at, decider, r1, 'decide', body)).toContain('on the list of a panel')
  })

  it('differs from what was recommended only with why', async () => {
    const at = await handedOver()
    await refers(at, 'approval')
    await throughPanel(at, r1, 'not-suitable')
    const body = await decision(at, r1, 'suitable', { differs: null })
    expect(await refused(at, decider, r1, 'decide', body)).toContain('Say why you decide differently')
    const agreed = await decision(at, r1, 'not-suitable')
    expect(await refused(at, decider, r1, 'decide', { ...agreed, outcome: 'suitable' })).toContain('Say why')
    await does(at, decider, r1, 'decide', { ...body, differs: 'The home is large enough.' })
    await tells(at, r1)
    expect(JSON.stringify((await referralOf(at)).letters)).toContain('The home is large enough.')
    expect(await phase(at)).toBe('approved')
  })
})

it('gives other terms than those that were recommended only with why', async () => {
  const at = await handedOver()
  await refers(at, 'approval')
  await throughPanel(at, r1, 'suitable')
  const terms = { kind: null, children: 1, youngest: null, oldest: null, named: [], words: '' }
  const body = await decision(at, r1, 'suitable', { terms, differs: null })
  expect(await refused(at, decider, r1, 'decide', body)).toContain('Say why you decide differently')
  await does(at, decider, r1, 'decide', { ...body, differs: 'The home has one room for a child.' })
})

describe('a proposal not to approve', () => {
  it('waits for the whole time from the day on the letter, and stands then', async () => {
    const at = await proposed('fostering', '2026-12-24')
    expect(await reads(at)).toMatchObject({ state: 'proposed', period: { last: '2027-01-21' } })
    expect(await lineOf(at, 'answer-to-proposal')).toMatchObject({ due: { day: '2027-01-21' } })
    at.go('2027-01-21T23:30:00.000Z')
    expect(await refused(at, decider, r1, 'decide', await decision(at, r1, 'not-suitable'))).toContain(
      'until the end of 21 January 2027',
    )
    at.go('2027-01-22T00:30:00.000Z')
    expect(await refused(at, applicant(), r1, 'represent', { words: 'Too late.' })).toContain('was over')
    expect(await lineOf(at, 'final-decision')).toMatchObject({ state: 'waiting' })
    await decides(at, r1, 'not-suitable')
    expect(await phase(at)).toBe('deciding')
    await tells(at, r1)
    expect((await at.head()).values).toMatchObject({
      phase: 'closed',
      ended: { how: 'refused' },
      dates: { ended: '2027-01-22' },
    })
    expect(keptUntil(factsOf(await at.head()), rules)?.due).toEqual({ kind: 'day', day: '2030-01-22' })
    expect((await referralOf(at)).letters.map(({ kind }) => kind)).toEqual(['proposal', 'final'])
    await everyChainFits(at)
  })

  it('goes back to the panel with what they write, and no review looks at it then', async () => {
    const at = await proposed('fostering', '2026-12-24')
    at.go('2027-01-04T10:00:00.000Z')
    await does(at, applicant(), r1, 'represent', { words: 'The garden is fenced now.' })
    for (const [who, act, body] of [
      [applicant(), 'review-asked', {}],
      [manager, 'review-notified', { on: '2027-01-04' }],
      [manager, 'answer-came', { way: 'review', on: '2027-01-04', words: 'By email' }],
    ] as const)
      expect(await refused(at, who, r1, act, body)).toMatch(/not possible to do both|No independent review/)
    at.go('2027-02-01T10:00:00.000Z')
    expect(await refused(at, decider, r1, 'decide', await decision(at, r1, 'not-suitable'))).toContain(
      'goes back to the panel',
    )
    await refers(at, 'representations', { about: r1 }, r2)
    expect(await refused(at, decider, r2, 'decide', await decision(at, r2, 'suitable'))).toContain(
      'The panel has not',
    )
    await throughPanel(at, r2, 'suitable')
    const one = await decision(at, r2, 'suitable')
    expect(one.considered).toEqual(['referral.1/1', 'referral.2/1'])
    expect(await refused(at, decider, r2, 'decide', { ...one, considered: ['referral.2/1'] })).toContain(
      'every',
    )
    await does(at, decider, r2, 'decide', one)
    // It is decided, and nobody has told them yet.
    const again = { type: 'approval', reasons: 'Again' }
    expect(await refused(at, assessor, 'referral.3', 'refer', again)).toBe('It is referred already.')
    await tells(at, r2)
    expect(await phase(at)).toBe('approved')
    expect((await referralOf(at, r1)).state).toBe('final')
    // Of the first they read no more than that it is with the panel: what was decided stands with the second.
    expect(await reads(at, r1)).toMatchObject({ state: 'represented' })
    expect((await referralOf(at, r2)).letters.map(({ kind }) => kind)).toEqual([
      'final',
      'certificate',
      'agreement',
    ])
    await everyChainFits(at)
  })

  it('shows their words to whoever wrote them, and to whoever applies with them only who wrote, and when', async () => {
    const at = await proposed('fostering', '2026-12-24', both)
    expect(await reads(at, r1)).toMatchObject({ answer: null })
    await does(at, applicant('p2'), r1, 'represent', { words: 'The garden is fenced now.' })
    const chosen = { way: 'representations', on: '2026-12-24', by: 'p2', closed: false }
    expect(await reads(at, r1, 'p2')).toMatchObject({
      answer: { ...chosen, words: 'The garden is fenced now.' },
    })
    expect(await reads(at, r1, 'p1')).toMatchObject({ answer: { ...chosen, words: null } })
    expect(await refused(at, applicant('p1'), r1, 'review-asked')).toContain('do both')
  })

  it('says that the review ended without a recommendation, and takes no second answer', async () => {
    const at = await proposed('fostering', '2026-12-24')
    await does(at, applicant(), r1, 'review-asked')
    await does(at, manager, r1, 'review-notified', { on: '2026-12-24' })
    await does(at, manager, r1, 'review-closed', { on: '2026-12-24', words: 'They took it back.' })
    expect(await reads(at)).toMatchObject({
      state: 'proposed',
      answer: { way: 'review', notified: '2026-12-24', closed: true },
    })
    expect(await refused(at, applicant(), r1, 'represent', { words: 'This too.' })).toContain('do both')
  })

  it('goes to the independent review, with papers in ten working days of its notification, and never the minutes', async () => {
    const at = await proposed('fostering', '2026-12-14')
    await does(at, applicant(), r1, 'review-asked')
    expect(await refused(at, applicant(), r1, 'represent', { words: 'This too.' })).toContain('do both')
    expect(await refused(at, manager, r1, 'review-papers')).toContain('has not told us')
    at.go('2026-12-23T10:00:00.000Z')
    await does(at, manager, r1, 'review-notified', { on: '2026-12-23' })
    expect(await lineOf(at, 'review-papers')).toMatchObject({ due: { day: '2027-01-11' }, state: 'waiting' })
    expect(await lineOf(at, 'review-recommendation')).toMatchObject({
      due: { day: '2027-04-23' },
      whose: 'somebody',
    })
    at.go('2027-01-11T10:00:00.000Z')
    const bundle = reviewBundle(await referralOf(at))
    expect(JSON.stringify(bundle)).not.toContain('A DOUBT')
    expect(bundle.parts.map(({ part }) => part)).toContain('report')
    expect(bundle.letters.map(({ kind }) => kind)).toEqual(['proposal'])
    await does(at, manager, r1, 'review-papers')
    expect((await referralOf(at)).answer?.papersSent).toMatchObject({ on: '2027-01-11' })
    at.go('2027-03-01T10:00:00.000Z')
    expect(await refused(at, decider, r1, 'decide', await decision(at, r1, 'not-suitable'))).toContain(
      'not over yet',
    )
    await does(at, manager, r1, 'review-recommended', {
      on: '2027-03-01',
      outcome: 'suitable',
      terms: null,
      reasons: 'They are.',
    })
    const body = await decision(at, r1, 'not-suitable')
    expect(body.considered).toEqual(['referral.1/1', 'referral.1/2'])
    expect(await refused(at, decider, r1, 'decide', { ...body, differs: null })).toContain('Say why')
    await does(at, decider, r1, 'decide', body)
    await tells(at, r1)
    expect(await phase(at)).toBe('closed')
    await everyChainFits(at)
  })

  it('in adoption waits 40 working days', async () => {
    const at = await proposed('adoption', '2026-12-24')
    expect(await reads(at)).toMatchObject({ period: { last: '2027-02-23' } })
    at.go('2027-02-23T10:00:00.000Z')
    expect(await refused(at, decider, r1, 'decide', await decision(at, r1, 'not-suitable'))).toContain(
      '23 February',
    )
    at.go('2027-02-24T10:00:00.000Z')
    await decides(at, r1, 'not-suitable')
  })
})
