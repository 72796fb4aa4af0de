import { dayInEngland } from '#contract/calendar/day.ts'
import type { Attendance } from '#contract/fostering/courses.ts'
import { perform } from '../household/perform.ts'
import { done, type Outcome } from '../household/refusal.ts'
import type { Who } from '../rights/may.ts'
import { type Course, holderOf, recordOf } from './course.ts'
import type { CoursePorts } from './ports.ts'
import { partFor, standingIn } from './standing.ts'

const acts = {
  preparation: { came: 'attended', missed: 'missed' },
  training: { came: 'came', missed: 'missed' },
  group: { came: 'came', missed: 'missed' },
} as const

/** Says in one part whether its person came. What is said already stays. */
async function recordOne(
  ports: CoursePorts,
  who: Who,
  course: Course,
  { household, person, came }: Attendance['people'][number],
  key: string,
): Promise<Outcome<undefined>> {
  const part = await partFor(ports, household, person, course)
  const { is } = standingIn(part, course)
  // Whoever has a place on preparation may come though they had booked another date of it.
  if (!part || (is === undefined && course.kind !== 'preparation')) return { kind: 'not-found' }
  if (is === (came ? 'came' : 'missed')) return done(undefined)
  const { id, kind, starts } = course
  const whole = await ports.parts.get(`${household}/${part.name}`)
  const outcome = await perform(ports, who, {
    ...{ household, name: recordOf(course, person), key: `${key}-${household}-${person}` },
    seen: whole?.history.length ?? 0,
    act: acts[kind][came ? 'came' : 'missed'],
    body:
      kind === 'preparation' && came ? { on: dayInEngland(new Date(starts)), course: id } : { course: id },
  })
  return outcome.kind === 'done' ? done(undefined) : outcome
}

/**
 * Says in each one's own part whether they came to the course that they had booked. Each part is a write of its own: where
 * one is refused the others are said all the same, and sent again nobody is said twice.
 */
export async function recordAttendance(
  ports: CoursePorts,
  who: Who,
  id: string,
  { people }: Attendance,
  key: string,
): Promise<Outcome<undefined>> {
  const course = await ports.courses.get(id)
  if (!course) return { kind: 'not-found' }
  if (!people.every(({ household, person }) => course.taken[holderOf(household, person)]))
    return { kind: 'not-found' }
  let refused: Outcome<undefined> | undefined
  for (const one of people) {
    const outcome = await recordOne(ports, who, course, one, key)
    if (outcome.kind !== 'done') refused ??= outcome
  }
  return refused ?? done(undefined)
}
