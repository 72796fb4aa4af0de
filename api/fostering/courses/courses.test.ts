import { describe, expect, it } from 'vitest'
import type { OfferCourse } from '#contract/fostering/courses.ts'
import { datesFor } from '../household/calendar.ts'
import { headOf } from '../household/head-of.ts'
import type { Word } from '../household/tell.ts'
import { assessor, does, manager } from '../household/testing/work.ts'
import { applicant, household, recruiter, world } from '../household/testing/world.ts'
import type { TrainingValues } from '../parts/training.ts'
import { seatsLeft } from '../times/offered.ts'
import { MemoryTimes } from '../times/testing/memory.ts'
import { recordAttendance } from './attendance.ts'
import { bookCourse, cancelCourse, coursesFor } from './booking.ts'
import { calendarOfDate } from './calendar.ts'
import type { Course } from './course.ts'
import { coursesEachMinute } from './each-minute.ts'
import { offerCourse, staffCourse, staffCourses, withdrawCourse } from './offer.ts'

const from = { council: 'Sample County Council', phone: '0116 496 0123', team: 'Fostering team' }
const february: OfferCourse = {
  kind: 'preparation',
  path: 'fostering',
  day: '2027-02-06',
  from: '09:30',
  until: '16:00',
  where: 'Sampleton library',
  seats: 1,
}
const april: OfferCourse = {
  ...february,
  day: '2027-04-10',
  join: 'https://meet.example.org/course',
  seats: 12,
}

async function ready() {
  const one = await world()
  const courses = new MemoryTimes<Course>()
  const told: Word[] = []
  const ports = {
    ...one.ports,
    courses,
    from,
    async tell(word: Word) {
      if (!told.some(({ id }) => id === word.id)) told.push(word)
    },
  }
  await offerCourse(ports, recruiter, february)
  await offerCourse(ports, recruiter, april)
  const [first = '', second = ''] = [...courses.all.keys()].sort()
  let keys = 0
  const key = () => `a-key-of-a-course-${keys++}`
  const seenOf = async (person: string) =>
    (await one.part(`training.${person}.preparation`))?.history.length ?? 0
  const head = async () => {
    const found = await headOf(ports, household)
    if (!found) throw new Error('no household')
    return found
  }
  return {
    ...{ one, ports, courses, told, first, second, key, head, seenOf },
    async book(person: string, course: string, own = key()) {
      return bookCourse(ports, applicant(person), await head(), {
        course,
        key: own,
        seen: await seenOf(person),
      })
    },
    async cancel(person: string, course: string) {
      return cancelCourse(ports, applicant(person), await head(), {
        ...{ course, key: key(), seen: await seenOf(person) },
      })
    },
    valuesOf: async (person: string) =>
      (await one.part(`training.${person}.preparation`))?.values as TrainingValues | undefined,
    left: (id: string) => {
      const course = courses.all.get(id)
      return course && seatsLeft(course)
    },
  }
}

