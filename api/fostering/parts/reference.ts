import * as z from 'zod/mini'
import type { Answers } from '#contract/core/condition.ts'
import { EmailAddress } from '#contract/core/email-address.ts'
import { PhoneNumber } from '#contract/core/phone-number.ts'
import { GivenDay, PersonId } from '#contract/fostering/case.ts'
import { consentFor, kindOfReference, type ReferenceKind } from '#contract/fostering/reference.ts'
import type { CaseFacts } from '../clocks/facts.ts'
import { notAgreed as notAgreedTo } from '../clocks/met.ts'
import { answerForms } from '../forms/answers.ts'
import { Answered, finishedOn, savedOn } from './answering.ts'
import { act, type Context, invalid, notNow, type PartKindOf, so } from './kind.ts'

export interface Asked {
  readonly name: string
  readonly email?: string | undefined
  readonly phone?: string | undefined
  /** Whom they are asked about. */
  readonly about: readonly string[]
}

export interface ReferenceValues {
  readonly kind: ReferenceKind
  /** Missing until they were asked. */
  readonly asked?: Asked
  /** Their link is made from it: asked again, they get another, and the one before opens nothing. */
  readonly generation: number
  readonly reminded: number
  readonly answers: Answers
  readonly finished: boolean
  /** A worker spoke with them and wrote it up. */
  readonly interviewed?: { readonly on: string; readonly record: string }
  /** Somebody has to look at what was said. */
  readonly concern: boolean
  /** Somebody whom they are about took their yes back on this day: nothing of it is used, and their link says so kindly. */
  readonly void?: string
}

const Name = z.string().check(z.trim(), z.minLength(1, 'Enter a name'), z.maxLength(120, 'Shorten the name'))

/** Whom they are about have to agree first, and still. */
function notAgreed({ kind }: ReferenceValues, about: readonly string[], { known, head }: Context) {
  const consent = consentFor[kind]
  const missing = about.filter((id) => !known[`person.${id}`]?.agreed?.includes(consent))
  if (missing.length === 0) return undefined
  const names = missing.map((id) => head?.people[id]?.name ?? id).join(' and ')
  return notNow(`${names} has to agree on their private page first.`)
}

/** As it begins: asked anew after somebody took their yes back, nothing of what was said before is there any more. */
const blank = (kind: ReferenceKind): ReferenceValues => ({
  kind,
  generation: 0,
  reminded: 0,
  answers: {},
  finished: false,
  concern: false,
})

const stopped = 'A consent to this was taken back. Once it is given again you can ask them again.'

/** Asks them, or asks them again at another address: then an earlier link opens nothing any more. */
const invite = act({
  right: 'record',
  body: z.strictObject({
    name: Name,
    email: z.optional(EmailAddress),
    phone: z.optional(PhoneNumber),
    about: z.array(PersonId).check(z.minLength(1, 'Say who we should ask them about'), z.maxLength(4)),
  }),
  decide(values: ReferenceValues, asked, context) {
    if (values.finished && !values.void) return notNow('They have answered already.')
    if (!asked.email && !asked.phone) return invalid('/email', 'Enter an email address or a phone number')
    const unknown = asked.about.findIndex((id) => context.head?.people[id]?.role !== 'applicant')
    if (unknown >= 0) return invalid(`/about/${unknown}`, 'This person does not apply here')
    const before = values.void ? blank(values.kind) : values
    return (
      notAgreed(values, asked.about, context) ?? so({ ...before, asked, generation: values.generation + 1 })
    )
  },
})

const remind = act({
  right: 'record',
  body: z.strictObject({}),
  decide(values: ReferenceValues, _, context) {
    if (!values.asked) return notNow('They have not been asked yet.')
    if (values.void) return notNow(stopped)
    if (values.finished) return notNow('They have answered already.')
    return notAgreed(values, values.asked.about, context) ?? so({ ...values, reminded: values.reminded + 1 })
  },
})

