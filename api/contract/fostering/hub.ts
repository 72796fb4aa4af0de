import * as z from 'zod/mini'
import { EnquiryAbout } from './about.ts'
import { EnquiryStep, enquiryStates, reaches, Said } from './enquiry.ts'

/** The name and version of the format in which enquiries go between a council and a regional hub. */
export const hubFormat = 'fostering-enquiries-1'

/** Most enquiries in one file. */
export const mostInFile = 5000

/** One enquiry in a file. Every text is as the person gave it. */
export const HubEnquiry = z.strictObject({
  /** The sender's own number of it; with the sender it names the enquiry for ever. */
  number: z
    .string()
    .check(z.regex(/^[A-Za-z0-9][A-Za-z0-9./-]{0,39}$/, 'Use letters, figures and - . / only, at most 40')),
  /** The day on which the person asked, wherever they did: promised times count from it. */
  receivedOn: z.iso.date('Use a day such as 2026-12-01'),
  about: EnquiryAbout,
  name: z.string().check(z.minLength(1, 'Give the name'), z.maxLength(200)),
  reach: z.enum(reaches),
  email: z.optional(z.string().check(z.maxLength(320))),
  phone: z.optional(z.string().check(z.maxLength(24))),
  times: z.optional(z.string().check(z.maxLength(200))),
  postcode: z.string().check(z.maxLength(20)),
  words: z.optional(z.string().check(z.maxLength(2000))),
  /** Where they heard of it, in the sender's words. */
  heard: z.optional(z.string().check(z.maxLength(60))),
  /** The day on which they agreed that it is handed on. */
  agreedOn: z.iso.date('Use a day such as 2026-12-01'),
})
export type HubEnquiry = z.infer<typeof HubEnquiry>

/** A file of enquiries. A CSV has the same fields as columns, and `format` and `from` go without saying. */
export const HubFile = z.strictObject({
  format: z.literal(hubFormat, `Use ${hubFormat}`),
  /** The id of the sender. */
  from: z.string().check(z.minLength(1), z.maxLength(60)),
  enquiries: z.array(HubEnquiry).check(z.maxLength(mostInFile, `Send at most ${mostInFile} in one file`)),
})
export type HubFile = z.infer<typeof HubFile>

/** What came of a file. `line`: of a CSV its line, of JSON the number of the enquiry, from 1. */
export const HubTaken = z.object({
  taken: z.int(),
  /** Those that were here already: the same file twice adds nothing. */
  known: z.int(),
  refused: z.array(z.object({ line: z.int(), message: z.string() })),
})
export type HubTaken = z.infer<typeof HubTaken>

/** `GET /api/workspace/fostering/hubs`. */
export const HubList = z.object({
  hubs: z.array(z.object({ id: z.string(), name: z.string(), waiting: z.int() })),
})
export type HubList = z.infer<typeof HubList>

/** How an enquiry is a hub's: it came from there and is open here, or was handed on to it. */
export const hubWays = ['came', 'handed'] as const
export type HubWay = (typeof hubWays)[number]

/** An enquiry in a hub's own list, without what would say who it is of. */
export const HubLine = z.object({
  reference: z.string(),
  /** The hub's own number, where it took the enquiry. */
  number: z.optional(z.string()),
  receivedOn: z.iso.date(),
})
export type HubLine = z.infer<typeof HubLine>

/** `GET …/hubs/{hub}/enquiries?way=came|handed&after=…`; `next` brings the page after it, null where there is none. */
export const HubLines = z.object({ enquiries: z.array(HubLine), next: z.nullable(z.string()) })
export type HubLines = z.infer<typeof HubLines>

/** `GET …/hubs/{hub}/enquiries/{reference}`: what they said and how far it is, and nothing that colleagues wrote of them. */
export const HubOpened = z.object({
  ...HubLine.shape,
  said: Said,
  state: z.enum(enquiryStates),
  steps: z.array(EnquiryStep),
})
export type HubOpened = z.infer<typeof HubOpened>
