import * as z from 'zod/mini'
import { PublishedPool } from './published.ts'

const Count = z.int().check(z.gte(0))

/** A number of children or of wishes; null where it is from one to four, or would tell of a number that is. */
export const ToldFigure = z.nullable(Count)

/** How many there are, by the place that a school had on the family’s form, and by when the form came. */
export const Split = z.object({
  all: ToldFigure,
  first: ToldFigure,
  second: ToldFigure,
  third: ToldFigure,
  /** A lower place; of offers, also those to children whose plan names the school. */
  other: ToldFigure,
  onTime: ToldFigure,
  /** Late, and not for a reason that counts as on time. */
  late: ToldFigure,
})
export type Split = z.infer<typeof Split>

/**
 * How one school’s places of one round were given on offer day. `applied`: how often it was named. `found`: places found
 * there for children for whom none of the schools that they named had room, beside those `offered`.
 */
export const SchoolFigures = z.object({
  school: z.string(),
  name: z.string(),
  places: Count,
  applied: Split,
  offered: Split,
  found: ToldFigure,
  /** Its places in the parts that have an order of their own, as the published round has them. */
  pools: z.array(z.omit(PublishedPool, { id: true, school: true })),
})
export type SchoolFigures = z.infer<typeof SchoolFigures>

/** The same of all schools of the round together. `groups` are rounded to the nearest five. */
export const CountyFigures = z.object({
  schools: Count,
  places: Count,
  /** Children who were looked at in the round; null where the rest of them would be told by it. */
  children: ToldFigure,
  applied: Split,
  offered: Split,
  found: ToldFigure,
  /** Offered a place at a school of another council. */
  elsewhere: ToldFigure,
  /** No place was found on offer day. */
  none: ToldFigure,
  groups: z.object({
    /** In care now or before. */
    care: Count,
    careFirst: Count,
    plans: Count,
  }),
})
export type CountyFigures = z.infer<typeof CountyFigures>

/** Where figures are from: the published run, and what made them of it. */
export const FiguresSource = z.object({
  round: z.string(),
  run: z.string(),
  /** When the offers were shown. */
  shown: z.iso.datetime(),
  computed: z.iso.datetime(),
})
export type FiguresSource = z.infer<typeof FiguresSource>

/** What has happened since offer day. Null: it is not recorded here, which is not the same as none. */
export const LaterFigures = z.object({
  afterOfferDay: z.nullable(z.object({ offered: ToldFigure })),
  inYear: z.nullable(
    z.object({ applications: ToldFigure, offered: ToldFigure, refused: ToldFigure, medianDays: ToldFigure }),
  ),
  appeals: z.nullable(z.object({ lodged: ToldFigure, heard: ToldFigure, upheld: ToldFigure })),
})
export type LaterFigures = z.infer<typeof LaterFigures>

/** `GET /api/admissions/figures`: every round of which there are figures, the newest first. */
export const RoundsFigures = z.object({
  rounds: z.array(z.object({ source: FiguresSource, county: CountyFigures })),
  /** Years whose report to the schools adjudicator is finished. */
  reports: z.array(z.int()),
})
export type RoundsFigures = z.infer<typeof RoundsFigures>

/** `GET /api/admissions/figures/{school}`: one school’s, the newest first. */
export const OneSchoolFigures = z.object({
  school: z.string(),
  rounds: z.array(z.object({ source: FiguresSource, figures: SchoolFigures, later: LaterFigures })),
})
export type OneSchoolFigures = z.infer<typeof OneSchoolFigures>