/** Somebody took their yes back: nobody may go on answering about them. */
const stillAgreed = (values: ReferenceValues, context: Context) =>
  values.void || (values.asked && notAgreed(values, values.asked.about, context))
    ? notNow('We do not need your answer any more. Thank you.')
    : undefined

const save = act({
  right: 'answer',
  body: z.strictObject({ answers: Answered }),
  decide(values: ReferenceValues, { answers }, context) {
    if (values.finished) return notNow('You have sent your answers already. Thank you.')
    return stillAgreed(values, context) ?? savedOn(answerForms[values.kind], values, answers, context.at)
  },
})

const finish = act({
  right: 'answer',
  body: z.strictObject({}),
  decide(values: ReferenceValues, _, context) {
    if (values.finished) return notNow('You have sent your answers already. Thank you.')
    return stillAgreed(values, context) ?? finishedOn(answerForms[values.kind], values, context.at)
  },
})

/** A worker spoke with them, with or without an answer in writing before. */
const interviewed = act({
  right: 'record',
  body: z.strictObject({
    on: GivenDay,
    record: z
      .string()
      .check(
        z.trim(),
        z.minLength(1, 'Write what was said'),
        z.maxLength(20_000, 'Shorten it to 20,000 characters'),
      ),
    concern: z._default(z.boolean(), false),
  }),
  decide(values: ReferenceValues, { on, record, concern }, { today }) {
    if (!values.asked) return notNow('Say first who they are, and ask them.')
    if (values.void) return notNow(stopped)
    if (on > today) return invalid('/on', 'The day must be today or in the past')
    return so({ ...values, interviewed: { on, record }, concern })
  },
})

/** Something that was said needs another look, or was looked at. */
const concern = act({
  right: 'record',
  body: z.strictObject({ concern: z.boolean() }),
  decide: (values: ReferenceValues, body) =>
    values.void
      ? notNow(stopped)
      : values.concern === body.concern
        ? notNow(body.concern ? 'It is marked already.' : 'It is not marked.')
        : so({ ...values, concern: body.concern }),
})

/** The law wants two interviews, written up, with people whom the applicant names; of others their own words are enough. */
const isDone = ({ kind, finished, interviewed }: ReferenceValues): boolean =>
  kind === 'referee' ? interviewed !== undefined : finished || interviewed !== undefined

/** Whether one of these does not agree to it now; of none named, any who applies. */
const missingConsent = (
  kind: ReferenceKind | undefined,
  about: readonly string[],
  facts: Pick<CaseFacts, 'people' | 'agreed'>,
): boolean => kind !== undefined && notAgreedTo({ consent: consentFor[kind], about }, facts).length > 0

/** What somebody outside the household says, in confidence: a referee, an employer, a child, a former partner, a service. */
export const reference: PartKindOf<ReferenceValues> = {
  kind: 'reference',
  fresh(name) {
    const kind = kindOfReference(name.split('.')[1] ?? '')
    return kind && blank(kind)
  },
  standing(values) {
    if (values.void) return { state: 'withdrawn', whose: 'applicant' }
    if (values.concern) return { state: 'concern', whose: 'council' }
    if (isDone(values)) return { state: 'done', whose: null }
    if (!values.asked) return { state: 'not-started', whose: 'council' }
    return { state: 'waiting', whose: values.finished ? 'council' : 'somebody' }
  },
  view: ({ generation, ...values }, { as }) =>
    as === 'referee'
      ? {
          kind: values.kind,
          finished: values.finished,
          answers: values.finished || values.void ? {} : values.answers,
        }
      : { ...values, link: generation > 0 ? 'made' : 'none' },
  follows: {
    // Whom they are about stands in the part: that is read where anybody who applies does not agree.
    when: ({ name, state }, facts) =>
      (state === 'waiting' || state === 'done' || state === 'concern') &&
      missingConsent(kindOfReference(name.split('.')[1] ?? ''), [], facts),
    bring: (values, { facts, today }) =>
      values.asked && !values.void && missingConsent(values.kind, values.asked.about, facts)
        ? { type: 'void', values: { ...values, void: today } }
        : undefined,
  },
  acts: { invite, remind, save, finish, interviewed, concern },
}
