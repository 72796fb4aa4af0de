import * as z from 'zod/mini'
import { SchoolAnswer } from '#contract/core/school.ts'
import { Day, School, Seen } from '../api-shapes.ts'
import { SchoolWord } from './schools.ts'

/** Schools that a family may name others for, and the one that the child goes to now. */
export const Changeable = z.object({ schools: z.array(SchoolAnswer), current: z.nullable(z.string()) })

/** A school that the family named and does not ask any more. `toCall`: nobody could write that to it. */
export const DroppedSchool = z.object({
  school: School,
  on: Day,
  toCall: z.boolean(),
  words: z.array(SchoolWord),
})

/**
 * `POST /api/admissions/in-year/{reference}/schools`, with an Idempotency-Key: the schools that the family asks for from now on,
 * in its order, and what else has changed. Answers `FamilyInYear`.
 */
export const ChangeInYear = z.strictObject({
  schools: z
    .array(SchoolAnswer)
    .check(z.minLength(1, 'Choose at least one school'), z.maxLength(3, 'Choose one to three schools')),
  told: z.optional(z.string().check(z.maxLength(2000, 'Write 2,000 characters or fewer'))),
  seen: Seen,
})
export type ChangeInYear = z.infer<typeof ChangeInYear>
