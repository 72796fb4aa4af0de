import { describe, expect, it } from 'vitest'
import { deskPart } from '../../desk/part.ts'
import { caseView } from '../../household/case-view.ts'
import { follow } from '../../household/follow.ts'
import { placeView } from '../../household/place-view.ts'
import { assessor, does, manager, refused } from '../../household/testing/work.ts'
import { applicant, household, recruiter } from '../../household/testing/world.ts'
import { openPart } from '../../household/view.ts'
import { opensWithReason } from '../../rights/break-glass.ts'
import { mayPart, type Who } from '../../rights/may.ts'
import { actors } from '../../rights/table.ts'
import {
  carers,
  chainsFit,
  lineOf,
  placeOf,
  planted,
  recorded,
  seenBy,
  told,
  untilCopied,
  untilTold,
  x1,
} from './testing/wrong.ts'

describe('an allegation', () => {
  it('is told once it is safe, always with a day by which they hear next, up to the copy of the summary', async () => {
    const at = await carers()
    await does(at, manager, x1, 'record', recorded)
    expect(await lineOf(at, x1, 'officer')).toMatchObject({ due: { day: '2027-03-23' }, staffOnly: true })
    expect(await refused(at, manager, x1, 'update', { words: 'News', next: '2027-04-01' })).toContain(
      'once it is safe',
    )
    await does(at, manager, x1, 'to-officer', { on: '2027-03-22', words: 'They agree.' })
    await does(at, manager, x1, 'not-safe', { until: '2027-03-25', why: 'The police asked us to wait.' })
    expect(await lineOf(at, x1, 'tell')).toMatchObject({ due: { day: '2027-03-25' }, state: 'waiting' })
    at.go('2027-03-24T10:00:00.000Z')
    expect(await refused(at, manager, x1, 'tell', { ...told, next: '2027-03-23' })).toContain(
      'today or in the future',
    )
    await does(at, manager, x1, 'tell', told)
    expect(await lineOf(at, x1, 'supporter')).toMatchObject({ due: { day: '2027-03-25' }, about: ['p1'] })
    await does(at, manager, x1, 'supporter', { name: 'Ruth Bell, Sample Support', contact: '0300 9' })
    expect(await lineOf(at, x1, 'news')).toMatchObject({ due: { day: '2027-03-31' }, state: 'waiting' })
    at.go('2027-04-01T10:00:00.000Z')
    expect(await lineOf(at, x1, 'news')).toMatchObject({ state: 'late' })
    expect((await placeOf(at, 'p1')).late.map(({ line: id }) => id)).toContain(`after.${x1}.news`)
    await does(at, manager, x1, 'update', { words: 'Nothing new yet.', next: '2027-04-08' })
    await does(at, applicant(), x1, 'comment', { words: 'I was not at home that day.' })
    await untilCopied(at)
    expect(await seenBy(at, applicant(), x1)).toMatchObject({
      stage: 'summary',
      supporter: { name: 'Ruth Bell, Sample Support' },
      outcome: { outcome: 'unfounded' },
      reviewAsked: '2027-04-01',
      next: null,
      summary: { keptUntil: '2045-06-01' },
    })
    expect(await lineOf(at, x1, 'review')).toMatchObject({ state: 'waiting' })
    expect((await at.head()).known[x1]).toMatchObject({ state: 'done' })
    await chainsFit(at)
  })

  it('keeps its summary for ten years where pension age comes before', async () => {
    const at = await carers()
    await untilTold(at)
    await does(at, manager, x1, 'conclude', {
      outcome: 'false',
      words: 'It did not happen.',
      next: '2027-04-07',
    })
    await does(at, manager, x1, 'summarise', { words: 'S', pension: '2030-06-01' })
    expect((await at.head()).known[x1]?.track?.keptUntil).toBe('2037-03-24')
  })

  it('is nothing that anybody of the household sees before it was told, nor the other of a couple after it', async () => {
    const at = await carers()
    const before = JSON.stringify(await placeOf(at, 'p1'))
    await does(at, manager, x1, 'record', recorded)
    expect(JSON.stringify(await placeOf(at, 'p1'))).toBe(before)
    for (const id of ['p1', 'p2']) {
      expect(await seenBy(at, applicant(id), x1)).toBe('not-found')
      expect(await refused(at, applicant(id), x1, 'comment', { words: 'W' })).toBe('not-found')
      expect(await seenBy(at, applicant(id), 'allegation.x2')).toBe('not-found')
    }
    at.go('2027-03-24T10:00:00.000Z')
    await does(at, manager, x1, 'tell', told)
    expect(await seenBy(at, applicant('p1'), x1)).toMatchObject({ told: { on: '2027-03-24' } })
    expect(await seenBy(at, applicant('p2'), x1)).toBe('not-found')
    expect(JSON.stringify(await placeOf(at, 'p2'))).not.toContain('allegation')
  })

  it('stands in nothing that anybody but a manager reads, and in no list', async () => {
    const at = await carers()
    await untilTold(at)
    await does(at, manager, x1, 'supporter', { name: 'Ruth Bell', contact: '0300 9' })
    const head = await at.head()
    expect(JSON.stringify(await seenBy(at, manager, x1))).toContain(planted)
    const seen = await Promise.all(
      actors
        .filter((as) => as !== 'manager')
        .map(async (as): Promise<readonly [string, string]> => {
          const who: Who = { as, id: as === 'member' ? 'p2' : 'p1', name: 'Somebody', hub: 'h' }
          const opened = await openPart(at.ports, who, household, x1)
          const desk = mayPart(who, 'see', x1, 'approved')
            ? await deskPart(at.ports, who, head, x1, true)
            : null
          const view =
            as === 'applicant' || as === 'member'
              ? placeView(at.ports, { ...who, as }, head)
              : await caseView(at.ports, who, head)
          return [as, JSON.stringify([opened, desk, view])]
        }),
    )
    for (const [as, text] of seen) expect([as, text.includes(planted)]).toEqual([as, false])
    const lists = JSON.stringify([
      await at.ports.cases.open(),
      await at.ports.cases.register(),
      await at.ports.cases.pending(),
    ])
    expect(lists).not.toContain(planted)
    expect(lists).not.toContain('llegation of')
    // What the head and its lists know of it are days.
    expect(JSON.stringify(head.known)).not.toContain(planted)
  })

  it('shows in no review of those who were not told: neither as a number nor as its reason', async () => {
    const at = await carers()
    const r1 = 'review.r1'
    const reviewer: Who = { as: 'reviewer', id: 'staff-7', name: 'Amina Yusuf' }
    const recommended = async (name: string) => {
      for (const id of ['p1', 'p2']) await does(at, applicant(id), name, 'say', { words: 'A good year.' })
      await does(at, assessor, name, 'supervisor', { words: 'They are doing well.' })
      await does(at, reviewer, name, 'report', { words: 'A good year.' })
      await does(at, reviewer, name, 'recommend', { suitable: true, terms: true, words: 'They care well.' })
    }
    await does(at, assessor, r1, 'begin', { why: 'changed' })
    await does(at, manager, x1, 'record', recorded)
    await recommended(r1)
    for (const who of [applicant('p1'), applicant('p2')])
      expect(JSON.stringify(await seenBy(at, who, r1))).not.toMatch(/llegation|oncern/)
    expect(await seenBy(at, manager, r1)).toMatchObject({ record: { allegations: 0 } })
  })

  it('is the reason of a review that one of a couple reads, and the other does not', async () => {
    const at = await carers()
    await untilTold(at)
    await does(at, manager, x1, 'conclude', { outcome: 'unfounded', words: 'W', next: '2027-04-07' })
    await does(at, manager, x1, 'ask-review')
    await follow(at.ports, household)
    const r1 = 'review.r1'
    expect(await seenBy(at, applicant('p1'), r1)).toMatchObject({ why: 'asked' })
    const other = await seenBy(at, applicant('p2'), r1)
    expect(other).toMatchObject({ why: 'needed' })
    expect(JSON.stringify(other)).not.toMatch(/knowWhy|known|llegation/)
    expect(await seenBy(at, assessor, r1)).toMatchObject({ why: 'asked' })
  })

  it('goes on for somebody who fosters no more while the other does, and who was told', async () => {
    const at = await carers()
    await untilTold(at)
    const c1 = 'complaint.p1.x1'
    await does(at, applicant('p1'), c1, 'make', { words: 'Nobody rang me back.' })
    await does(at, manager, 'head', 'record-resignation', { person: 'p1', on: '2027-03-24' })
    at.go('2027-04-22T10:00:00.000Z')
    await follow(at.ports, household)
    const head = await at.head()
    expect(head.values).toMatchObject({ phase: 'approved', people: { p1: { role: 'adult' } } })
    const p1: Who = { as: 'member', id: 'p1', name: 'Sample One' }
    expect(await seenBy(at, p1, x1)).toMatchObject({ stage: 'looking' })
    expect(await seenBy(at, p1, c1)).toMatchObject({ stage: 'one' })
    await does(at, p1, x1, 'comment', { words: 'I want to say more.' })
    const parts = placeView(at.ports, p1, head).parts.map(({ name }) => name)
    expect(parts).toEqual(expect.arrayContaining([x1, c1]))
    await does(at, manager, 'allegation.x2', 'record', { ...recorded, on: '2027-04-22' })
    expect(await seenBy(at, p1, 'allegation.x2')).toBe('not-found')
    expect(await seenBy(at, p1, 'allegation.x9')).toBe('not-found')
    expect(await seenBy(at, { ...p1, id: 'p2' }, x1)).toBe('not-found')
    await does(at, manager, 'allegation.x2', 'tell', { ...told, on: '2027-04-22', next: '2027-04-30' })
    expect(await seenBy(at, p1, 'allegation.x2')).toMatchObject({ stage: 'looking' })
    expect(await seenBy(at, applicant('p2'), 'allegation.x2')).toBe('not-found')
  })

  it('tells whoever supervises them how far it is, and nothing that was said', async () => {
    const at = await carers()
    await untilTold(at)
    expect(await seenBy(at, assessor, x1)).toEqual({
      stage: 'looking',
      toldOn: '2027-03-24',
      supporter: null,
      next: '2027-03-31',
    })
    expect(await refused(at, assessor, x1, 'update', { words: 'W', next: '2027-04-01' })).toBe('forbidden')
    expect(await refused(at, recruiter, 'allegation.x2', 'record', recorded)).toBe('forbidden')
    expect(opensWithReason(x1)).toBe(false)
    expect(opensWithReason('form.p1.health')).toBe(true)
  })
})
