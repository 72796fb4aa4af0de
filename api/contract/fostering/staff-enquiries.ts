import * as z from 'zod/mini'
import { EnquiryAbout } from './about.ts'
import { CaseKind } from './case.ts'
import { Left } from './endings.ts'
import { EnquiryStep, enquiryStates, heardFrom, invitedBy, Said } from './enquiry.ts'
import { BookedSlot, slotKinds, VisitAt } from './slots.ts'

/** What staff may be allowed with enquiries: to `see` and `act` on them, to `offer` times, to `exchange` with hubs, to see the `funnel`, and who `looks`. */
export const enquiryRights = ['see', 'act', 'offer', 'exchange', 'funnel', 'looks'] as const
export type EnquiryRight = (typeof enquiryRights)[number]

/** An enquiry in staff's list: what the index holds of it. */
export const EnquiryLine = z.object({
  reference: z.string(),
  name: z.string(),
  about: EnquiryAbout,
  receivedOn: z.iso.date(),
  /** The step that waits for the council, and the day by which it is promised, where one is known. */
  waits: z.nullable(z.object({ title: z.string(), by: z.nullable(z.iso.date()) })),
  /** When they meet, ISO 8601. */
  booked: z.nullable(z.iso.datetime()),
})
export type EnquiryLine = z.infer<typeof EnquiryLine>

/** What a page of a list gave as `next`: the day by which the last line of it is found, and its reference. */
export const ListPlace = z.string().check(z.regex(/^\d{4}-\d\d-\d\d\.[A-Z]{2}-[0-9A-Z]{4}-[0-9A-Z]{4}$/))

/**
 * `GET /api/workspace/fostering/enquiries?after=…`: those that are open, what is due first at the top. `next` brings the
 * page after it, null where there is none.
 */
export const EnquiryList = z.object({ enquiries: z.array(EnquiryLine), next: z.nullable(z.string()) })
export type EnquiryList = z.infer<typeof EnquiryList>

/** Why an enquiry goes no further, as the funnel counts it. */
export const closeReasons = [
  'decided-against',
  'not-now',
  'no-answer',
  'not-possible',
  'question-answered',
  'duplicate',
] as const
export type CloseReason = (typeof closeReasons)[number]
export const closeReasonInWords: Readonly<Record<CloseReason, string>> = {
  'decided-against': 'They decided against it',
  'not-now': 'Not now, perhaps later',
  'no-answer': 'We could not reach them',
  'not-possible': 'It is not possible, and they know why',
  'question-answered': 'It was a question, and we answered it',
  duplicate: 'They asked twice',
}

/** How somebody was answered. */
export const answerWays = ['call', 'email', 'text', 'in-person'] as const

const seen = z.int().check(z.minimum(1))
const on = z.optional(z.iso.date('Enter a date, such as 2026-12-02'))
const note = z.optional(z.string().check(z.maxLength(2000, 'Write 2000 characters or fewer')))

/** `POST …/enquiries/{reference}/acts`, with an Idempotency-Key: `seen` is the last event that was seen. */
export const EnquiryAct = z.discriminatedUnion('do', [
  /** Writes to them: they are sent word of it, and read it on their private page. */
  z.strictObject({
    do: z.literal('answer'),
    seen,
    text: z
      .string()
      .check(
        z.trim(),
        z.minLength(1, 'Write the answer'),
        z.maxLength(4000, 'Write 4000 characters or fewer'),
      ),
  }),
  /** They were answered in another way. `on`: left out, today. */
  z.strictObject({ do: z.literal('answered'), seen, way: z.enum(answerWays), on, note }),
  z.strictObject({ do: z.literal('met'), seen, kind: z.enum(slotKinds), on, note }),
  /** Where to visit them, as they said it by phone. */
  z.strictObject({ do: z.literal('visit-at'), seen, ...VisitAt.shape }),
  /** They were told by phone that we moved or cancelled their time. */
  z.strictObject({ do: z.literal('rang'), seen, note }),
  /** Their private link once more, to where we write to them already: nobody says another address here. */
  z.strictObject({ do: z.literal('send-link'), seen }),
  z.strictObject({
    do: z.literal('note'),
    seen,
    text: z.string().check(z.minLength(1, 'Write the note'), z.maxLength(2000)),
  }),
  z.strictObject({
    do: z.literal('hand-on'),
    seen,
    hub: z.string().check(z.maxLength(60)),
    /** They were asked, and said yes. */
    agreed: z.literal(true, 'Ask them first: nothing is handed on without their yes'),
    note,
  }),
  z.strictObject({ do: z.literal('close'), seen, reason: z.enum(closeReasons), note }),
  z.strictObject({ do: z.literal('reopen'), seen }),
  z.strictObject({ do: z.literal('invite'), seen, kind: CaseKind }),
])
export type EnquiryAct = z.infer<typeof EnquiryAct>
export type EnquiryDo = EnquiryAct['do']

