import { addDays, type Day } from '#contract/calendar/day.ts'
import { msOfDays } from '#contract/calendar/length.ts'
import { momentInEngland } from '#contract/calendar/moments.ts'
import { dayAndClock } from '#contract/calendar/times.ts'
import {
  courseSorts,
  minutesBetween,
  type OfferCourse,
  type StaffCourse,
  type StaffCourses,
} from '#contract/fostering/courses.ts'
import { headOf } from '../household/head-of.ts'
import { done, type Outcome } from '../household/refusal.ts'
import { mayPart, type Who } from '../rights/may.ts'
import { timeId } from '../times/id.ts'
import { endsAt, mayChange, waitersOf } from '../times/offered.ts'
import { aheadMs } from './booking.ts'
import { type Course, readHolder, recordOf } from './course.ts'
import type { CoursePorts, OfferPorts } from './ports.ts'
import { partFor, standingIn } from './standing.ts'

/** For how long a course that is over stands on the list, so that somebody says who came. In days. */
export const keptDays = 60

/** What is offered for several dates comes round after so many days. */
const roundDays = 28

const wrongDay = (message: string): Outcome<boolean> => ({ kind: 'invalid', pointer: '/day', message })

/** What is said of a course by whoever offers it. */
const saidOf = ({ kind, path, title, counts, minutes, where, join, seats, off }: Course): string =>
  JSON.stringify([kind, path, title, counts, minutes, where, join, seats, off])

/** Something else that the same person has at the moment of one of these; the same again is no other thing. */
async function otherAt(courses: OfferPorts['courses'], all: readonly Course[]): Promise<Course | undefined> {
  const there = await Promise.all(all.map(({ id }) => courses.get(id)))
  return there.find((one, at) => one && all[at] && saidOf(one) !== saidOf(all[at]))
}

const alreadyThen = ({ starts, off }: Course): Outcome<boolean> => ({
  kind: 'invalid',
  pointer: '/from',
  message: `You ${off ? 'called off something' : 'already offer something else'} on ${dayAndClock(starts)}. Choose another time${off ? '' : ', or take that one back first'}`,
})

/**
 * Offers a course. The same once more changes nothing, and something else at the same moment is refused: nobody is in two
 * places. Gives whether any is new.
 */
export async function offerCourse(
  { courses, secret, now }: OfferPorts,
  { id: by, name }: Who,
  { kind, path, title, counts, rounds = 1, day, from, until, where, join, seats }: OfferCourse,
): Promise<Outcome<boolean>> {
  const startsOn = (on: Day) => momentInEngland(`${on}T${from}`)
  const days = Array.from({ length: rounds }, (_, at) => addDays(day, at * roundDays))
  const at = now().getTime()
  if (startsOn(day).getTime() <= at) return wrongDay('Enter a day that is still to come')
  if (startsOn(days.at(-1) ?? day).getTime() > at + aheadMs)
    return wrongDay(
      rounds === 1
        ? 'Enter a day in the next eight months'
        : 'The last of these dates is more than eight months away. Enter an earlier day or fewer dates',
    )
  const made = await secret()
  const all = days.map((on): Course => {
    const starts = startsOn(on)
    return {
      id: timeId(made, starts, `course ${by}`),
      starts: starts.toISOString(),
      minutes: minutesBetween(from, until),
      ...{ kind, path, where, seats, by, with: name, taken: {}, waits: {} },
      ...(kind !== 'preparation' && title !== undefined && { title }),
      ...(courseSorts[kind].outcome && kind !== 'preparation' && { counts: counts ?? false }),
      ...(join !== undefined && { join }),
    }
  })
  const other = await otherAt(courses, all)
  if (other) return alreadyThen(other)
  let isNew = false
  for (const course of all) isNew = (await courses.offer(course)) || isNew
  // Two forms of one person may have been sent at once.
  const quicker = await otherAt(courses, all)
  return quicker ? alreadyThen(quicker) : done(isNew)
}

/** Everybody who has a place that is theirs: not those to whom one is only offered. */
const bookedIn = ({ taken }: Course): number =>
  Object.values(taken).filter(({ offered, noted }) => !offered || noted).length

const shown = (course: Course) => {
  const { by: _, taken: __, waits: ___, off, ...rest } = course
  return {
    ...rest,
    ...{ taken: bookedIn(course), waiting: waitersOf(course).length, isOff: off !== undefined },
  }
}

/** All that are still to come, and those of the last weeks. */
export async function staffCourses({
  courses,
  now,
}: Pick<CoursePorts, 'courses' | 'now'>): Promise<StaffCourses> {
  const at = now().getTime()
  const all = await courses.between(new Date(at - msOfDays(keptDays)), new Date(at + aheadMs))
  return { courses: all.map(shown) }
}

/** One course with those who have a seat, as far as whoever asks may see their record. */
export async function staffCourse(
  ports: CoursePorts,
  who: Who,
  id: string,
): Promise<StaffCourse | undefined> {
  const course = await ports.courses.get(id)
  if (!course) return undefined
  const people = await Promise.all(
    Object.entries(course.taken).map(async ([holder, { offered }]) => {
      const { household, person } = readHolder(holder)
      const [head, part] = await Promise.all([
        headOf(ports, household),
        partFor(ports, household, person, course),
      ])
      const name = head?.values.people[person]?.name
      if (!head || name === undefined || !mayPart(who, 'see', recordOf(course, person), head.values.phase))
        return []
      const is = standingIn(part, course).is ?? (offered ? 'offered' : 'booked')
      return [{ household, person, name, is }] as const
    }),
  )
  return { ...shown(course), isOver: endsAt(course) <= ports.now().getTime(), people: people.flat() }
}

/** Takes a course back that nobody has booked. */
export async function withdrawCourse(
  { courses }: Pick<CoursePorts, 'courses'>,
  who: Who,
  id: string,
): Promise<Outcome<undefined>> {
  const course = await courses.get(id)
  if (!course) return done(undefined)
  if (!mayChange(course, who)) return { kind: 'forbidden' }
  if (await courses.withdraw(id)) return done(undefined)
  return {
    kind: 'not-now',
    message: 'Somebody has booked this. Call it off instead: we tell everybody who has a place.',
  }
}

/** Calls a course off: nobody takes a place from now on, and each minute whoever has one, or waits, is told. */
export async function callOffCourse(
  { courses, now }: Pick<CoursePorts, 'courses' | 'now'>,
  who: Who,
  id: string,
): Promise<Outcome<undefined>> {
  const course = await courses.get(id)
  if (!course) return { kind: 'not-found' }
  if (!mayChange(course, who)) return { kind: 'forbidden' }
  if (Date.parse(course.starts) <= now().getTime())
    return { kind: 'not-now', message: 'It has started, so it cannot be called off.' }
  await courses.callOff(id, now())
  return done(undefined)
}
