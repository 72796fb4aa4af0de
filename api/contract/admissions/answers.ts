import * as z from 'zod/mini'
import { AddressAnswer } from '#contract/core/address.ts'
import { SchoolAnswer } from '#contract/core/school.ts'
import { phases } from './dates.ts'
import { careKinds, needs, premiums, staffGrounds } from './kinds.ts'

const Day = z.iso.date()

/** When a brother or sister goes to the school: now, when the child would start, or both. */
export const Attends = z.enum(['both', 'now', 'at-entry'])

/**
 * Of the answers to the form for a school place, those that a round is computed from or that staff need besides. Everything
 * else that was answered is left as it is, in the request.
 */
export const ApplicationAnswers = z.object({
  phase: z.enum(phases),
  childBorn: Day,
  childName: z.string(),
  fullName: z.string(),
  plan: z.optional(z.enum(['yes', 'asked', 'no'])),
  outsideAgreed: z.optional(z.enum(['yes', 'asked', 'no'])),
  start: z.optional(z.enum(['full-time', 'part-time', 'later'])),
  yearLater: z.optional(z.enum(['yes', 'no'])),
  lateWhy: z.optional(z.string()),
  care: z.enum(['none', ...careKinds]),
  twins: z.optional(z.array(z.object({ name: z.string() }))),
  forces: z.enum(['yes', 'no']),
  address: AddressAnswer,
  livesAt: z.enum(['one', 'mostly', 'equally']),
  otherAddress: z.optional(AddressAnswer),
  addressAgreed: z.optional(z.enum(['yes', 'no'])),
  postingFrom: z.optional(Day),
  postingAddress: z.optional(AddressAnswer),
  movingDay: z.optional(Day),
  newAddress: z.optional(AddressAnswer),
  preferences: z.array(z.object({ school: SchoolAnswer })).check(z.minLength(1)),
  siblings: z.optional(
    z.array(z.object({ name: z.string(), born: Day, school: SchoolAnswer, attends: Attends })),
  ),
  need: z.optional(z.enum(['no', ...needs])),
  needSchool: z.optional(SchoolAnswer),
  staff: z.optional(z.enum(['no', 'other', ...staffGrounds])),
  staffSchool: z.optional(SchoolAnswer),
  presentSchool: z.optional(SchoolAnswer),
  presentSince: z.optional(Day),
  faith: z.optional(z.enum(['yes', 'no'])),
  premiums: z.optional(z.array(z.enum(['none', ...premiums]))),
})
export type ApplicationAnswers = z.infer<typeof ApplicationAnswers>