/** `GET /api/workspace/fostering/enquiries/{reference}`: all of one, for staff. */
export const StaffEnquiry = z.object({
  reference: z.string(),
  /** The number of its last event: send it as `seen`. */
  seen: z.int(),
  said: Said,
  receivedOn: z.iso.date(),
  state: z.enum(enquiryStates),
  steps: z.array(EnquiryStep),
  booking: z.optional(BookedSlot),
  /** The number to call at a booked time. */
  callOn: z.optional(z.string()),
  visitAt: z.optional(VisitAt),
  /** Since when somebody has to tell them by phone that we moved or cancelled their time: we cannot write to them. */
  mustRing: z.optional(z.iso.date()),
  /** How their link to apply was sent; `digits`: the code for it, for who may give it to them. */
  invited: z.optional(
    z.object({
      on: z.iso.date(),
      ...invitedBy,
      digits: z.optional(z.string()),
      /** Somebody still has to tell them the code: by this day. Gone once they have opened their page. */
      tellBy: z.optional(z.iso.date()),
      /** The last day on which they opened their page. */
      opened: z.optional(z.iso.date()),
    }),
  ),
  /** How they hear of what is written to them; null where we have neither an email address nor a mobile number. */
  hears: z.nullable(z.enum(['email', 'text'])),
  /** The hub that took it, and its number there. */
  hub: z.optional(z.object({ id: z.string(), name: z.string(), number: z.string() })),
  handedTo: z.optional(z.string()),
  household: z.optional(z.string()),
  closed: z.optional(z.enum(closeReasons)),
  happened: z.array(
    z.object({
      number: z.int(),
      at: z.string(),
      who: z.string(),
      what: z.string(),
      note: z.optional(z.string()),
    }),
  ),
  acts: z.array(z.string()),
})
export type StaffEnquiry = z.infer<typeof StaffEnquiry>

/** A number of people, or null where it is too small to be told. */
const Told = z.nullable(z.int())

/** Steps of a case, each of which fewer take than the one before. */
export const caseSteps = ['applied', 'assessed', 'stageOne', 'handedOver', 'approved'] as const

/** How far cases came that began in some months, and why households left. */
export const CaseFunnel = z.object({
  began: Told,
  steps: z.array(z.object({ step: z.enum(caseSteps), many: Told })),
  left: z.object({ all: Told, why: z.array(z.object({ why: Left, many: Told })) }),
})
export type CaseFunnel = z.infer<typeof CaseFunnel>

/** `GET /api/workspace/fostering/funnel?from=2026-01&to=2026-12`: how far enquiries of these months came, by their source. */
export const Funnel = z.object({
  from: z.string(),
  to: z.string(),
  rows: z.array(z.object({ source: z.enum(heardFrom), enquiries: Told, met: Told, invited: Told })),
  all: z.object({ enquiries: Told, met: Told, invited: Told }),
  cases: CaseFunnel,
})
export type Funnel = z.infer<typeof Funnel>
