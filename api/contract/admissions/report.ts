import * as z from 'zod/mini'
import { Person, Seen, Time, words } from './api-shapes.ts'
import { Letter } from './explanation.ts'

/** The year in whose October a report is due. */
export const ReportYear = z.string().check(z.regex(/^20\d\d$/, 'Send a year as 2027'))

/** One figure of a report, in words, and where it is from. */
export const ReportFigure = z.object({ what: z.string(), value: z.string(), source: z.string() })
export type ReportFigure = z.infer<typeof ReportFigure>

/** A part of the report: figures that are made of the record, and text that staff write. */
export const ReportSection = z.object({
  id: z.string(),
  heading: z.string(),
  /** What belongs in the text. */
  hint: z.string(),
  text: z.string(),
  figures: z.array(ReportFigure),
})
export type ReportSection = z.infer<typeof ReportSection>

export const reportStates = ['draft', 'finished'] as const

/** One version that was saved. `section`: which text was written; `text`: what it was then. */
export const ReportVersion = z.object({
  number: z.int(),
  type: z.enum(['written', 'figures-taken', 'finished', 'reopened']),
  at: Time,
  by: Person,
  section: z.optional(z.string()),
  text: z.optional(z.string()),
  why: z.optional(z.string()),
})
export type ReportVersion = z.infer<typeof ReportVersion>

/** `GET /api/workspace/admissions/reports/{year}`. */
export const AdjudicatorReport = z.object({
  year: z.int(),
  title: z.string(),
  state: z.enum(reportStates),
  /** The day by which the adjudicator has to have it, and why. */
  due: z.object({ on: z.iso.date(), source: z.string(), sure: z.string() }),
  /** When the figures were last taken from the record; null: as they are now. */
  figuresAt: z.nullable(Time),
  sections: z.array(ReportSection),
  history: z.array(ReportVersion),
  /** Send it as `seen`. */
  version: Seen,
  /** Whether whoever asks may write in it and finish it. */
  can: z.boolean(),
})
export type AdjudicatorReport = z.infer<typeof AdjudicatorReport>

const seen = { seen: Seen }

/** `POST …/reports/{year}`. `take-figures`: makes the figures of the record anew and keeps them with the report. */
export const AdjudicatorAct = z.discriminatedUnion('do', [
  z.object({
    do: z.literal('write'),
    section: z.string().check(z.maxLength(40)),
    text: z.string().check(z.maxLength(20_000)),
    ...seen,
  }),
  z.object({ do: z.literal('take-figures'), ...seen }),
  z.object({ do: z.literal('finish'), ...seen }),
  z.object({ do: z.literal('reopen'), why: words(500, 'Say why the report is opened again'), ...seen }),
])
export type AdjudicatorAct = z.infer<typeof AdjudicatorAct>

/** `GET /api/workspace/admissions/reports`. */
export const AdjudicatorReports = z.object({
  reports: z.array(
    z.object({ year: z.int(), title: z.string(), state: z.enum(reportStates), due: z.iso.date() }),
  ),
})
export type AdjudicatorReports = z.infer<typeof AdjudicatorReports>

/** `GET /api/admissions/reports/{year}`: a finished report, as anybody may read it. */
export const FinishedReport = z.object({ year: z.int(), finished: Time, report: Letter })
export type FinishedReport = z.infer<typeof FinishedReport>
