import { describe, expect, it } from 'vitest'
import { addYears } from '#contract/calendar/day.ts'
import type { Terms } from '#contract/fostering/panel/referral.ts'
import { decisionsFor, handOverFor, informationFor } from '../../carers/child/values.ts'
import { openFile } from '../../household/files.ts'
import { placeView } from '../../household/place-view.ts'
import { fileId } from '../../household/testing/files.ts'
import { lineOf } from '../../household/testing/plan.ts'
import {
  approved,
  decides,
  everyChainFits,
  handedOver,
  refers,
  tells,
  throughPanel,
  todayOf,
} from '../../household/testing/referral.ts'
import { does, refused } from '../../household/testing/said.ts'
import { assessor, manager } from '../../household/testing/work.ts'
import { applicant, household, recruiter, type World, world } from '../../household/testing/world.ts'
import { openPart } from '../../household/view.ts'
import { noor as sampleChild } from './testing/child.ts'

/** Adopters of a named child, who are approved from the beginning: the shortest way to an approved household. */
const approvedNow = () =>
  world('2027-01-05T10:00:00.000Z', {
    kind: 'early-permanence',
    dates: { enquired: '2027-01-04', approved: '2027-01-04' },
  })

const noor = { ...sampleChild, from: '2027-01-05' }
const information = informationFor({ from: noor.from }, noor.from)
const decisions = decisionsFor({ from: noor.from }, noor.from)
const everything = Object.fromEntries(
  decisions.map(({ slug, usually }) => [slug, { who: usually, conditions: '' }]),
)
const agreed = { on: '2027-01-05', with: 'Both carers and Jo Sample', decides: everything }
const c1 = 'child.c1'

async function placed(at?: World) {
  const one = at ?? (await approvedNow())
  await does(one, assessor, c1, 'place', { ...noor, from: todayOf(one) })
  return one
}
const giveAll = async (at: World) =>
  does(at, assessor, c1, 'give', { items: information.map(({ slug }) => slug), words: 'It is all here.' })
const standing = async (at: World) => (await at.head()).known[c1]

describe('a child who is placed', () => {
  it('is told of with everything that the carers have to know, by a day that is promised', async () => {
    const one = await placed()
    expect(await standing(one)).toMatchObject({
      state: 'waiting',
      whose: 'council',
      due: '2027-01-12',
      lives: 'here',
    })
    await giveAll(one)
    // Who decides what is a part of the plan, and still owed.
    expect(await standing(one)).toMatchObject({ whose: 'council' })
    await does(one, assessor, c1, 'authority', agreed)
    expect(await standing(one)).toMatchObject({ whose: 'applicant' })
    for (const { slug } of information) await does(one, applicant(), c1, 'tick', { item: slug, is: 'have' })
    expect(await standing(one)).toMatchObject({ state: 'done', whose: null, lives: 'here' })
    await everyChainFits(one)
  })

  it('is chased for the carer: late after its day, with a manager two days after that', async () => {
    const one = await placed()
    one.go('2027-01-13T10:00:00.000Z')
    expect(await lineOf(one, c1)).toMatchObject({ state: 'late', whose: 'council' })
    one.go('2027-01-15T10:00:00.000Z')
    const { late } = placeView(one.ports, applicant(), await one.head())
    expect(late.find(({ line }) => line === c1)).toMatchObject({ due: '2027-01-12', risen: true })
  })

  it('owes again, from today, what a carer says is not right, and does not forget what is older', async () => {
    const one = await placed()
    await giveAll(one)
    await does(one, assessor, c1, 'authority', agreed)
    one.go('2027-01-20T10:00:00.000Z')
    expect(await refused(one, applicant('p2'), c1, 'tick', { item: 'health', is: 'not-right' })).toContain(
      'Say what is not right',
    )
    await does(one, applicant('p2'), c1, 'tick', {
      item: 'health',
      is: 'not-right',
      words: 'Her allergy is missing.',
    })
    expect(await standing(one)).toMatchObject({ whose: 'council', due: '2027-01-22' })
    expect(await lineOf(one, c1)).toMatchObject({ state: 'waiting' })
    await does(one, assessor, c1, 'give', { items: ['health'], words: 'Nuts.' })
    expect(await standing(one)).toMatchObject({ whose: 'applicant' })
    // What was never given keeps its day, though a carer says on a later one that it is missing.
    const other = await placed()
    other.go('2027-01-20T10:00:00.000Z')
    await does(other, applicant(), c1, 'tick', { item: 'health', is: 'not-yet' })
    expect(await standing(other)).toMatchObject({ due: '2027-01-12' })
  })

  it('has files that carers open, and nobody else of the household', async () => {
    const one = await placed()
    const id = one.files.put(household, fileId(1))
    await does(one, assessor, c1, 'give', { items: ['consent'], files: [{ id, title: 'Signed consent' }] })
    const head = await one.head()
    expect(await openFile(one.ports, applicant('p2'), head, c1, id)).toBeDefined()
    for (const who of [{ as: 'member', id: 'p3', name: 'Lodger' }, recruiter] as const)
      expect(await openFile(one.ports, who, head, c1, id)).toBeUndefined()
    expect(await openPart(one.ports, { as: 'member', id: 'p3', name: 'Lodger' }, household, c1)).toEqual({
      kind: 'not-found',
    })
  })

  it('is placed by whoever supervises, and by nobody before there is an approval', async () => {
    const one = await approvedNow()
    for (const who of [recruiter, applicant()])
      expect(await refused(one, who, c1, 'place', noor)).toBe('forbidden')
    const early = await world()
    expect(await refused(early, assessor, c1, 'place', noor)).toBe('forbidden')
    expect(await refused(one, assessor, c1, 'place', { ...noor, born: '2027-02-01' })).toContain(
      'date of birth',
    )
    expect(await refused(one, assessor, c1, 'place', { ...noor, from: '2027-01-06' })).toContain(
      'today or in the past',
    )
    expect(await refused(one, assessor, c1, 'place', { ...noor, kind: 'nothing' })).toContain(
      'kind of placement',
    )
    expect(await refused(one, applicant(), c1, 'tick', { item: 'health', is: 'have' })).toContain(
      'no child here yet',
    )
  })
})

