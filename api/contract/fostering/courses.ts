import * as z from 'zod/mini'
import { PersonId } from './case.ts'
import { SlotId } from './slots.ts'

/** Courses of fostering and of adoption are held apart: each prepares for something else. */
export const coursePaths = ['fostering', 'adoption'] as const
export type CoursePath = (typeof coursePaths)[number]
export const coursePathInWords: Readonly<Record<CoursePath, string>> = {
  fostering: 'People who want to foster',
  adoption: 'People who want to adopt',
}

/**
 * What the team holds, by whom it is for. `outcome`: it is recorded who came. `comesRound`: it is offered for several dates
 * at once, four weeks apart.
 */
export const courseKinds = ['preparation', 'training', 'group'] as const
export type CourseKind = (typeof courseKinds)[number]
export const courseSorts: Readonly<
  Record<
    CourseKind,
    {
      readonly title: string
      readonly for: 'applicants' | 'approved'
      readonly outcome: boolean
      readonly comesRound: boolean
    }
  >
> = {
  preparation: { title: 'Preparation course', for: 'applicants', outcome: true, comesRound: false },
  training: { title: 'Training', for: 'approved', outcome: true, comesRound: false },
  group: { title: 'Support group', for: 'approved', outcome: false, comesRound: true },
}

const approvedInWords: Readonly<Record<CoursePath, string>> = {
  fostering: 'Approved foster carers',
  adoption: 'Approved adopters',
}
/** Whom one of this kind is for, in words. */
export const whomFor = (kind: CourseKind, path: CoursePath): string =>
  (courseSorts[kind].for === 'applicants' ? coursePathInWords : approvedInWords)[path]

/** As many as one room and two trainers can look after, with room for more. */
const seats = z.int().check(z.minimum(1), z.maximum(40))
/** From half an hour to a long day. */
const minutes = z.int().check(z.minimum(30), z.maximum(600))
const Where = z
  .string()
  .check(z.trim(), z.minLength(1, 'Enter where it is'), z.maxLength(300, 'Shorten it to 300 characters'))
/** Where somebody joins online. */
const Join = z
  .url({ protocol: /^https$/, error: 'Enter a link that begins with https://' })
  .check(z.maxLength(500))

const Title = z
  .string()
  .check(
    z.trim(),
    z.minLength(1, 'Enter what it is called'),
    z.maxLength(100, 'Shorten it to 100 characters'),
  )
/** What it is called, where it is not preparation, and whether it counts to the training, support and development standards. */
const named = { title: z.optional(Title), counts: z.optional(z.boolean()) }

/** When a course is held, and where. Times are ISO 8601 in UTC. */
const held = { id: SlotId, starts: z.iso.datetime(), minutes, where: Where }

/** What somebody has booked, as it was when they did. The link to join is for those who have a seat. */
export const BookedCourse = z.strictObject({ ...held, join: z.optional(Join) })
export type BookedCourse = z.infer<typeof BookedCourse>

/** How somebody stands with one: `offered`, a place became free, and is theirs to take until then. */
export const standings = ['booked', 'waiting', 'offered'] as const

/**
 * `GET /api/fostering/place/courses`: those of their kind that are still to come, with the places that are left. None is
 * left where somebody waits for one.
 */
export const CourseList = z.object({
  courses: z.array(
    z.object({
      ...held,
      ...named,
      kind: z.enum(courseKinds),
      left: z.int(),
      mine: z.nullable(z.enum(standings)),
      /** Until when a place that is offered is kept for them. */
      until: z.optional(z.iso.datetime()),
    }),
  ),
})
export type CourseList = z.infer<typeof CourseList>
export type OpenCourse = CourseList['courses'][number]

/**
 * `POST …/courses/{course}/booking` and `…/cancelled`, with an Idempotency-Key. `seen`: the last event of the part that they
 * saw. `instead`: what they give up for it, of several that they have booked.
 */
export const BookCourse = z.strictObject({
  seen: z.int().check(z.minimum(0)),
  instead: z.optional(SlotId),
})
export type BookCourse = z.infer<typeof BookCourse>

/** `POST …/courses/{course}/waiting`: waits for a place, or no more, which also gives back one that is offered. */
export const WaitForCourse = z.strictObject({ wait: z.boolean() })
export type WaitForCourse = z.infer<typeof WaitForCourse>

/** A time of the day in England, `HH:MM`. */
const Clock = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Enter a time such as 9:30'))

/** As far as courses are offered ahead. */
export const mostRounds = 8

/** `POST /api/workspace/fostering/courses`: offers a course. The same again by the same person adds nothing. */
export const OfferCourse = z
  .strictObject({
    kind: z.enum(courseKinds),
    path: z.enum(coursePaths),
    ...named,
    /** How many dates, four weeks apart. */
    rounds: z.optional(z.int().check(z.minimum(1), z.maximum(mostRounds))),
    day: z.iso.date(),
    from: Clock,
    until: Clock,
    where: Where,
    join: z.optional(Join),
    seats,
  })
  .check(
    z.refine(({ from, until }) => minutesBetween(from, until) >= 30, {
      path: ['until'],
      error: 'It lasts half an hour or longer',
    }),
    z.refine(({ kind, title }) => kind === 'preparation' || title !== undefined, {
      path: ['title'],
      error: 'Enter what it is called',
    }),
    z.refine(({ kind, rounds }) => courseSorts[kind].comesRound || rounds === undefined, {
      path: ['rounds'],
      error: 'Only a support group is offered for several dates at once',
    }),
  )
export type OfferCourse = z.infer<typeof OfferCourse>

const minuteOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3))
export const minutesBetween = (from: string, until: string): number => minuteOf(until) - minuteOf(from)

const staffs = {
  ...held,
  ...named,
  kind: z.enum(courseKinds),
  path: z.enum(coursePaths),
  seats,
  join: z.optional(z.string()),
  with: z.string(),
  /** How many have a place, and how many wait for one. */
  taken: z.int(),
  waiting: z.int(),
  /** It does not take place. */
  isOff: z.boolean(),
}

/** `GET /api/workspace/fostering/courses`: those to come, and those of the last weeks. */
export const StaffCourses = z.object({
  courses: z.array(z.object(staffs)),
})
export type StaffCourses = z.infer<typeof StaffCourses>

/** Whether somebody came. `booked`: nobody has said yet; `offered`: a place is kept for them that they have not taken. */
export const attendances = ['booked', 'came', 'missed', 'offered'] as const

/** `GET /api/workspace/fostering/courses/{course}`: one course and who has a seat. */
export const StaffCourse = z.object({
  ...staffs,
  isOver: z.boolean(),
  people: z.array(
    z.object({ household: z.string(), person: PersonId, name: z.string(), is: z.enum(attendances) }),
  ),
})
export type StaffCourse = z.infer<typeof StaffCourse>

/** `POST …/courses/{course}/attendance`: says who came of those who had a place, in one go. Nobody is said twice. */
export const Attendance = z.strictObject({
  people: z
    .array(
      z.strictObject({
        household: z.string().check(z.maxLength(20)),
        person: PersonId,
        came: z.boolean(),
      }),
    )
    .check(z.minLength(1, 'Say who came'), z.maxLength(40)),
})
export type Attendance = z.infer<typeof Attendance>
