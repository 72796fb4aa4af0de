import * as z from 'zod/mini'
import { DayText, PersonId } from '../case.ts'
import { ToldBy } from '../report.ts'

/** Three ways that never mix: what somebody says of us, what we say of how they care, and that a child may have been harmed. */
export const tracks = ['complaint', 'concern', 'allegation'] as const
export type Track = (typeof tracks)[number]

/** Who looks at it, and how to reach them. */
export const Contact = z.object({ name: z.string(), contact: z.string() })
export type Contact = z.infer<typeof Contact>

/** How far a complaint is: at one of the three stages, answered there, or over. */
export const complaintStages = [
  'one',
  'answered-one',
  'two',
  'answered-two',
  'three',
  'answered-three',
  'withdrawn',
] as const
export type ComplaintStage = (typeof complaintStages)[number]

export const complaintOutcomes = {
  upheld: 'We agree with you',
  'partly-upheld': 'We agree with part of it',
  'not-upheld': 'We do not agree',
} as const
export const ComplaintOutcome = z.enum(Object.keys(complaintOutcomes) as [keyof typeof complaintOutcomes])
export type ComplaintOutcome = z.infer<typeof ComplaintOutcome>

const ComplaintAnswer = z.object({
  stage: z.enum(['one', 'two', 'three']),
  on: DayText,
  outcome: ComplaintOutcome,
  words: z.string(),
})

/** `values` of a part `complaint.p1.x1`: the same for whoever made it and for managers. */
export const ComplaintView = z.object({
  stage: z.enum(complaintStages),
  made: z.object({
    on: DayText,
    how: z.union([z.literal('page'), ToldBy]),
    words: z.string(),
    wants: z.optional(z.string()),
  }),
  acknowledged: z.optional(z.object({ on: DayText })),
  handler: z.optional(Contact),
  /** Stages that were given the longer time, and why. */
  longer: z.array(z.object({ stage: z.enum(['one', 'two']), why: z.string() })),
  answers: z.array(ComplaintAnswer),
  /** That the next stage was asked for. */
  asked: z.array(z.object({ stage: z.enum(['two', 'three']), on: DayText, words: z.string() })),
  panelMet: z.optional(DayText),
  panelReported: z.optional(DayText),
  withdrawn: z.optional(z.object({ on: DayText, words: z.optional(z.string()) })),
})
export type ComplaintView = z.infer<typeof ComplaintView>

export const concernOutcomes = {
  'no-further-action': 'Nothing more needs to happen',
  'support-plan': 'A plan for support or training',
  review: 'We review your approval',
} as const
export const ConcernOutcome = z.enum(Object.keys(concernOutcomes) as [keyof typeof concernOutcomes])
export type ConcernOutcome = z.infer<typeof ConcernOutcome>

/** What somebody of the household said to it. */
const Said = z.object({ person: PersonId, name: z.string(), on: DayText, words: z.string() })
export type Said = z.infer<typeof Said>

/** `values` of a part `concern.x1`. The household sees nothing of it before it was told. */
export const ConcernView = z.object({
  raised: z.object({ on: DayText, words: z.string() }),
  told: z.nullable(z.object({ on: DayText, to: z.array(PersonId) })),
  handler: z.nullable(Contact),
  comments: z.array(Said),
  outcome: z.nullable(z.object({ on: DayText, outcome: ConcernOutcome, words: z.string() })),
  /** Until when a plan for support or training runs, and the day on which it was done. */
  planUntil: z.nullable(DayText),
  planDone: z.nullable(DayText),
})
export type ConcernView = z.infer<typeof ConcernView>

/** What came of an allegation, as the field names it, with what the name means. */
export const allegationOutcomes = {
  substantiated: 'Substantiated: there is enough to show that it happened',
  unsubstantiated: 'Unsubstantiated: there is not enough to show that it happened, or that it did not',
  unfounded: 'Unfounded: nothing supports it',
  malicious: 'Malicious: it did not happen, and somebody meant to do harm by saying it',
  false: 'False: there is enough to show that it did not happen',
} as const
export const AllegationOutcome = z.enum(Object.keys(allegationOutcomes) as [keyof typeof allegationOutcomes])
export type AllegationOutcome = z.infer<typeof AllegationOutcome>

export const allegationStages = ['looking', 'concluded', 'summary'] as const
export type AllegationStage = (typeof allegationStages)[number]

/**
 * `values` of a part `allegation.x1` for somebody of the household who was told: never who said it, nor what stands in the
 * record of those who look at it.
 */
export const AllegationForCarer = z.object({
  stage: z.enum(allegationStages),
  told: z.object({ on: DayText, words: z.string(), children: z.string() }),
  handler: Contact,
  supporter: z.nullable(Contact),
  /** By when they hear next: a day always, until it is over. */
  next: z.nullable(DayText),
  news: z.array(z.object({ on: DayText, words: z.string() })),
  comments: z.array(Said),
  outcome: z.nullable(z.object({ on: DayText, outcome: AllegationOutcome, words: z.string() })),
  reviewAsked: z.nullable(DayText),
  /** Their copy, and until when it is kept. */
  summary: z.nullable(z.object({ on: DayText, words: z.string(), keptUntil: DayText })),
})
export type AllegationForCarer = z.infer<typeof AllegationForCarer>

/** Likewise for whoever supervises them: how far it is, and nothing of what it says. */
export const AllegationHowFar = z.object({
  stage: z.enum(allegationStages),
  toldOn: z.nullable(DayText),
  supporter: z.nullable(z.string()),
  next: z.nullable(DayText),
})
export type AllegationHowFar = z.infer<typeof AllegationHowFar>
