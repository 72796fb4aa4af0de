import { dayAndClock } from '#contract/calendar/times.ts'
import { headOf } from '../household/head-of.ts'
import { hear } from '../household/hear.ts'
import type { Part } from '../household/part.ts'
import { type CourseNews, tellOfCourse } from '../household/tell.ts'
import type { PersonValues } from '../parts/person.ts'
import { tend } from '../times/tend.ts'
import { type Course, isFor, readHolder, recordOf } from './course.ts'
import { keptDays } from './offer.ts'
import type { CourseSweepPorts } from './ports.ts'
import { partFor, standingIn } from './standing.ts'

/** As far as courses are offered, and as long as it is asked who came. In days. */
const days = { ahead: 240, kept: keptDays }

/** `Saturday 6 March at 9:30am, Beaumanor Hall`: neither what about nor who is meant. */
const held = ({ starts, where }: Course): string => `${dayAndClock(starts)}, ${where}`

/** Tells somebody of a course. `since`: by which the same news of another booking is another. */
async function tell(
  ports: CourseSweepPorts,
  holder: string,
  course: Course,
  what: CourseNews,
  since: string,
  until?: string,
): Promise<void> {
  const { household, person } = readHolder(holder)
  const of = await ports.parts.light(`${household}/person.${person}`)
  if (!of) return
  const id = `household course ${what} ${course.id} ${holder} ${since}`
  await tellOfCourse(ports, of as Part<PersonValues>, {
    ...{ id, what, held: held(course) },
    ...(until !== undefined && { until: dayAndClock(until) }),
  })
}

/** The case of a holder, as long as they are in it and it is not closed. */
async function caseOf(ports: CourseSweepPorts, holder: string) {
  const { household, person } = readHolder(holder)
  const head = await headOf(ports, household)
  return head && head.values.phase !== 'closed' && head.values.people[person]?.here ? head : undefined
}

/** What is done for courses each minute: whoever booked one is told and reminded, and a seat that nobody has is freed. */
export async function coursesEachMinute(ports: CourseSweepPorts): Promise<void> {
  const bookedAt = async (holder: string, course: Course) => {
    const { household, person } = readHolder(holder)
    if (!(await caseOf(ports, holder))) return undefined
    return standingIn(await partFor(ports, household, person, course), course).bookedAt
  }
  const tellBooked = async (holder: string, course: Course, what: 'booked' | 'soon') =>
    tell(ports, holder, course, what, (await bookedAt(holder, course)) ?? '')
  await tend(
    ports.courses,
    {
      bookedAt,
      noted: (holder, course) => tellBooked(holder, course, 'booked'),
      remind: (holder, course) => tellBooked(holder, course, 'soon'),
      offered: (holder, course, until) => tell(ports, holder, course, 'free', until, until),
      async mayTake(holder, course) {
        const head = await caseOf(ports, holder)
        return head !== undefined && isFor(course, head.values)
      },
      async calledOff(holder, course) {
        const { household, person } = readHolder(holder)
        await tell(ports, holder, course, 'off', course.off ?? '')
        const part = await partFor(ports, household, person, course)
        if (!part) return true
        await hear(ports, {
          ...{ household, name: recordOf(course, person), type: 'off', event: `off ${course.id}` },
          body: { course: course.id, at: course.off },
        })
        return true
      },
    },
    ports.now(),
    days,
  )
}
