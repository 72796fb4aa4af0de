import * as z from 'zod/mini'
import { Day, Reference, School, Seen, Time, words } from '../api-shapes.ts'
import { careKinds } from '../kinds.ts'

/**
 * What a school was told of an application that waits for it. `chased`: somebody pressed for it; `not-reached`: nobody knows
 * where to write to, so somebody has to call. `no-longer`: the family does not ask it any more.
 */
export const toldSchool = ['asked', 'reminded', 'late', 'chased', 'not-reached', 'no-longer'] as const
export type ToldSchool = (typeof toldSchool)[number]

/** A word to a school, as staff see it. */
export const SchoolWord = z.object({ type: z.enum(toldSchool), at: Time })

/**
 * `GET /api/workspace/admissions/in-year/late`: schools that have not answered in time, those that are late longest first. It
 * names no child.
 */
export const LateSchools = z.object({
  schools: z.array(
    z.object({
      school: School,
      /** How many families wait for its answer beyond the last day. */
      late: z.int(),
      /** The first of those days. */
      since: Day,
      references: z.array(Reference),
      /** When it was last written to; null: never so far. */
      last: z.nullable(SchoolWord),
      /** Another council’s: nobody writes to it from here. */
      elsewhere: z.boolean(),
    }),
  ),
  can: z.array(z.enum(['chase'])),
})
export type LateSchools = z.infer<typeof LateSchools>

/** `POST …/in-year/late/{school}`, with an Idempotency-Key: writes to this school once more. Answers `LateSchools`. */
export const ChaseSchool = z.strictObject({})
export type ChaseSchool = z.infer<typeof ChaseSchool>

/** `POST …/in-year/{reference}/referral`: what Fair Access needs besides the record. Answers `InYearReferred`. */
export const ReferInYear = z.strictObject({
  group: z.string().check(z.maxLength(60)),
  care: z.nullable(z.enum(careKinds)),
  plan: z.boolean(),
  outSince: z.nullable(Day),
  why: words(2000, 'Say why the child needs help to find a school'),
  seen: Seen,
})
export type ReferInYear = z.infer<typeof ReferInYear>

export const InYearReferred = z.object({ reference: Reference })
export type InYearReferred = z.infer<typeof InYearReferred>

/** A referral as the record fills it in. */
export const InYearReferral = z.object({
  /** The case there is already; null: none. */
  made: z.nullable(Reference),
  groups: z.array(z.object({ id: z.string(), title: z.string() })),
  /** The group that follows from what schools answered; empty: somebody has to say. */
  group: z.string(),
  care: z.nullable(z.enum(careKinds)),
  plan: z.boolean(),
  outSince: z.nullable(Day),
  /** Schools that were asked in the ordinary way, each in words. */
  tried: z.array(z.string()),
  why: z.string(),
})
export type InYearReferral = z.infer<typeof InYearReferral>
