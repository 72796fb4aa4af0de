import * as z from 'zod/mini'
import { CaseKind, DayText } from '../case.ts'
import { Left } from '../endings.ts'
import { heardFrom } from '../enquiry.ts'
import { placementKinds, type Terms } from '../panel/referral.ts'
import type { Sourced } from '../sourced.ts'
import { closeReasons } from '../staff-enquiries.ts'
import { ExitReason } from './exit.ts'

/** A number of households or people, or null where it is too small to be told, or would give one away that is. */
const Told = z.nullable(z.int())

/** The way from an enquiry to an approval. Whoever took a step took those before it. */
export const waySteps = [
  'enquired',
  'met',
  'visited',
  'applied',
  'assessed',
  'stageOne',
  'handedOver',
  'approved',
] as const
export type WayStep = (typeof waySteps)[number]

const Way = z.record(z.enum(waySteps), Told)

/** How an approval ended. */
export const goneReasons = ['resigned', 'decided', 'transferred'] as const
export type GoneReason = (typeof goneReasons)[number]

/** After so many years those who were approved are looked for again. */
export const retentionYears = [1, 2, 5] as const

/** A year to 31 March, as the national return counts. The last one runs until the day of the count. */
export const FigureYear = z.object({
  from: DayText,
  /** The last day that is counted. */
  to: DayText,
  /** Enquiries of the year, however far they have come since, by where they heard of us and by the hub that took them. */
  way: z.object({
    all: Way,
    bySource: z.array(z.object({ source: z.enum(heardFrom), steps: Way })),
    byHub: z.array(z.object({ hub: z.nullable(z.string()), steps: Way })),
  }),
  /** Days between two steps, of those who took the second: half of them took as many or fewer. */
  days: z.array(z.object({ from: z.enum(waySteps), to: z.enum(waySteps), middle: z.nullable(z.number()) })),
  closed: z.object({ all: Told, why: z.array(z.object({ why: z.enum(closeReasons), many: Told })) }),
  left: z.object({
    all: Told,
    /** The last step that they had taken. */
    after: z.array(z.object({ step: z.enum(waySteps), many: Told })),
    why: z.array(z.object({ why: Left, many: Told })),
  }),
  carers: z.object({
    start: Told,
    joined: Told,
    gone: Told,
    end: Told,
    byKind: z.array(z.object({ kind: CaseKind, joined: Told, end: Told })),
    why: z.array(z.object({ why: z.enum(goneReasons), many: Told })),
    /** Households in which one of several carers stopped and the others go on: none of them has left. */
    oneStopped: z.optional(Told),
  }),
  /** People who told us in the year why they stop, and each reason; many gave more than one. Both are left out of years that were counted before there were any. */
  exits: z.optional(z.object({ all: Told, why: z.array(z.object({ why: ExitReason, many: Told })) })),
  /** Of those who were approved in the year that ended so many years before, how many still were so many years later. */
  retention: z.array(z.object({ years: z.int(), of: Told, still: Told })),
  /** What approvals in force on the last day are for. `places`: of those whose terms say how many children. */
  places: z.array(
    z.object({
      kind: z.nullable(z.enum(placementKinds)),
      households: Told,
      places: Told,
      target: z.nullable(z.int()),
    }),
  ),
})
export type FigureYear = z.infer<typeof FigureYear>

/** How many approved places a council wants of each kind of placement, from a day on. */
export interface PlaceTargets extends Sourced {
  readonly from: string
  /** The numbers are made up for an example, and nobody should plan by them. */
  readonly invented: boolean
  readonly places: readonly { readonly kind: NonNullable<Terms['kind']>; readonly places: number }[]
}

/** `GET /api/workspace/fostering/figures`: the years as they were counted last, the newest first. */
export const Figures = z.object({
  /** When it was counted, ISO 8601; null: it was not yet. */
  countedAt: z.nullable(z.string()),
  /** Somebody asked for a new count, which has not come. */
  asked: z.boolean(),
  years: z.array(FigureYear),
  targets: z.object({ source: z.string(), invented: z.boolean() }),
})
export type Figures = z.infer<typeof Figures>

/** `POST /api/workspace/fostering/figures/count`, with an Idempotency-Key: they are counted again within two minutes or so. */
export const CountAgain = z.strictObject({})
