import * as z from 'zod/mini'
import { isBlank } from '#contract/core/blank.ts'
import { mostEmail } from '#contract/core/email-address.ts'
import { LocationAnswer } from '#contract/geo/location.ts'
import { LateEvidence } from './evidence.ts'

const Words = (most: number, message: string) =>
  z.string().check(
    z.maxLength(most),
    z.refine((text) => !isBlank(text), message),
  )

/**
 * `POST /api/requests/{reference}/answers`: the answer to what the department asked, in words, in files or in both.
 * `message`: id of the question.
 */
export const AnswerToDepartment = z
  .strictObject({
    message: z.string().check(z.maxLength(40)),
    text: z.optional(Words(4000, 'Write your answer')),
    proof: z.optional(z.array(LateEvidence).check(z.minLength(1), z.maxLength(20))),
  })
  .check(
    z.refine(({ text, proof }) => text !== undefined || proof !== undefined, {
      error: 'Write your answer, or add a file',
      path: ['text'],
    }),
  )
export type AnswerToDepartment = z.infer<typeof AnswerToDepartment>

/** What a resident adds of their own accord: more words, that it is elsewhere, or that it is fixed by now. */
export const addedAbout = ['more', 'place', 'fixed'] as const
export type AddedAbout = (typeof addedAbout)[number]

/** `POST /api/requests/{reference}/additions`: words to the department, while the request is open. */
export const Addition = z.strictObject({
  about: z.enum(addedAbout),
  text: Words(2000, 'Write what you want to tell us'),
})
export type Addition = z.infer<typeof Addition>

/**
 * `POST /api/requests/{reference}/place`: where it is instead. `from`: where the page showed it; where it has been moved from
 * there since, the answer is 409.
 */
export const CorrectedPlace = z.strictObject({
  place: LocationAnswer,
  from: z.strictObject({ lat: z.number(), lon: z.number() }),
})
export type CorrectedPlace = z.infer<typeof CorrectedPlace>

/** `POST /api/requests/{reference}/withdrawal`: it is needed no longer. `why` is the department’s to read. */
export const Withdrawal = z.strictObject({ why: z.optional(Words(1000, 'Leave it out, or say why')) })
export type Withdrawal = z.infer<typeof Withdrawal>

/** `POST /api/requests/{reference}/contact`: where news goes from now on. `updates` needs the address that it names. */
export const NewContact = z.strictObject({
  updates: z.enum(['none', 'email', 'text']),
  to: z.optional(z.string().check(z.maxLength(mostEmail))),
})
export type NewContact = z.infer<typeof NewContact>

/** `POST /api/requests/{reference}/not-fixed`: opens it again. `what`: what is still wrong. */
export const NotFixed = z.strictObject({ what: Words(2000, 'Say what is still wrong') })
export type NotFixed = z.infer<typeof NotFixed>

/** `POST /api/requests/{reference}/rating`: from 1 (very dissatisfied) to 5 (very satisfied). */
export const Rating = z.strictObject({ score: z.int().check(z.gte(1), z.lte(5)) })
export type Rating = z.infer<typeof Rating>

/**
 * `POST /api/requests/{reference}/address`: where news goes in place of an address that was refused. An email address or
 * a mobile number, as the request's `updates` says.
 */
export const NewAddress = z.strictObject({ to: z.string().check(z.maxLength(mostEmail)) })
export type NewAddress = z.infer<typeof NewAddress>

/**
 * `GET /api/requests/{reference}/application`: the answers as they are now, to be changed. Files are not among them: where
 * there are some, or are to come, it says `later`. `revision`: how often they were changed.
 */
export const Changeable = z.object({
  service: z.string(),
  answers: z.record(z.string(), z.unknown()),
  revision: z.int(),
  until: z.iso.datetime(),
})
export type Changeable = z.infer<typeof Changeable>

/**
 * `POST /api/requests/{reference}/application`: answers in place of those that there are. Files stay as they are.
 * `revision`: of the answers that were changed; where another change came between, the answer is 409.
 */
export const ChangeAnswers = z.strictObject({
  answers: z.record(z.string().check(z.maxLength(60)), z.unknown()),
  revision: z.int().check(z.gte(0)),
})
export type ChangeAnswers = z.infer<typeof ChangeAnswers>

/** That it was taken, with the number of its step. */
export const Taken = z.object({ reference: z.string(), number: z.int(), at: z.iso.datetime() })
export type Taken = z.infer<typeof Taken>
