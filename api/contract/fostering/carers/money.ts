import * as z from 'zod/mini'
import { FileId } from '../../core/files/files.ts'
import { DayText, GivenDay, PersonId } from '../case.ts'
import { FileTitle, SentFile } from '../files.ts'

/** Why a carer went somewhere for a child. */
export const journeyReasons = [
  'school',
  'family-time',
  'health',
  'meeting',
  'activity',
  'training',
  'other',
] as const
export const JourneyReason = z.enum(journeyReasons)
export type JourneyReason = z.infer<typeof JourneyReason>

export const vehicles = ['car', 'motorcycle', 'bicycle'] as const
export const Vehicle = z.enum(vehicles)
export type Vehicle = z.infer<typeof Vehicle>

/** What somebody asks for beside journeys: money spent, something that a child needs, a payment that the council offers. */
export const costKinds = ['expense', 'equipment', 'allowance'] as const
export const CostKind = z.enum(costKinds)
export type CostKind = z.infer<typeof CostKind>

/** `l1`, `l2` …: a line of a claim. Its device names it, and it keeps its name. */
export const LineId = z.string().check(z.regex(/^l[1-9]\d?$/, 'A line is l1, l2 and so on'))

/** So many lines a claim has at most: a month of journeys. */
export const mostLines = 60
/** Tenths of a mile, and pence: a journey across the country and back, and more than anything costs that is claimed. */
const mostTenths = 20_000
const mostPence = 1_000_000

const line = { id: LineId, on: GivenDay }
const journey = {
  is: z.literal('journey'),
  why: JourneyReason,
  where: z
    .string()
    .check(
      z.trim(),
      z.minLength(1, 'Say where you went, such as “Home to school and back”'),
      z.maxLength(100, 'Use 100 characters or fewer to say where you went'),
    ),
  /** Tenths of a mile. */
  tenths: z
    .int()
    .check(
      z.minimum(1, 'Enter how many miles it was'),
      z.maximum(mostTenths, 'Enter fewer than 2,000 miles'),
    ),
  vehicle: Vehicle,
  passengers: z.int().check(z.minimum(0), z.maximum(7, 'Enter 7 passengers or fewer')),
}
const cost = {
  is: CostKind,
  what: z
    .string()
    .check(
      z.trim(),
      z.minLength(1, 'Say what it was for'),
      z.maxLength(200, 'Use 200 characters or fewer to say what it was for'),
    ),
  pence: z
    .int()
    .check(z.minimum(1, 'Enter the amount'), z.maximum(mostPence, 'Enter an amount of £10,000 or less')),
  /** Why there is no receipt. */
  noReceipt: z.optional(z.string().check(z.trim(), z.minLength(1), z.maxLength(200))),
}

/** A line as a carer sends it. A receipt is a new upload, or the one that the line has already. */
export const SentLine = z.discriminatedUnion('is', [
  z.strictObject({ ...line, ...journey }),
  z.strictObject({
    ...line,
    ...cost,
    receipt: z.optional(z.strictObject({ id: FileId, title: FileTitle })),
    keeps: z.optional(FileId),
  }),
])
export type SentLine = z.infer<typeof SentLine>

/** A line as it stands. Money is in pence, always. */
export const ClaimLine = z.discriminatedUnion('is', [
  z.object({ ...line, ...journey }),
  z.object({ ...line, ...cost, receipt: z.optional(SentFile) }),
])
export type ClaimLine = z.infer<typeof ClaimLine>
export type JourneyLine = Extract<ClaimLine, { is: 'journey' }>

/** So many tenths of a mile at so many pence a mile. */
export const Stretch = z.object({ tenths: z.int(), pence: z.int() })
export type Stretch = z.infer<typeof Stretch>

/**
 * What a journey is paid by the rates that were known. `before`: tenths of a mile of its tax year that came before it. `rate`: the first day of the row it goes by. `last`: that row’s year is
 * over, and the rate of the journey’s own is not known yet.
 */
