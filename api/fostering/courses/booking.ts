import { msOfDays } from '#contract/calendar/length.ts'
import type { CourseList, OpenCourse } from '#contract/fostering/courses.ts'
import type { Head, Part } from '../household/part.ts'
import { perform } from '../household/perform.ts'
import { done, type Outcome } from '../household/refusal.ts'
import type { TrainingValues } from '../parts/training.ts'
import type { Who } from '../rights/may.ts'
import { openSeats } from '../times/offered.ts'
import { noticeMs, takeThenWrite } from '../times/take.ts'
import { bookedOf, type Course, holderOf, isFor, learnedOf, recordOf } from './course.ts'
import type { CoursePorts } from './ports.ts'
import { partFor, standingIn } from './standing.ts'

/** How far ahead courses are shown. */
export const aheadMs = msOfDays(240)

const gone = {
  kind: 'not-now',
  message: 'Somebody else has just taken the last place on this date. Choose another date.',
} as const

const isOff = {
  kind: 'not-now',
  message: 'This date does not take place any more. Choose another date.',
} as const

/** How whoever asks stands with one, by who has its seats and who waits. */
function mineOf({ taken, waits }: Course, holder: string): Pick<OpenCourse, 'mine' | 'until'> {
  const taking = taken[holder]
  if (taking?.offered && !taking.noted) return { mine: 'offered', until: taking.offered }
  return { mine: taking ? 'booked' : waits?.[holder] ? 'waiting' : null }
}

/** Courses to come for somebody of this household, the soonest first; none for who only lives there. */
export async function coursesFor(
  { courses, now }: Pick<CoursePorts, 'courses' | 'now'>,
  who: Who,
  { household, values }: Head,
): Promise<CourseList> {
  if (who.as !== 'applicant') return { courses: [] }
  const from = now().getTime() + noticeMs
  const all = await courses.between(new Date(from), new Date(from + aheadMs))
  return {
    courses: all
      .filter((course) => isFor(course, values) && course.off === undefined)
      .map((course) => {
        const { id, starts, minutes, where, kind, title, counts } = course
        return {
          ...{ id, starts, minutes, where, kind, left: openSeats(course) },
          ...(title !== undefined && { title }),
          ...(counts !== undefined && { counts }),
          ...mineOf(course, holderOf(household, who.id)),
        }
      }),
  }
}

interface Booking {
  readonly course: string
  readonly key: string
  readonly seen: number
  /** What they give up for it, of several that they have booked. */
  readonly instead?: string | undefined
}

/** Books a course for whoever asks. Of preparation there is one: what was booked is moved to it. */
export async function bookCourse(
  ports: CoursePorts,
  who: Who,
  head: Head,
  { course: id, key, seen, instead }: Booking,
): Promise<Outcome<Part>> {
  const { household, values } = head
  const course = await ports.courses.get(id)
  if (!course) return gone
  if (course.off !== undefined) return isOff
  const isPreparation = course.kind === 'preparation'
  const inPart = () => partFor(ports, household, who.id, course)
  const booked = async () => {
    const part = await inPart()
    if (isPreparation) return (part?.values as TrainingValues | undefined)?.booked?.id
    return standingIn(part, course).bookedAt === undefined ? undefined : id
  }
  const before = isPreparation ? await booked() : undefined
  const outcome = await takeThenWrite(
    ports.courses,
    {
      holder: holderOf(household, who.id),
      gone,
      booked,
      async write(one) {
        if (!isFor(one, values)) return { kind: 'not-found' }
        const body = { course: isPreparation ? bookedOf(one) : learnedOf(one) }
        const name = recordOf(one, who.id)
        const written = await perform(ports, who, { household, name, act: 'book', key, seen, body })
        return written.kind === 'done' ? done({ item: written.item, before }) : written
      },
    },
    id,
    ports.now(),
  )
  if (outcome.kind !== 'done' || instead === undefined || instead === id) return outcome
  return giveUp(ports, who, head, { part: outcome.item, instead, key })
}

/** What they gave up for another, once they have that one. Stopped in between they have both, and it is sent again. */
async function giveUp(
  ports: CoursePorts,
  who: Who,
  head: Head,
  { part, instead, key }: { readonly part: Part; readonly instead: string; readonly key: string },
): Promise<Outcome<Part>> {
  const old = await ports.courses.get(instead)
  const kept = old && (await partFor(ports, head.household, who.id, old))
  if (!old || !kept || standingIn(kept, old).bookedAt === undefined) return done(part)
  const seen = (await ports.parts.get(`${head.household}/${kept.name}`))?.history.length ?? 0
  const outcome = await cancelCourse(ports, who, head, { course: instead, key: `${key}-instead`, seen })
  if (outcome.kind !== 'done') return outcome
  return outcome.item.name === part.name ? outcome : done(part)
}

/** Cancels what is booked: their part says so first, then the seat is free. */
export async function cancelCourse(
  ports: CoursePorts,
  who: Who,
  { household }: Head,
  { course: id, key, seen }: Booking,
): Promise<Outcome<Part>> {
  const course = await ports.courses.get(id)
  if (!course) return { kind: 'not-found' }
  const name = recordOf(course, who.id)
  const body = { course: id }
  const outcome = await perform(ports, who, { household, name, act: 'cancel', key, seen, body })
  if (outcome.kind !== 'done') return outcome
  // Sent again after they booked it anew: then it is theirs.
  if (standingIn(outcome.item, course).bookedAt === undefined)
    await ports.courses.free(id, holderOf(household, who.id))
  return outcome
}

const cannotWait = {
  kind: 'not-now',
  message: 'You cannot join the waiting list for this date. Choose another date.',
} as const

/** Waits for a place, or no more: what was offered to them goes to whoever waits next. What they have booked stays. */
export async function waitForCourse(
  ports: CoursePorts,
  who: Who,
  { household, values }: Head,
  { course: id, wait }: { readonly course: string; readonly wait: boolean },
): Promise<Outcome<undefined>> {
  const course = await ports.courses.get(id)
  if (!course || !isFor(course, values)) return { kind: 'not-found' }
  const holder = holderOf(household, who.id)
  if (wait) return (await ports.courses.wait(id, holder, ports.now())) ? done(undefined) : cannotWait
  await ports.courses.leave(id, holder)
  const taking = course.taken[holder]
  const isNamed = standingIn(await partFor(ports, household, who.id, course), course).bookedAt !== undefined
  if (taking?.offered && !isNamed) await ports.courses.free(id, holder)
  return done(undefined)
}
