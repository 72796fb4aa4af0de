import * as z from 'zod/mini'
import { SchoolAnswer } from '#contract/core/school.ts'
import { careKinds } from '../kinds.ts'

const Day = z.iso.date()
const yesNo = z.enum(['yes', 'no'])
/** In the United Kingdom or abroad: read line by line, and decided by nobody but people. */
const AnyAddress = z.record(z.string(), z.unknown())

/** Of the answers to the form for a place during the year, those that a case is made of. */
export const InYearAnswers = z.object({
  childName: z.string(),
  childBorn: Day,
  needed: Day,
  outsideAge: yesNo,
  askedGroup: z.optional(z.string()),
  outsideWhy: z.optional(z.string()),
  plan: z.optional(z.enum(['yes', 'asked', 'no'])),
  reason: z.enum(['moved', 'abroad', 'change', 'without', 'other']),
  reasonWhy: z.optional(z.string()),
  hasSchool: yesNo,
  currentSchool: z.optional(SchoolAnswer),
  talked: z.optional(z.enum(['yes', 'no', 'moving'])),
  lastAtSchool: z.optional(Day),
  care: z.enum(['none', ...careKinds]),
  forces: yesNo,
  address: AnyAddress,
  postingFrom: z.optional(Day),
  postingAddress: z.optional(AnyAddress),
  movingDay: z.optional(Day),
  newAddress: z.optional(AnyAddress),
  preferences: z.array(z.object({ school: SchoolAnswer, why: z.optional(z.string()) })).check(z.minLength(1)),
  siblings: z.optional(z.array(z.object({ name: z.string(), born: Day, school: SchoolAnswer }))),
  circumstances: z.optional(z.array(z.string())),
  fullName: z.string(),
})
export type InYearAnswers = z.infer<typeof InYearAnswers>
