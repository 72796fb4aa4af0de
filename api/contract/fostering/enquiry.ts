import * as z from 'zod/mini'
import { isBlank } from '../core/blank.ts'
import { EmailAddress } from '../core/email-address.ts'
import { PersonName } from '../core/name.ts'
import { mobileError, PhoneNumber, type TextRules } from '../core/phone-number.ts'
import { readPostcode, tidyPostcode } from '../core/postcode.ts'
import { EnquiryAbout } from './about.ts'
import { DayText } from './case.ts'
import { BookedSlot, VisitAt } from './slots.ts'

/** How whoever asks wants to hear from us. */
export const reaches = ['call', 'email', 'text'] as const
export type Reach = (typeof reaches)[number]
export const reachInWords: Readonly<Record<Reach, string>> = {
  call: 'Call me',
  email: 'Email me',
  text: 'Text me',
}

/** Where they heard of us, in the order in which it is asked. `hub`, it came from one, and `unsaid` are never asked. */
export const heardFrom = [
  'friend',
  'carer',
  'search',
  'social',
  'advert',
  'event',
  'other',
  'hub',
  'unsaid',
] as const
export type HeardFrom = (typeof heardFrom)[number]
export const heardInWords: Readonly<Record<HeardFrom, string>> = {
  friend: 'From a friend, family or at work',
  carer: 'From a foster carer or adopter',
  search: 'I searched the internet',
  social: 'Facebook or other social media',
  advert: 'A poster, leaflet, radio or newspaper',
  event: 'An event or a stall',
  other: 'Somewhere else',
  hub: 'A regional hub',
  unsaid: 'They did not say',
}
/** Those that the form asks. */
export const heardAsked = heardFrom.filter(
  (from): from is Exclude<HeardFrom, 'hub' | 'unsaid'> => from !== 'hub' && from !== 'unsaid',
)

/** The words under which somebody agreed that we use what they wrote; new words get a new name. */
export const consentWords = {
  name: '2026-12',
  text: 'Use what I wrote to answer me and to keep in touch about this.',
} as const

/** UTF-16 units of free text. */
export const wordsLimit = 2000
export const timesLimit = 200

const text = (limit: number) => z.string().check(z.maxLength(limit, `Write ${limit} characters or fewer`))
const Postcode = z.string().check(
  z.maxLength(20, 'Enter a whole postcode, like SW1A 2AA'),
  z.overwrite(tidyPostcode),
  z.refine((typed) => readPostcode(typed) !== undefined, 'Enter a whole postcode, like SW1A 2AA'),
)

const asked = {
  about: EnquiryAbout,
  name: PersonName,
  reach: z.enum(reaches),
  email: z.optional(EmailAddress),
  phone: z.optional(PhoneNumber),
  /** When a call suits. */
  times: z.optional(text(timesLimit)),
  postcode: Postcode,
  words: z.optional(text(wordsLimit)),
  heard: z.enum(heardFrom),
}

type Asked = {
  readonly reach: Reach
  readonly email?: string | undefined
  readonly phone?: string | undefined
}

/** What is missing or wrong for the way that was chosen, by its field; nothing when it will do. */
export function reachProblem(
  { reach, email, phone }: Asked,
  texts: TextRules = {},
): { readonly field: 'email' | 'phone'; readonly message: string } | undefined {
  if (reach === 'email')
    return email ? undefined : { field: 'email', message: 'Enter your email address, so that we can answer' }
  if (!phone) return { field: 'phone', message: 'Enter your phone number, so that we can answer' }
  const wrong = reach === 'text' ? mobileError(phone, texts) : undefined
  return wrong === undefined ? undefined : { field: 'phone', message: wrong }
}

const reachable = z.superRefine<Asked>((body, context) => {
  const problem = reachProblem(body)
  if (problem)
    context.addIssue({ code: 'custom', path: [problem.field], message: problem.message, input: body })
})

/** `POST /api/fostering/enquiries`, with an Idempotency-Key made when the form opened. Answers `EnquirySent`. */
export const Enquire = z
  .strictObject({
    ...asked,
    /** May be left out: nobody has to know. */
    heard: z.optional(z.enum(heardAsked)),
    /** The name of the words that were agreed to. */
    consent: z.literal(consentWords.name),
  })
  .check(reachable)
export type Enquire = z.infer<typeof Enquire>

/** What an enquiry says, whoever it came from. */
export const Said = z.object(asked)
export type Said = z.infer<typeof Said>

/** By when something is promised: a day, or about how long where the calendar ends. */
export const PromisedBy = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('day'), day: DayText }),
  z.object({ kind: z.literal('about') }),
])
export type PromisedBy = z.infer<typeof PromisedBy>

export const EnquirySent = z.object({
  reference: z.string(),
  /** Opens the private page; goes into the fragment of its address. */
  key: z.string().check(z.regex(/^[\w-]{22}$/)),
  replyBy: PromisedBy,
})
export type EnquirySent = z.infer<typeof EnquirySent>

/** Where an enquiry stands. `handed-on`: a hub or another council has it. */
export const enquiryStates = ['open', 'invited', 'handed-on', 'closed'] as const
export type EnquiryState = (typeof enquiryStates)[number]

/** A step that is promised or booked: whose task it is, and by when. `talk`: booked beside what is promised. */
export const EnquiryStep = z.object({
  name: z.enum(['reply', 'meet', 'talk', 'apply']),
  /** "We will reply to you". */
  title: z.string(),
  whose: z.enum(['council', 'you']),
  state: z.enum(['to-do', 'done', 'late']),
  by: z.optional(PromisedBy),
  /** When it is booked for, ISO 8601 in UTC, instead of a day by which it is promised. */
  at: z.optional(z.iso.datetime()),
  doneOn: z.optional(DayText),
})
export type EnquiryStep = z.infer<typeof EnquiryStep>

/** How the link to apply is sent, and its code: as a text to their mobile, or by whoever calls or meets them. */
export const invitedBy = {
  link: z.nullable(z.enum(['email', 'text'])),
  code: z.enum(['text', 'told']),
}

/** `GET /api/fostering/enquiries/{reference}` with the key as bearer: for whoever asked. */
export const EnquiryView = z.object({
  reference: z.string(),
  /** Send it as `seen`. */
  version: z.int(),
  ...asked,
  receivedOn: DayText,
  state: z.enum(enquiryStates),
  steps: z.array(EnquiryStep),
  booking: z.optional(BookedSlot),
  /** What we had to cancel, until they choose another time. */
  calledOff: z.optional(BookedSlot),
  /** From when we had to move what is booked, and what we wrote about it, until they choose another time. */
  rescheduled: z.optional(z.object({ from: BookedSlot, note: z.optional(z.string()) })),
  visitAt: z.optional(VisitAt),
  /** The number that we call at a booked time, masked. */
  callOn: z.optional(z.string()),
  /** Once they are invited: where they apply, how the link was sent to them, and how they get the code for it. */
  apply: z.optional(z.object({ url: z.string(), on: DayText, ...invitedBy })),
  /** The name of who has it, where it was handed on. */
  handedTo: z.optional(z.string()),
  /** What happened, the oldest first, in words. */
  happened: z.array(z.object({ at: z.string(), what: z.string(), words: z.optional(z.string()) })),
})
export type EnquiryView = z.infer<typeof EnquiryView>

/** Whether there is something to see in what was typed. */
export const isSaid = (typed: string | undefined): typed is string => typed !== undefined && !isBlank(typed)