export const Priced = z.object({
  tenths: z.int(),
  before: z.int(),
  pence: z.int(),
  stretches: z.array(Stretch),
  rate: DayText,
  last: z.boolean(),
})
export type Priced = z.infer<typeof Priced>

/** What was agreed of a line: all of what the rule gives, or another amount with the reason. */
export const AgreedLine = z.object({
  id: LineId,
  pence: z.int(),
  why: z.optional(z.string()),
  priced: z.optional(Priced),
})
export type AgreedLine = z.infer<typeof AgreedLine>

/** More for a journey that was paid by a rate that has since gone up for its day. `n` counts within the claim it corrects. */
export const TopUp = z.object({ n: z.int(), line: LineId, pence: z.int(), rate: DayText, on: DayText })
export type TopUp = z.infer<typeof TopUp>

/** Money of a claim in a payment run, and what became of it. */
export const ClaimPayment = z.object({
  run: z.string(),
  pence: z.int(),
  on: DayText,
  outcome: z.optional(z.object({ is: z.enum(['paid', 'failed']), on: DayText, why: z.optional(z.string()) })),
})
export type ClaimPayment = z.infer<typeof ClaimPayment>

/** How far a claim is, as the carer reads it. */
export const claimStates = [
  'draft',
  'sent',
  'asked',
  'agreed',
  'in-run',
  'paid',
  'failed',
  'refused',
  'taken-back',
] as const
export const ClaimState = z.enum(claimStates)
export type ClaimState = z.infer<typeof ClaimState>

/** A line that looks like one of another claim, or of this one. */
export const Alike = z.object({ line: LineId, claim: z.string(), other: LineId })
export type Alike = z.infer<typeof Alike>

/** A claim as whoever may see it sees it. */
export const ClaimShown = z.object({
  state: ClaimState,
  by: PersonId,
  lines: z.array(ClaimLine),
  /** Lines of which the carer said that they are others than those that look the same. */
  another: z.array(LineId),
  /** Something that the carer wrote along with it. */
  words: z.optional(z.string()),
  sentOn: z.optional(DayText),
  /** By when we aim to check it. */
  checkBy: z.optional(DayText),
  asked: z.optional(z.object({ what: z.string(), on: DayText })),
  checked: z.optional(
    z.object({ on: DayText, at: z.string(), by: z.string(), reasons: z.optional(z.string()) }),
  ),
  agreed: z.array(AgreedLine),
  topUps: z.array(TopUp),
  payments: z.array(ClaimPayment),
  objection: z.optional(
    z.object({
      on: DayText,
      words: z.string(),
      answer: z.optional(z.string()),
      answered: z.optional(DayText),
    }),
  ),
  refused: z.optional(z.object({ on: DayText, reasons: z.string() })),
  /** Agreed, with top-ups; and how much of that is in no payment run. */
  total: z.int(),
  owed: z.int(),
})
export type ClaimShown = z.infer<typeof ClaimShown>

/** The name of a claim, by the number that a device draws. */
export const claimName = (drawn: number): string => `claim.k${drawn}`

/** Miles or pounds as somebody types them, in tenths of a mile (10) or in pence (100); undefined where it is no such number. */
export function readAmount(text: string, unit: 10 | 100): number | undefined {
  const digits = unit === 10 ? 1 : 2
  const plain = text
    .trim()
    .replace(/^£\s?|\s?miles?$/g, '')
    .replace(/,(?=\d{3}\b)/g, '')
  const found = new RegExp(`^(\\d{1,6})(?:\\.(\\d{1,${digits}}))?$`).exec(plain)
  return found ? Number(found[1]) * unit + Number((found[2] ?? '').padEnd(digits, '0')) : undefined
}

/** Pence as pounds: `£12.05`. */
export const pounds = (pence: number): string => {
  const whole = Math.trunc(Math.abs(pence) / 100)
  const rest = String(Math.abs(pence) % 100).padStart(2, '0')
  return `${pence < 0 ? '−' : ''}£${whole.toLocaleString('en-GB')}.${rest}`
}
