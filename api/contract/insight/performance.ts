import * as z from 'zod/mini'
import { PublishedCommitment } from '#contract/calendar/commitment.ts'

/** A number of requests; null stands for 1 to 4, which might tell of a person, and for what would give such a one away. */
export const SmallCount = z.nullable(z.int())
export type SmallCount = z.infer<typeof SmallCount>

/** Times of several requests, in minutes: half of them, and nine of ten, took no longer. Null: of how many is not told. */
export const Times = z.object({ of: SmallCount, median: z.int(), p90: z.int() })
export type Times = z.infer<typeof Times>

/** Numbers of some requests. What was of fewer than five is null, and what would give it away. */
export const Figures = z.object({
  received: SmallCount,
  acknowledged: SmallCount,
  open: SmallCount,
  finished: SmallCount,
  overdue: SmallCount,
  /** How many days since they were sent half of the open ones have waited at most, and nine of ten. Null for fewer than five. */
  age: z.nullable(z.object({ median: z.int(), p90: z.int() })),
  reopened: SmallCount,
  toAcknowledge: z.nullable(Times),
  /** Until somebody inspected it, planned the work or finished it. */
  toLookAt: z.nullable(Times),
  toFinish: z.nullable(Times),
  /** Of those whose published time is over or that were looked at: how many were looked at in time. */
  promise: z.nullable(z.object({ kept: SmallCount, of: z.int() })),
  /** How many gave each score, from 1 (very dissatisfied) to 5, and how many of all gave 4 or 5. */
  satisfaction: z.nullable(
    z.object({ answered: z.int(), satisfied: SmallCount, scores: z.array(SmallCount).check(z.length(5)) }),
  ),
})
export type Figures = z.infer<typeof Figures>

/** How many began to fill in the form, and how many sent it; `phone`: of those who began. */
export const JourneyFigures = z.object({ started: z.int(), sent: z.int(), phone: z.int() })
export type JourneyFigures = z.infer<typeof JourneyFigures>

const ByMonth = z.array(z.object({ month: z.string(), received: SmallCount, finished: SmallCount }))

/** Open reports of one area, of the kinds that anybody may find. */
export const AreaOpen = z.object({ code: z.string(), name: z.string(), open: SmallCount })
export type AreaOpen = z.infer<typeof AreaOpen>

/** `GET /api/performance`: every service, over the last 13 months. What is open and overdue is counted however old it is. */
export const Performance = z.object({
  /** `YYYY-MM`, in London, the oldest first. The last is not over yet. */
  months: z.array(z.string()),
  total: Figures,
  byMonth: ByMonth,
  channels: z.object({ web: z.int(), phone: z.int(), open311: z.int() }),
  services: z.array(
    z.object({
      slug: z.string(),
      title: z.string(),
      verb: z.enum(['report', 'apply', 'ask']),
      figures: Figures,
    }),
  ),
  journeys: z.nullable(JourneyFigures),
  /** What running this costs for each request, over the months that are over; null while there are none. */
  cost: z.nullable(
    z.object({
      pencePerRequest: z.int(),
      monthlyPence: z.int(),
      months: z.int(),
      requests: z.int(),
      source: z.string(),
    }),
  ),
  districts: z.array(AreaOpen),
  wards: z.array(AreaOpen),
})
export type Performance = z.infer<typeof Performance>

/** `GET /api/performance/{service}`. */
export const ServicePerformance = z.object({
  months: z.array(z.string()),
  service: z.object({
    slug: z.string(),
    title: z.string(),
    verb: z.enum(['report', 'apply', 'ask']),
    commitment: PublishedCommitment,
  }),
  figures: Figures,
  byMonth: ByMonth,
  /** Pages of the form in order, with how many came to each. */
  journey: z.nullable(
    z.extend(JourneyFigures, {
      pages: z.array(z.object({ id: z.string(), title: z.string(), reached: z.int() })),
    }),
  ),
  districts: z.array(AreaOpen),
})
export type ServicePerformance = z.infer<typeof ServicePerformance>
