import { describe, expect, it } from 'vitest'
import type { LearningView } from '#contract/fostering/carers/learning.ts'
import type { OfferCourse } from '#contract/fostering/courses.ts'
import { datesFor } from '../household/calendar.ts'
import { headOf } from '../household/head-of.ts'
import type { Word } from '../household/tell.ts'
import { fileId } from '../household/testing/files.ts'
import { assessor, does, refused } from '../household/testing/work.ts'
import { applicant, household, recruiter, world } from '../household/testing/world.ts'
import { openPart } from '../household/view.ts'
import { MemoryTimes } from '../times/testing/memory.ts'
import { recordAttendance } from './attendance.ts'
import { bookCourse, cancelCourse, coursesFor, waitForCourse } from './booking.ts'
import { calendarOfDate } from './calendar.ts'
import type { Course } from './course.ts'
import { coursesEachMinute } from './each-minute.ts'
import { callOffCourse, offerCourse, staffCourse } from './offer.ts'

const from = { council: 'Sample County Council', phone: '0116 496 0123', team: 'Fostering team' }
const training: OfferCourse = {
  ...{ kind: 'training', path: 'fostering', title: 'Safer caring', counts: true },
  ...{ day: '2027-12-11', from: '09:30', until: '12:00', where: 'Sampleton library', seats: 1 },
}
const later: OfferCourse = { ...training, day: '2028-01-15', seats: 4 }
const group: OfferCourse = {
  ...{ kind: 'group', path: 'fostering', title: 'Coffee and talk', rounds: 3 },
  ...{ day: '2027-11-16', from: '18:30', until: '20:00', where: 'Sampleton library', seats: 8 },
}

/** Two carers who are approved, training in this year and the next, and a group that comes round. */
async function carers() {
  const dates = { enquired: '2027-01-04', approved: '2027-10-01' }
  const one = await world('2027-11-05T10:00:00.000Z', { dates })
  const courses = new MemoryTimes<Course>()
  const told: Word[] = []
  const ports = {
    ...one.ports,
    ...{ courses, from },
    async tell(word: Word) {
      if (!told.some(({ id }) => id === word.id)) told.push(word)
    },
  }
  for (const offer of [training, later, group]) await offerCourse(ports, assessor, offer)
  for (const person of ['p1', 'p2'])
    await does(one, applicant(person), `person.${person}`, 'details', { email: `${person}@example.org` })
  const ids = (title: string) =>
    [...courses.all.values()]
      .filter((course) => course.title === title)
      .map(({ id }) => id)
      .sort()
  const [full = '', wide = ''] = ids('Safer caring')
  let keys = 0
  const key = () => `a-key-of-learning-${keys++}`
  const head = async () => {
    const found = await headOf(ports, household)
    if (!found) throw new Error('no household')
    return found
  }
  const seenOf = async (person: string, year: number) =>
    (await one.part(`learning.${person}.${year}`))?.history.length ?? 0
  const yearOf = (course: string) => Number(course.slice(0, 4))
  return {
    ...{ one, ports, courses, told, full, wide, key, head },
    groups: ids('Coffee and talk'),
    valuesOf: async (person: string, year = 2027) =>
      (await one.part(`learning.${person}.${year}`))?.values as LearningView | undefined,
    async book(person: string, course: string, instead?: string) {
      const seen = await seenOf(person, yearOf(course))
      const asked = { course, key: key(), seen, instead }
      return bookCourse(ports, applicant(person), await head(), asked)
    },
    async cancel(person: string, course: string) {
      const seen = await seenOf(person, yearOf(course))
      return cancelCourse(ports, applicant(person), await head(), { course, key: key(), seen })
    },
    wait: async (person: string, course: string, wait = true) =>
      waitForCourse(ports, applicant(person), await head(), { course, wait }),
    mine: async (person: string, course: string) =>
      (await coursesFor(ports, applicant(person), await head())).courses.find(({ id }) => id === course),
  }
}

const subjects = (told: readonly Word[], to: string) =>
  told.filter((word) => 'email' in word.to && word.to.email === to).map(({ subject }) => subject)

