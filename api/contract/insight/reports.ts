import * as z from 'zod/mini'
import { closedReasons } from '#contract/requests/closed-because.ts'
import { states } from '#contract/requests/lifecycle.ts'
import { Passed } from '#contract/requests/passed.ts'

const Day = z.string().check(z.regex(/^\d{4}-\d\d-\d\d$/))

/** A report as anybody may find it. Nothing in it is what a resident wrote: kind, place and state have words of our own. */
export const ReportLine = z.object({
  reference: z.string(),
  service: z.object({ slug: z.string(), title: z.string() }),
  state: z.enum(states),
  /** The nearest street and its town, of the middle of the square: `near Market Place, Loughborough`. Null: none is known. */
  near: z.nullable(z.string()),
  ward: z.nullable(z.object({ code: z.string(), name: z.string() })),
  /** National Grid reference of the square of 100 m that it is in. */
  square: z.string(),
  /** The middle of that square, and no more exact: WGS84. */
  middle: z.object({ lat: z.number(), lon: z.number() }),
  sent: Day,
  /** The day on which something last happened that residents are shown. */
  changed: Day,
  finished: z.nullable(Day),
  /** The day by which we said that we look at it; null where none is said, or it is finished. */
  due: z.nullable(Day),
  overdue: z.boolean(),
  followers: z.int(),
})
export type ReportLine = z.infer<typeof ReportLine>

/** Which of them are asked for. */
export const halves = ['open', 'finished'] as const
export type Half = (typeof halves)[number]

/** `GET /api/reports?ward=&service=&state=&after=`: those that changed last first; `next` brings those behind them. */
export const ReportList = z.object({
  reports: z.array(ReportLine),
  next: z.nullable(z.string()),
  /** What the list can be narrowed to. */
  wards: z.array(z.object({ code: z.string(), name: z.string() })),
  services: z.array(z.object({ slug: z.string(), title: z.string() })),
})
export type ReportList = z.infer<typeof ReportList>

/** What happens to a report that everybody may know of. */
export const publicSteps = [
  'inspected',
  'scheduled',
  'fixed',
  'closed',
  'withdrawn',
  'referred',
  'reopened',
  'merged',
] as const
export type PublicStep = (typeof publicSteps)[number]

/** `GET /api/reports/{reference}`: one of them, with what somebody of the department has looked at and made public. */
export const PublicReport = z.extend(ReportLine, {
  department: z.object({ id: z.string(), name: z.string(), phone: z.string() }),
  /** The day on which the department had it. */
  taken: z.nullable(Day),
  /** What happened since, in its order. */
  steps: z.array(z.object({ type: z.enum(publicSteps), on: Day })),
  /** Who has it now, where it was passed to somebody else. */
  passedTo: z.nullable(
    z.object({
      name: z.string(),
      url: z.optional(z.string()),
      phone: z.optional(z.string()),
      /** How it knows of it; missing where that is not known. */
      passed: z.optional(Passed),
    }),
  ),
  /** Why it was closed without work, where somebody has chosen a reason that everybody may read. */
  because: z.nullable(z.enum(closedReasons)),
  words: z.nullable(z.string()),
  /** Addresses of photos on this site: of those that came with it, and of those that show the work. */
  photos: z.array(z.string()),
  workPhotos: z.array(z.string()),
  /** Somebody can ask to hear of it: it is open. */
  follow: z.boolean(),
})
export type PublicReport = z.infer<typeof PublicReport>
