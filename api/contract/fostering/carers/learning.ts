import * as z from 'zod/mini'
import { FileId } from '../../core/files/files.ts'
import { DayText, type PersonId } from '../case.ts'
import { BookedCourse, courseKinds } from '../courses.ts'
import { ShownFile } from '../files.ts'
import type { PartName } from '../parts.ts'

/** The part in which training and groups of one person stand, by the year of the day: `learning.p1.2027`. */
export const learningPart = (person: PersonId, day: string): PartName =>
  `learning.${person}.${day.slice(0, 4)}`

const Title = z
  .string()
  .check(
    z.trim(),
    z.minLength(1, 'Enter what it was called'),
    z.maxLength(100, 'Shorten it to 100 characters'),
  )
const Hours = z.number().check(z.minimum(0.5, 'Enter half an hour or more'), z.maximum(200))

/** What somebody booked, as it was when they did. */
export const LearningCourse = z.extend(BookedCourse, {
  kind: z.enum(courseKinds),
  title: z.string(),
  counts: z.boolean(),
})
export type LearningCourse = z.infer<typeof LearningCourse>

/** How it went on. `off`: the team called it off. */
export const sessionStates = ['booked', 'came', 'missed', 'cancelled', 'off'] as const
const Session = z.extend(LearningCourse, { is: z.enum(sessionStates), at: z.iso.datetime() })
export type Session = z.infer<typeof Session>

/** Training that somebody did elsewhere. */
export const AddLearning = z.strictObject({
  title: Title,
  on: DayText,
  hours: z.optional(Hours),
  /** The certificate. */
  file: z.optional(FileId),
})
export type AddLearning = z.infer<typeof AddLearning>

/** `counts`: whether it counts to the standards; null until the worker has looked at it. */
const Elsewhere = z.extend(AddLearning, {
  id: z.string(),
  file: z.optional(ShownFile),
  by: z.string(),
  counts: z.nullable(z.boolean()),
  checked: z.optional(z.object({ by: z.string(), on: DayText })),
})
export type Elsewhere = z.infer<typeof Elsewhere>

/** A year of training and groups of one person, as they and staff see it. */
export const LearningView = z.object({ sessions: z.array(Session), elsewhere: z.array(Elsewhere) })
export type LearningView = z.infer<typeof LearningView>

/** What a review prints of it. */
export const Learned = z.object({
  person: z.string(),
  on: DayText,
  title: z.string(),
  counts: z.boolean(),
})
export type Learned = z.infer<typeof Learned>