describe('courses', () => {
  it('at one moment are one for each colleague: another is refused with words, and nothing of it is written', async () => {
    const { ports, courses } = await ready()
    const many = courses.all.size
    const other = { ...february, where: 'Beaumanor Hall' }
    expect(await offerCourse(ports, recruiter, other)).toEqual({
      kind: 'invalid',
      pointer: '/from',
      message:
        'You already offer something else on Saturday 6 February at 9:30am. Choose another time, or take that one back first',
    })
    // Of several dates none is written where one does not go.
    const group = { ...other, kind: 'group', path: 'fostering', title: 'Coffee', rounds: 2 } as const
    expect(await offerCourse(ports, recruiter, { ...group, day: '2027-01-09' })).toMatchObject({
      kind: 'invalid',
    })
    expect(courses.all.size).toBe(many)
    // Two at once: one of them is told.
    const [a, b] = await Promise.all(
      ['Hall A', 'Hall B'].map((where) => offerCourse(ports, recruiter, { ...other, where, from: '12:00' })),
    )
    expect([a?.kind, b?.kind].sort()).toEqual(['done', 'invalid'])
    expect((await offerCourse(ports, assessor, other)).kind).toBe('done')
  })

  it('are offered once, to those whom they are for, by the clock of England and never in the past', async () => {
    const { ports, head, one, first, second } = await ready()
    expect(await offerCourse(ports, recruiter, february)).toEqual({ kind: 'done', item: false })
    await offerCourse(ports, recruiter, { ...february, path: 'adoption', from: '10:00' })
    const alike = { minutes: 390, where: 'Sampleton library', kind: 'preparation', mine: null }
    // Summer time began on 28 March.
    expect((await coursesFor(ports, applicant(), await head())).courses).toEqual([
      { id: first, starts: '2027-02-06T09:30:00.000Z', left: 1, ...alike },
      { id: second, starts: '2027-04-10T08:30:00.000Z', left: 12, ...alike },
    ])
    const gone = await offerCourse(ports, recruiter, { ...february, day: '2027-01-05', from: '09:00' })
    expect(gone).toMatchObject({ kind: 'invalid', pointer: '/day' })
    const adopts = await world(undefined, { kind: 'adoption' })
    expect((await coursesFor(ports, applicant(), await adopts.head())).courses).toHaveLength(1)
    expect(await coursesFor(ports, { ...applicant(), as: 'member' }, await head())).toEqual({ courses: [] })
    one.go('2027-02-06T08:00:00.000Z')
    expect((await coursesFor(ports, applicant(), await head())).courses.map(({ id }) => id)).toEqual([second])
  })

  it('give the last place to one of two who want it at once, and the other may choose another date', async () => {
    const { book, first, second, valuesOf, left } = await ready()
    const outcomes = await Promise.all([book('p1', first), book('p2', first)])
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['done', 'not-now'])
    expect(left(first)).toBe(0)
    const loser = outcomes[0]?.kind === 'done' ? 'p2' : 'p1'
    expect(await valuesOf(loser)).toBeUndefined()
    expect((await book(loser, second)).kind).toBe('done')
    expect(await valuesOf(loser)).toMatchObject({ booked: { join: 'https://meet.example.org/course' } })
  })

  it('move and cancel: a place that was left is free again, and a repeat changes nothing', async () => {
    const { book, cancel, first, second, valuesOf, left, key } = await ready()
    const own = key()
    await book('p1', first, own)
    await book('p1', second)
    expect([left(first), left(second)]).toEqual([1, 11])
    // The first booking comes once more, late: nothing goes back.
    await book('p1', first, own)
    expect((await valuesOf('p1'))?.booked?.id).toBe(second)
    expect([left(first), left(second)]).toEqual([1, 11])
    expect((await cancel('p1', first)).kind).toBe('not-now')
    await cancel('p1', second)
    expect(await valuesOf('p1')).toEqual({ missed: [], gone: expect.objectContaining({ id: second }) })
    expect(left(second)).toBe(12)
  })

  it('hold no place for whom was refused, was stopped half-way, or goes on no more', async () => {
    const { ports, one, book, first, second, left, courses } = await ready()
    // Somebody was stopped before their part named it.
    await courses.take(first, `${household}/p1`, ports.now())
    await coursesEachMinute(ports)
    expect(left(first)).toBe(0)
    one.go('2027-01-05T10:11:00.000Z')
    await coursesEachMinute(ports)
    expect(left(first)).toBe(1)
    await does(one, recruiter, 'training.p1.preparation', 'attended', { on: '2027-01-05' })
    expect(await book('p1', second)).toMatchObject({ kind: 'not-now', message: 'You have done this course.' })
    expect(left(second)).toBe(12)
    await book('p2', second)
    await does(one, applicant('p2'), 'head', 'leave', { person: 'p2' })
    one.go('2027-01-05T11:00:00.000Z')
    await coursesEachMinute(ports)
    expect(left(second)).toBe(12)
  })

  it('are never booked past the seat: the act itself has no way of its own for another course', async () => {
    const { one, ports, head, second, key } = await ready()
    const asked = { course: second, key: key(), seen: 7 }
    expect((await bookCourse(ports, applicant(), await head(), asked)).kind).toBe('changed')
    expect(await one.part('training.p1.preparation')).toBeUndefined()
    const adoption = { ...february, path: 'adoption', from: '12:00', until: '13:00' } as const
    await offerCourse(ports, recruiter, adoption)
    const other = [...ports.courses.all.values()].find(({ path }) => path === 'adoption')
    const wrong = { course: other?.id ?? '', key: key(), seen: 0 }
    expect((await bookCourse(ports, applicant(), await head(), wrong)).kind).toBe('not-found')
    expect(other && seatsLeft(other)).toBe(1)
  })

  it('tell whoever booked, and remind them a day before, each once, of nothing that anybody else understands', async () => {
    const { one, ports, book, first, second, told } = await ready()
    await does(one, applicant(), 'person.p1', 'details', { email: 'sample@example.org' })
    await does(one, applicant('p2'), 'person.p2', 'details', { phone: '07700 900 982' })
    await book('p1', first)
    await book('p2', second)
    for (const _ of [1, 2]) await coursesEachMinute(ports)
    expect(told.map(({ subject, to }) => [subject, to])).toEqual([
      ['You have booked a date', { email: 'sample@example.org' }],
      ['', { phone: '07700 900 982' }],
    ])
    one.go('2027-02-05T12:00:00.000Z')
    for (const _ of [1, 2]) await coursesEachMinute(ports)
    expect(told.slice(2).map(({ subject }) => subject)).toEqual(['A reminder of your date'])
    expect(told[2]?.body).toContain('Saturday 6 February at 9:30am, Sampleton library')
    for (const { body, id } of told) {
      expect(body).not.toMatch(/foster parent|adopt|Sample (One|Two)/i)
      expect(id).not.toMatch(/@|07700|Sample/)
    }
  })

  it('are there for a calendar in UTC, without what they are about', async () => {
    const { ports, head, book, cancel, first, second } = await ready()
    await book('p1', second)
    const file = async () => {
      const [date] = await datesFor(ports, applicant(), await head())
      return date ? calendarOfDate(date, household, from, 'https://shire.example') : ''
    }
    const uid = (text: string) => /UID:(\S+)/.exec(text)?.[1]
    const booked = await file()
    expect(booked).toMatch(/DTSTART:20270410T083000Z\r\nDTEND:20270410T150000Z/)
    expect(booked).toContain('SUMMARY:Course: Sample County Council')
    expect(booked).toContain('SEQUENCE:1')
    expect(booked).not.toMatch(/foster|adopt|FA-/i)
    await book('p1', first)
    const moved = await file()
    expect(moved).toMatch(/SEQUENCE:2\r\nDTSTAMP:\S+\r\nDTSTART:20270206T093000Z/)
    await cancel('p1', first)
    const cancelled = await file()
    expect(cancelled).toMatch(/METHOD:CANCEL[\s\S]*SEQUENCE:3[\s\S]*STATUS:CANCELLED/)
    expect([uid(moved), uid(cancelled)]).toEqual([uid(booked), uid(booked)])
  })
})