describe('who decides what', () => {
  it('has an answer for every kind of decision, a last day, and a new version each time', async () => {
    const one = await placed()
    const { sleepovers: _, ...rest } = everything
    expect(await refused(one, assessor, c1, 'authority', { ...agreed, decides: rest })).toContain(
      'Staying the night with a friend',
    )
    await does(one, assessor, c1, 'authority', agreed)
    expect((await one.part(c1))?.values).toMatchObject({ authority: { version: 1, until: '2027-07-05' } })
    await does(one, assessor, c1, 'authority', agreed)
    expect((await one.part(c1))?.values).toMatchObject({ authority: { version: 2 } })
    expect(await refused(one, applicant(), c1, 'authority', agreed)).toBe('forbidden')
  })
})

describe('the terms of an approval', () => {
  const terms: Terms = { kind: 'any', children: 1, youngest: 5, oldest: 8, named: [], words: '' }
  async function withTerms() {
    const one = await handedOver('fostering')
    await refers(one, 'approval')
    await throughPanel(one, 'referral.1', 'suitable', terms)
    await decides(one, 'referral.1', 'suitable', { terms, differs: null })
    await tells(one, 'referral.1')
    return one
  }

  it('are said where a child goes beyond them, and do not stop whoever says what allows it', async () => {
    const one = await withTerms()
    const today = todayOf(one)
    const aged = (years: number) => ({ ...noor, from: today, born: addYears(today, -years) })
    expect(await refused(one, assessor, c1, 'place', aged(4))).toContain('from 5 to 8 years old')
    expect(await refused(one, assessor, c1, 'place', aged(9))).toContain('from 5 to 8 years old')
    await does(one, assessor, c1, 'place', aged(8))
    const second = await refused(one, assessor, 'child.c2', 'place', aged(6))
    expect(second).toContain('approved for one child, and this would make 2')
    expect(second).toContain('which exemption')
    await does(one, assessor, 'child.c2', 'place', {
      ...aged(6),
      beyond: 'Exemption of 3 March, until her sister leaves.',
    })
    expect((await one.part('child.c2'))?.values).toMatchObject({
      beyond: { what: [expect.stringContaining('one child')], allowedBy: expect.stringContaining('3 March') },
    })
    // Whoever is there does not count against themselves.
    await does(one, assessor, c1, 'end', { on: today, reason: 'home', summary: 'She went home.' })
    await does(one, assessor, 'child.c2', 'change', aged(6))
    expect((await one.part('child.c2'))?.values).not.toHaveProperty('beyond')
  })

  it('come with the usual limit, whatever they say', async () => {
    const one = await approvedNow()
    for (const name of [c1, 'child.c2', 'child.c3']) await does(one, assessor, name, 'place', noor)
    expect(await refused(one, assessor, 'child.c4', 'place', noor)).toContain('usual fostering limit of 3')
  })
})