describe('training and groups', () => {
  it('are for those who are approved, and come round four weeks apart by the clock of England', async () => {
    const { ports, head, groups, courses } = await carers()
    const open = (await coursesFor(ports, applicant(), await head())).courses
    expect(open.map(({ kind }) => kind)).toEqual(['group', 'training', 'group', 'group', 'training'])
    expect(groups.map((id) => courses.all.get(id)?.starts)).toEqual([
      '2027-11-16T18:30:00.000Z',
      '2027-12-14T18:30:00.000Z',
      '2028-01-11T18:30:00.000Z',
    ])
    const applies = await world()
    const before = { ...ports, now: applies.ports.now }
    expect((await coursesFor(before, applicant(), await applies.head())).courses).toEqual([])
    const far = await offerCourse(ports, assessor, { ...group, from: '19:00', rounds: 8, day: '2028-02-01' })
    expect(far).toMatchObject({ kind: 'invalid', pointer: '/day' })
  })

  it('are booked by each carer for themselves, in their own part of that year, and moved to another', async () => {
    const { ports, head, book, full, wide, valuesOf, courses } = await carers()
    expect((await book('p1', full)).kind).toBe('done')
    expect((await book('p2', full)).kind).toBe('not-now')
    expect((await book('p1', wide, full)).kind).toBe('done')
    expect((await valuesOf('p1'))?.sessions).toMatchObject([{ id: full, is: 'cancelled' }])
    expect((await valuesOf('p1', 2028))?.sessions).toMatchObject([{ id: wide, is: 'booked', counts: true }])
    expect(Object.keys(courses.all.get(full)?.taken ?? {})).toEqual([])
    expect(await valuesOf('p2')).toBeUndefined()
    // Neither sees the other’s.
    const other = await openPart(ports, applicant('p2'), household, 'learning.p1.2028')
    expect([other.kind, (await head()).values.phase]).toEqual(['not-found', 'approved'])
  })

  it('give a place that was given back to whoever waits, for two days, and then to the next', async () => {
    const { ports, one, book, cancel, wait, mine, full, told, valuesOf, courses } = await carers()
    await book('p1', full)
    expect((await wait('p2', full)).kind).toBe('done')
    await courses.wait(full, 'FA-9QTD-7K3M/p1', new Date('2027-11-06T10:00:00.000Z'))
    await cancel('p1', full)
    // Nobody goes past who waits.
    expect((await mine('p1', full))?.left).toBe(0)
    expect((await book('p1', full)).kind).toBe('not-now')
    for (const _ of [1, 2]) await coursesEachMinute(ports)
    expect(await mine('p2', full)).toMatchObject({ mine: 'offered', until: '2027-11-07T10:00:00.000Z' })
    expect(subjects(told, 'p2@example.org')).toEqual(['A place has become free'])
    expect(told.at(-1)?.body).not.toMatch(/Safer|foster parent|Sample Two/)
    one.go('2027-11-07T09:59:00.000Z')
    await coursesEachMinute(ports)
    expect((await book('p2', full)).kind).toBe('done')
    expect((await valuesOf('p2'))?.sessions).toMatchObject([{ id: full, is: 'booked' }])
    // Taken is taken: the time of the offer passes without a word.
    one.go('2027-11-08T10:00:00.000Z')
    await coursesEachMinute(ports)
    expect(await mine('p2', full)).toMatchObject({ mine: 'booked' })
  })

  it('offer it to the next where the first does not want it, or says nothing, or is not there any more', async () => {
    const { ports, one, book, cancel, wait, mine, full, courses } = await carers()
    await book('p1', full)
    await courses.wait(full, 'FA-9QTD-7K3M/p1', ports.now())
    one.go('2027-11-05T10:01:00.000Z')
    await wait('p2', full)
    await cancel('p1', full)
    // The first is of a household that there is not.
    await coursesEachMinute(ports)
    expect(await mine('p2', full)).toMatchObject({ mine: 'offered' })
    await wait('p1', full)
    await wait('p2', full, false)
    expect((await mine('p2', full))?.mine).toBeNull()
    await coursesEachMinute(ports)
    expect(await mine('p1', full)).toMatchObject({ mine: 'offered' })
    one.go('2027-11-07T10:05:00.000Z')
    await coursesEachMinute(ports)
    expect(await mine('p1', full)).toMatchObject({ mine: null, left: 1 })
  })

  it('that are called off are told to everybody who has a place or waits, once, and calendars hear of it', async () => {
    const { ports, head, book, wait, full, told, valuesOf, courses, mine } = await carers()
    await book('p1', full)
    await coursesEachMinute(ports)
    await wait('p2', full)
    expect((await callOffCourse(ports, recruiter, full)).kind).toBe('forbidden')
    for (const _ of [1, 2]) expect((await callOffCourse(ports, assessor, full)).kind).toBe('done')
    expect((await book('p2', full)).kind).toBe('not-now')
    for (const _ of [1, 2]) await coursesEachMinute(ports)
    for (const to of ['p1@example.org', 'p2@example.org'])
      expect(subjects(told, to).at(-1)).toBe('A date has been cancelled')
    expect(told).toHaveLength(3)
    expect((await valuesOf('p1'))?.sessions).toMatchObject([{ is: 'off' }])
    expect([courses.all.get(full)?.taken, courses.all.get(full)?.waits]).toEqual([{}, {}])
    expect(await mine('p1', full)).toBeUndefined()
    const [date] = await datesFor(ports, applicant(), await head())
    const file = date && calendarOfDate(date, household, from, 'https://shire.example')
    expect(file).toMatch(/METHOD:CANCEL[\s\S]*SUMMARY:Training: Sample County Council[\s\S]*STATUS:CANCELLED/)
  })

  it('remind a day before, and record in one go who came; a group asks nobody', async () => {
    const { ports, one, book, full, groups, key, told, valuesOf } = await carers()
    await book('p1', full)
    await book('p1', groups[0] ?? '')
    await coursesEachMinute(ports)
    one.go('2027-12-10T12:00:00.000Z')
    for (const _ of [1, 2]) await coursesEachMinute(ports)
    expect(subjects(told, 'p1@example.org').at(-1)).toBe('A reminder of your date')
    one.go('2027-12-11T12:30:00.000Z')
    const people = [{ household, person: 'p1', came: true }]
    // Whoever works before an approval does not see who of the carers is there.
    expect((await staffCourse(ports, recruiter, full))?.people).toEqual([])
    expect((await recordAttendance(ports, recruiter, full, { people }, key())).kind).toBe('forbidden')
    expect((await recordAttendance(ports, assessor, full, { people }, key())).kind).toBe('done')
    expect(await staffCourse(ports, assessor, full)).toMatchObject({ people: [{ is: 'came' }] })
    expect((await valuesOf('p1'))?.sessions.map(({ is }) => is)).toEqual(['booked', 'came'])
  })
})

