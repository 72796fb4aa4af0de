import * as z from 'zod/mini'
import { promisedIn } from '#contract/calendar/commitment.ts'

const Sentence = z.string().check(z.minLength(2))
const Pence = z.int().check(z.positive())

/**
 * A promise as a profile writes it. `calendar`: `every day` of days and hours, `england` of working days, `schools of the area` of
 * school days, or another of the installation’s.
 */
export const OwnCommitment = z.strictObject({
  text: Sentence,
  within: z.nullable(
    z.strictObject({
      amount: z.int().check(z.positive()),
      unit: z.enum(promisedIn),
      calendar: Sentence,
    }),
  ),
  source: Sentence,
  /** `look`: kept once somebody has inspected it or planned the work; left out: once it is finished. */
  keptBy: z.optional(z.literal('look')),
  /** `payment`: it counts from the day on which the fee is paid; left out: from the day it was sent. */
  from: z.optional(z.literal('payment')),
})

export const OwnFee = z.strictObject({
  pence: Pence,
  /** What it costs from a day on, earliest first. */
  changes: z.optional(z.array(z.strictObject({ from: z.iso.date(), pence: Pence }))),
  source: Sentence,
})
export type OwnFee = z.infer<typeof OwnFee>

/** What a service says around its form. `next`: what happens after sending, in order; `{department}` stands for the name of the department. */
export const ServiceWords = z.strictObject({
  before: z.array(Sentence),
  next: z.array(Sentence).check(z.minLength(1)),
})

/**
 * What a council has of its own for one service, in place of what the catalogue says: who does it, what is promised, what it
 * costs, and its words. What is left out is as in the catalogue.
 */
export const ServiceTerms = z.strictObject({
  /** Id of the department that has this one service, where that is another than the one of its role. */
  department: z.optional(z.string()),
  commitment: z.optional(OwnCommitment),
  /** The charge in pence and who says so; of a service for which Shire takes one. */
  fee: z.optional(OwnFee),
  /** What it costs, in words, where Shire takes no money for it. */
  cost: z.optional(Sentence),
  /**
   * The council gives it up: nothing new is taken from that day on. What was sent before goes on, so the service itself stays in
   * the catalogue. `instead`: what people do then, in whole sentences.
   */
  withdrawn: z.optional(z.strictObject({ from: z.iso.date(), instead: Sentence.check(z.maxLength(240)) })),
  title: z.optional(Sentence),
  summary: z.optional(Sentence),
  next: z.optional(ServiceWords.shape.next),
  before: z.optional(ServiceWords.shape.before),
})
export type ServiceTerms = z.infer<typeof ServiceTerms>

/** Made-up people and places of this council, which examples of forms and of the API name. */
export const Examples = z.strictObject({
  /** A point on a road of the council’s own, as a report has it. */
  place: z.strictObject({ lat: z.number(), lon: z.number(), description: Sentence }),
  town: Sentence,
  postcode: z.string().check(z.regex(/^[A-Z]{1,2}[0-9][A-Z0-9]? [0-9][A-Z]{2}$/)),
  /** Two libraries, or places where somebody was born. */
  towns: z.tuple([Sentence, Sentence]),
  /** A place of a neighbour’s, where somebody may want a school. */
  elsewhere: Sentence,
})
