import { describe, expect, it } from 'vitest'
import { addDays } from '#contract/calendar/day.ts'
import { keptUntil } from '../../clocks/kept.ts'
import { factsOf } from '../../clocks/of-head.ts'
import { rules } from '../../clocks/testing/case.ts'
import { follow } from '../follow.ts'
import type { Word } from '../tell.ts'
import { everyChainFits } from '../testing/plan.ts'
import { approved } from '../testing/referral.ts'
import { assessor, does, manager, reasons, refused } from '../testing/work.ts'
import { applicant, household, world } from '../testing/world.ts'
import { openPart } from '../view.ts'
import { remindAdopters } from './remind.ts'
import { adopters, box, line, need, plan, seenBy, terms } from './testing/adopters.ts'

describe('a match', () => {
  it('ends the yearly reviews, and they go on where the match ends; the order keeps the record for 100 years', async () => {
    const at = await adopters()
    const due = (await line(at, 'adoption-review'))?.due
    expect((await line(at, 'adoption-review'))?.state).toBe('waiting')
    expect(await refused(at, assessor, 'head', 'happened', { what: 'ordered', on: '2027-01-11' })).toContain(
      'before it',
    )
    await does(at, assessor, 'head', 'happened', { what: 'matched', on: '2027-01-11' })
    expect((await line(at, 'adoption-review'))?.state).toBe('done')
    expect((await line(at, 'adoption-order'))?.state).toBe('waiting')
    expect(await refused(at, assessor, 'head', 'match-ended', { reasons })).toBe('forbidden')
    await does(at, manager, 'head', 'match-ended', { reasons })
    expect(await line(at, 'adoption-review')).toMatchObject({ state: 'waiting', due })
    expect(await line(at, 'adoption-order')).toBeUndefined()
    await does(at, assessor, 'head', 'happened', { what: 'matched', on: '2027-01-11' })
    at.go('2028-02-01T10:00:00.000Z')
    await does(at, assessor, 'head', 'happened', { what: 'ordered', on: '2028-02-01' })
    expect(await refused(at, manager, 'head', 'match-ended', { reasons })).toContain('order')
    expect(keptUntil(factsOf(await at.head()), rules)?.due).toEqual({ kind: 'day', day: '2128-02-01' })
    expect((await at.head()).values.phase).toBe('approved')
    everyChainFits(at)
  })

  it('is waited for with a review each year, which begins by itself, is read by them, and is over once there is one', async () => {
    const at = await adopters()
    const due = await line(at, 'adoption-review')
    if (due?.due?.kind !== 'day') throw new Error('No review is due')
    at.go(`${addDays(due.due.day, -57)}T10:00:00.000Z`)
    await follow(at.ports, household)
    expect((await at.head()).known['review.r1']).toBeUndefined()
    at.go(`${addDays(due.due.day, -56)}T10:00:00.000Z`)
    await follow(at.ports, household)
    expect((await seenBy(at, applicant(), 'review.r1')).values).toMatchObject({
      why: 'yearly',
      due: due.due.day,
    })
    await does(at, applicant(), 'review.r1', 'say', { words: 'We are still hoping.' })
    const today = at.ports.now().toISOString().slice(0, 10)
    await does(at, assessor, 'head', 'happened', { what: 'matched', on: today })
    await follow(at.ports, household)
    expect((await seenBy(at, applicant(), 'review.r1')).values).toMatchObject({ over: today })
    at.go(`${addDays(due.due.day, 400)}T10:00:00.000Z`)
    await follow(at.ports, household)
    expect((await at.head()).known['review.r2']).toBeUndefined()
    await does(at, manager, 'head', 'match-ended', { reasons })
    await follow(at.ports, household)
    expect((await at.head()).known['review.r2']).toMatchObject({ state: 'waiting', whose: 'applicant' })
    everyChainFits(at)
  })

  it('is of adoption alone', async () => {
    const at = await approved()
    expect(await refused(at, assessor, 'head', 'happened', { what: 'matched', on: '2026-11-01' })).toContain(
      'none in a case of this kind',
    )
    expect(await refused(at, assessor, plan, 'add', need)).toBe('not-found')
    expect(await refused(at, assessor, box, 'agree', terms)).toBe('not-found')
  })
})