describe('a child who was there before the approval', () => {
  it('is there after it without anybody typing again, and the weeks of the placement are over', async () => {
    const one = await approved('connected-person')
    const child = await one.part(c1)
    expect(child?.values).toMatchObject({ called: 'Sample Four', from: '2026-11-02' })
    expect(child?.history).toHaveLength(1)
    expect(await standing(one)).toMatchObject({ state: 'waiting', whose: 'council', lives: 'here' })
    expect((await one.head()).known['placement.c1']).toMatchObject({ state: 'done', whose: null })
    await does(one, assessor, c1, 'place', { ...noor, from: '2026-11-02' })
    await does(one, manager, 'head', 'assign', { worker: { id: 'staff-2', name: 'Ann Worker' } })
    expect((await one.part(c1))?.history.filter(({ type }) => type === 'brought')).toHaveLength(1)
    await everyChainFits(one)
  })
})

describe('a child who moves on', () => {
  it('leaves carers things to hand over by a day, and then no more than who was there and when', async () => {
    const one = await placed()
    await giveAll(one)
    await does(one, applicant(), 'log.c1.2027', 'write', {
      sort: 'day',
      on: '2027-01-05',
      written: '2027-01-05T10:00:00Z',
      text: 'She laughed.',
    })
    await does(one, assessor, c1, 'end', {
      on: '2027-01-05',
      reason: 'adopted',
      summary: 'She has moved to her new family.',
      owed: 'Photographs of her first day.',
    })
    expect(await standing(one)).toMatchObject({
      state: 'waiting',
      whose: 'applicant',
      due: '2027-01-19',
      lives: 'leaving',
    })
    expect(await refused(one, assessor, c1, 'give', { items: ['health'], words: 'More.' })).toContain(
      'has left',
    )
    for (const { slug } of handOverFor(noor, noor.from))
      await does(one, applicant('p2'), c1, 'hand-over', { item: slug })
    expect(await standing(one)).toMatchObject({ state: 'done', whose: null, lives: 'gone' })
    const read = async (who: typeof assessor, name: string) => {
      const view = await openPart(one.ports, who, household, name)
      if (view.kind !== 'done') throw new Error(view.kind)
      return view.item
    }
    expect((await read(applicant(), c1)).values).toMatchObject({ called: 'Noor', information: {} })
    expect((await read(applicant(), c1)).values).not.toHaveProperty('born')
    expect(Object.keys((await read(assessor, c1)).values.information as object)).toHaveLength(
      information.length,
    )
    // What was written of the child stays with the council, and is closed at home.
    expect((await read(applicant(), 'log.c1.2027')).added).toEqual([])
    expect((await read(assessor, 'log.c1.2027')).added).toHaveLength(1)
    expect(
      await refused(one, applicant(), 'log.c1.2027', 'write', {
        sort: 'day',
        on: '2027-01-05',
        written: '2027-01-05T10:00:00Z',
        text: 'More.',
      }),
    ).toContain('this log is closed')
    expect(
      await refused(one, applicant(), 'log.c1.2026', 'write', {
        sort: 'day',
        on: '2027-01-05',
        written: '2027-01-05T10:00:00Z',
        text: 'More.',
      }),
    ).toBe('not-found')
  })
})

it('who is there on the last day of an approval leaves, and what is theirs is handed over after that', async () => {
  const one = await placed()
  const head = await one.head()
  const on = '2027-01-28'
  const dates = { ...head.values.dates, ended: on }
  const values = { ...head.values, phase: 'closed', ended: { how: 'resigned', on }, dates }
  one.shelf.items.set(`${household}/head`, { ...head, values } as never)
  one.go('2027-01-28T10:00:00.000Z')
  await does(one, manager, c1, 'end', { on, reason: 'planned', summary: 'She went to her aunt.' })
  expect(await standing(one)).toMatchObject({ state: 'waiting', whose: 'applicant', lives: 'leaving' })
  expect(await refused(one, applicant(), c1, 'tick', { item: 'health', is: 'have' })).toBe('forbidden')
  for (const { slug } of handOverFor(noor, noor.from))
    await does(one, applicant(), c1, 'hand-over', { item: slug })
  expect(await standing(one)).toMatchObject({ state: 'done', lives: 'gone' })
  const again = { ...noor, from: on }
  expect(await refused(one, manager, 'child.c2', 'place', again)).toContain('no child can be placed')
})