describe('staff', () => {
  it('see who has a place, and say who came and who did not, in the part of each', async () => {
    const { one, ports, book, second, key, valuesOf } = await ready()
    await book('p1', second)
    await book('p2', second)
    expect((await staffCourses(ports)).courses.map(({ taken }) => taken)).toEqual([0, 2])
    const early = { people: [{ household, person: 'p2', came: false }] }
    expect((await recordAttendance(ports, recruiter, second, early, key())).kind).toBe('not-now')
    one.go('2027-04-11T10:00:00.000Z')
    // All in one go, and once however often it is sent.
    const people = [
      { household, person: 'p1', came: true },
      { household, person: 'p2', came: false },
    ]
    const own = key()
    for (const _ of [1, 2])
      expect(await recordAttendance(ports, recruiter, second, { people }, own)).toEqual({
        kind: 'done',
        item: undefined,
      })
    expect(await valuesOf('p1')).toMatchObject({ attended: { on: '2027-04-10', course: second } })
    expect(await staffCourse(ports, recruiter, second)).toMatchObject({
      isOver: true,
      people: [
        { person: 'p1', name: 'Sample One', is: 'came' },
        { person: 'p2', name: 'Sample Two', is: 'missed' },
      ],
    })
    const nobody = { people: [{ household, person: 'p3', came: true }] }
    expect((await recordAttendance(ports, recruiter, second, nobody, key())).kind).toBe('not-found')
  })

  it('take back what nobody has booked, and what is long over is forgotten', async () => {
    const { one, ports, book, first, second } = await ready()
    await book('p1', second)
    expect((await withdrawCourse(ports, recruiter, second)).kind).toBe('not-now')
    expect((await withdrawCourse(ports, { ...recruiter, id: 'staff-9' }, first)).kind).toBe('forbidden')
    expect((await withdrawCourse(ports, manager, first)).kind).toBe('done')
    one.go('2027-06-01T10:00:00.000Z')
    await coursesEachMinute(ports)
    expect((await staffCourses(ports)).courses.map(({ id }) => id)).toEqual([second])
    one.go('2027-07-01T10:00:00.000Z')
    await coursesEachMinute(ports)
    expect(ports.courses.all.size).toBe(0)
  })
})