describe('a support plan', () => {
  it('is written, read, signed by each and by the council, looked at again, and changed as another version', async () => {
    const at = await adopters()
    await does(at, assessor, plan, 'add', need)
    expect(await refused(at, assessor, plan, 'add', { ...need, until: '2027-01-10' })).toContain(
      'on or after',
    )
    expect((await openPart(at.ports, applicant(), household, plan)).kind).toBe('not-found')
    expect(await refused(at, applicant(), plan, 'sign', { version: 1 })).toBe('not-found')
    await does(at, assessor, plan, 'offer', { review: '2027-07-01', why: 'The first one.' })
    expect((await seenBy(at, applicant(), plan)).values).toMatchObject({
      draft: [],
      offered: { version: 1, needs: [{ ...need, id: 'n1' }] },
      agreed: null,
    })
    expect(await line(at, plan)).toMatchObject({ whose: 'applicant', state: 'waiting' })
    await does(at, applicant(), plan, 'comment', { words: 'We need help at school too.' })

    await does(at, assessor, plan, 'add', { ...need, need: 'Help at school', until: '2027-07-20' })
    await does(at, assessor, plan, 'offer', { review: '2027-07-01', why: 'With school.' })
    expect(await refused(at, applicant(), plan, 'sign', { version: 1 })).toContain('newer version')
    await does(at, applicant(), plan, 'sign', { version: 2 })
    expect(await refused(at, applicant(), plan, 'sign', { version: 2 })).toContain('already')
    expect(await line(at, plan)).toMatchObject({ whose: 'council' })
    expect(await refused(at, applicant(), plan, 'sign-for-council')).toBe('forbidden')
    await does(at, manager, plan, 'sign-for-council')
    expect((await seenBy(at, applicant(), plan)).values).toMatchObject({
      offered: null,
      agreed: { version: 2, signed: [{ person: 'p1' }, { person: null, name: manager.name }] },
      comments: [{ words: 'We need help at school too.' }],
    })
    expect((await seenBy(at, applicant(), plan)).added.map(({ what }) => what.text)).toEqual([
      'Version 1: The first one.',
      'Version 2: With school.',
    ])
    expect(await line(at, plan)).toMatchObject({
      whose: 'council',
      state: 'waiting',
      due: { kind: 'day', day: '2027-07-01' },
    })

    at.go('2027-07-02T10:00:00.000Z')
    expect(await line(at, plan)).toMatchObject({ state: 'late' })
    await does(at, assessor, plan, 'reviewed', { on: '2027-07-02', words: reasons, next: '2028-01-10' })
    expect(await line(at, plan)).toMatchObject({ state: 'waiting', due: { day: '2028-01-10' } })
    await does(at, assessor, plan, 'remove', { need: 'n1' })
    await does(at, assessor, plan, 'offer', { review: '2028-06-01', why: 'Sleep is good now.' })
    expect((await seenBy(at, applicant(), plan)).values).toMatchObject({
      offered: { version: 3, needs: [{ id: 'n2' }], signed: [] },
      agreed: { version: 2 },
    })
    await does(at, assessor, plan, 'end', { on: '2027-07-02', words: reasons })
    expect(await refused(at, applicant(), plan, 'sign', { version: 3 })).toContain('nothing to sign')
    expect((await at.head()).known[plan]).toMatchObject({ state: 'done', whose: null })
    everyChainFits(at)
  })

  it('is said to the family two weeks before it is looked at again, once, and not of what', async () => {
    const at = await adopters()
    await does(at, applicant(), 'person.p1', 'details', { email: 'adopter@example.org' })
    await does(at, assessor, plan, 'add', need)
    await does(at, assessor, plan, 'offer', { review: '2027-07-01', why: 'The first one.' })
    await does(at, applicant(), plan, 'sign', { version: 1 })
    const sent: Word[] = []
    const ports = {
      ...at.ports,
      siteUrl: 'https://shire.example',
      from: { council: 'A council', phone: '0116 496 0000', team: 'The team' },
      tell: async (word: Word) => {
        if (!sent.some(({ id }) => id === word.id)) sent.push(word)
      },
    }
    const on = async (day: string) => {
      at.go(`${day}T10:00:00.000Z`)
      await remindAdopters(ports, household)
    }
    await on('2027-06-17')
    expect(sent).toEqual([])
    await does(at, manager, plan, 'sign-for-council')
    for (const day of ['2027-06-16', '2027-06-19']) await on(day)
    expect(sent).toEqual([])
    for (const day of ['2027-06-17', '2027-06-18']) await on(day)
    expect(sent.map(({ subject }) => subject)).toEqual(['There is news on your page'])
    expect(JSON.stringify(sent)).not.toMatch(/plan|adopt(?!er@)/i)
  })

  it('is in force only when everybody who adopts has signed', async () => {
    const dates = { enquired: '2026-01-05', approved: '2026-12-01' }
    const at = await world('2027-01-11T10:00:00.000Z', { kind: 'adoption', dates })
    await does(at, assessor, plan, 'add', need)
    await does(at, assessor, plan, 'offer', { review: '2027-07-01', why: 'The first one.' })
    await does(at, applicant(), plan, 'sign', { version: 1 })
    await does(at, assessor, plan, 'sign-for-council')
    expect((await at.head()).known[plan]).toMatchObject({ whose: 'applicant' })
    expect((await seenBy(at, applicant(), plan)).values).toMatchObject({ agreed: null })
    await does(at, applicant('p2'), plan, 'sign', { version: 1 })
    expect((await seenBy(at, applicant(), plan)).values).toMatchObject({ agreed: { version: 1 } })
  })
})