describe('what somebody did elsewhere', () => {
  it('is theirs to add with a certificate and to take back, until their worker has looked at it', async () => {
    const { one, valuesOf } = await carers()
    const part = 'learning.p1.2027'
    const file = one.files.put(household, fileId(1))
    const first = { title: 'First aid', on: '2027-11-01', hours: 3, file }
    await does(one, applicant(), part, 'add', first)
    const added = (await valuesOf('p1'))?.elsewhere[0]
    expect(added).toMatchObject({ title: 'First aid', counts: null, file: { id: file } })
    expect((await one.head()).known[part]).toMatchObject({ state: 'waiting', whose: 'council' })
    await does(one, assessor, part, 'check', { id: added?.id, counts: true })
    expect(await refused(one, applicant(), part, 'remove', { id: added?.id })).toContain('has looked at this')
    one.go('2027-11-06T10:00:00.000Z')
    await does(one, applicant(), part, 'add', { title: 'A talk', on: '2027-11-02' })
    const second = (await valuesOf('p1'))?.elsewhere[1]?.id
    await does(one, applicant(), part, 'remove', { id: second })
    expect((await valuesOf('p1'))?.elsewhere).toHaveLength(1)
    const tomorrow = { title: 'A talk', on: '2027-11-07' }
    expect(await refused(one, applicant(), part, 'add', tomorrow)).toContain('today or in the past')
    const older = { title: 'A talk', on: '2026-11-07' }
    expect(await refused(one, applicant(), part, 'add', older)).toBe('Enter a day in 2027')
    expect(await refused(one, applicant('p2'), part, 'add', first)).toBe('forbidden')
  })
})
