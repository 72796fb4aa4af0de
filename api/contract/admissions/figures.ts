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

/** What an appeal was against: a place in a round, by its phase where that is known, or one during the year. */
export const appealSources = ['reception', 'junior', 'secondary', 'round', 'in-year'] as const
export type AppealSource = (typeof appealSources)[number]

/** Appeals by how they ended. Those that were heard were upheld or not; `waiting`: neither heard nor withdrawn so far. */
export const AppealCounts = z.object({
  lodged: ToldFigure,
  withdrawn: ToldFigure,
  heard: ToldFigure,
  upheld: ToldFigure,
  waiting: ToldFigure,
})
export type AppealCounts = z.infer<typeof AppealCounts>

/** Why schools refused a place during the year, as far as it is told apart. */
export const refusalGroups = ['full', 'infant-class', 'another'] as const
export type RefusalGroup = (typeof refusalGroups)[number]
const Reasons = z.object({ full: ToldFigure, 'infant-class': ToldFigure, another: ToldFigure })

/** How one school was asked for places during a school year, and what families appealed against. */
export const SchoolInYear = z.object({
  /** Applications that named the school. */
  named: ToldFigure,
  offered: ToldFigure,
  refused: ToldFigure,
  /** It did not have to answer: the child had a place elsewhere, or the family took the application back. */
  other: ToldFigure,
  reasons: Reasons,
})
export type SchoolInYear = z.infer<typeof SchoolInYear>

const year = {
  /** The school year that ended in August of this year. */
  year: z.int(),
  /** When it was counted: once, after its end. */
  counted: z.iso.datetime(),
}

export const SchoolYear = z.object({
  ...year,
  school: z.string(),
  inYear: SchoolInYear,
  appeals: z.array(z.object({ of: z.enum(appealSources), ...AppealCounts.shape })),
})
export type SchoolYear = z.infer<typeof SchoolYear>

/** Children who were to be placed under the Fair Access Protocol. */
export const FairAccessCounts = z.object({
  children: ToldFigure,
  placed: ToldFigure,
  /** Ended in another way: such as a place that was found after all. */
  closed: ToldFigure,
  waiting: ToldFigure,
  groups: z.array(z.object({ title: z.string(), children: ToldFigure, placed: ToldFigure })),
  kinds: z.object({ maintained: ToldFigure, academy: ToldFigure, another: ToldFigure }),
  /** Of those placed: within the days that there are for it, later, and where nobody knows the day. */
  times: z.object({ inTime: ToldFigure, later: ToldFigure, unknown: ToldFigure }),
})
export type FairAccessCounts = z.infer<typeof FairAccessCounts>

/** All of one school year together, but for how places of its round were given. */
export const CountedYear = z.object({
  ...year,
  inYear: z.object({
    /** Children for whom a place was asked for. */
    children: ToldFigure,
    offered: ToldFigure,
    refused: ToldFigure,
    withdrawn: ToldFigure,
    waiting: ToldFigure,
    /** When families were answered: as quickly as is aimed at, by the last day, later, and where nobody knows the days. */
    answered: z.object({ aim: ToldFigure, most: ToldFigure, later: ToldFigure, unknown: ToldFigure }),
    reasons: Reasons,
  }),
  fairAccess: FairAccessCounts,
  appeals: z.object({
    ...AppealCounts.shape,
    of: z.array(z.object({ of: z.enum(appealSources), ...AppealCounts.shape })),
    grounds: z.object({ ordinary: AppealCounts, 'infant-class': AppealCounts }),
    /** School days until half of those heard were heard; null where fewer than five were, or nobody knows the days. */
    medianDays: z.nullable(z.int()),
  }),
})
export type CountedYear = z.infer<typeof CountedYear>

/** When school years are counted: `MM-DD` of the year in whose August they end. */
const countedOn = z.string().check(z.regex(/^\d\d-\d\d$/))

/** `GET /api/admissions/figures`: every round and school year of which there are figures, the newest first. */
export const RoundsFigures = z.object({
  rounds: z.array(z.object({ source: FiguresSource, county: CountyFigures })),
  years: z.array(CountedYear),
  countedOn,
  /** In how many school days a family is answered, as is aimed at, and at the latest. */
  answerDays: z.object({ aim: z.int(), most: z.int() }),
  /** Years whose report to the schools adjudicator is finished. */
  reports: z.array(z.int()),
})
export type RoundsFigures = z.infer<typeof RoundsFigures>

/** `GET /api/admissions/figures/{school}`: one school’s, the newest first. */
export const OneSchoolFigures = z.object({
  school: z.string(),
  rounds: z.array(z.object({ source: FiguresSource, figures: SchoolFigures })),
  years: z.array(SchoolYear),
  /** School years that are counted: of one that the school is not in, all of its numbers are none. */
  counted: z.array(z.int()),
  countedOn,
})
export type OneSchoolFigures = z.infer<typeof OneSchoolFigures>
