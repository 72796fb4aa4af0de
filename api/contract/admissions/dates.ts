import * as z from 'zod/mini'
import { type Calendar, isKnown } from '#contract/calendar/calendar.ts'
import { addDays, type Day } from '#contract/calendar/day.ts'
import { beginningOfDay } from '#contract/calendar/moments.ts'

/** What a round is for: starting school, going on from an infant to a junior school, going on to secondary school. */
export const phases = ['reception', 'junior', 'secondary'] as const
export type Phase = (typeof phases)[number]

/**
 * How sure a date is: `seen` in the law or on the council's own page, told at `second-hand`, or `assumed` until somebody
 * of the council has confirmed it.
 */
export const sureness = ['seen', 'second-hand', 'assumed'] as const

const DayText = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/))
const From = z.strictObject({ source: z.string(), sure: z.enum(sureness) })
/** Where each date is from. */
const Sources = z.strictObject({
  opens: From,
  closes: From,
  lateUntil: From,
  changesUntil: From,
  offersOn: From,
  acceptBy: From,
  preferences: From,
  born: From,
})

/** A round's own words and dates. Days are those of England, and what lasts until a day has all of it. */
export const RoundDates = z.strictObject({
  /** `reception-2027`: phase and the year in whose September the children start. */
  id: z.string().check(z.regex(/^(?:reception|junior|secondary)-\d{4}$/)),
  phase: z.enum(phases),
  year: z.int(),
  opens: DayText,
  /** The last day on which an application is in time. It does not move, whatever day of the week it is. */
  closes: DayText,
  /** The last day on which a late one is still looked at with the others, after those in time. */
  lateUntil: DayText,
  /** The last day on which a family may change its application itself. */
  changesUntil: DayText,
  /** The day of the offers: the first working day from the one that the law gives. */
  offersOn: DayText,
  /** The last day on which a family's answer to the offer may reach the council. */
  acceptBy: DayText,
  /** How many schools a family may name. */
  preferences: z.int().check(z.gte(3)),
  /** Children who belong to it by age were born on these days or between them. */
  born: z.strictObject({ from: DayText, until: DayText }),
  sources: Sources,
})
export type RoundDates = z.infer<typeof RoundDates>

/** A phase's dates as they come round each year: `MM-DD` of the year before the start, or of that year itself. */
export interface RoundTerms {
  readonly phase: Phase
  readonly opens: MonthDay
  readonly closes: MonthDay
  readonly lateUntil: MonthDay
  readonly changesUntil: MonthDay
  /** The day that the law gives; it moves on to a working day. */
  readonly offers: MonthDay
  readonly acceptWithinDays: number
  readonly preferences: number
  /** How old a child is on 31 August before the start: 4 for reception. */
  readonly age: number
  readonly sources: RoundDates['sources']
}
export type MonthDay = { readonly in: 'year before' | 'year of entry'; readonly day: string }

const dayOf = (year: number, { in: which, day }: MonthDay): Day =>
  `${which === 'year before' ? year - 1 : year}-${day}`

/** The days on which children were born who belong to a phase by age: a school year from 1 September to 31 August. */
export const bornFor = (age: number, year: number): RoundDates['born'] => ({
  from: `${year - age - 1}-09-01`,
  until: `${year - age}-08-31`,
})

/** This day or the next that counts; undefined where the calendar does not know. */
function nextCounted(calendar: Calendar, from: Day): Day | undefined {
  for (let day = from; isKnown(calendar, day); day = addDays(day, 1)) if (calendar.counts(day)) return day
  return undefined
}

/** The round of one year; undefined where the day of its offers is beyond the calendar of working days. */
export function roundOfYear(terms: RoundTerms, year: number, working: Calendar): RoundDates | undefined {
  const offersOn = nextCounted(working, dayOf(year, terms.offers))
  if (!offersOn) return undefined
  const { phase, preferences, sources } = terms
  return {
    id: `${phase}-${year}`,
    phase,
    year,
    opens: dayOf(year, terms.opens),
    closes: dayOf(year, terms.closes),
    lateUntil: dayOf(year, terms.lateUntil),
    changesUntil: dayOf(year, terms.changesUntil),
    offersOn,
    acceptBy: addDays(offersOn, terms.acceptWithinDays),
    preferences,
    born: bornFor(terms.age, year),
    sources,
  }
}

/** The first moment after a day in England: until then, what the day is the last for is in time, to the second. */
export const momentAfter = (day: Day): Date => beginningOfDay(addDays(day, 1))

/**
 * How an application stands that arrives at a moment: `early` before the round opens, `on-time`, `late` and still looked at
 * with the others, or `after`, when it is dealt with once the offers are out.
 */
export type Standing = 'early' | 'on-time' | 'late' | 'after'
export function standingAt(round: Pick<RoundDates, 'opens' | 'closes' | 'lateUntil'>, at: Date): Standing {
  if (at < beginningOfDay(round.opens)) return 'early'
  if (at < momentAfter(round.closes)) return 'on-time'
  return at < momentAfter(round.lateUntil) ? 'late' : 'after'
}

/** The first moment of the school year: from then on a place is asked for during the year, and in no round. */
export const schoolYearBegins = (year: number): Date => beginningOfDay(`${year}-09-01`)

/** The round of a phase that can be applied for at a moment, in time or late; undefined where none is known. */
export const openRound = (rounds: readonly RoundDates[], phase: string, at: Date): RoundDates | undefined =>
  rounds.find(
    (round) =>
      round.phase === phase && beginningOfDay(round.opens) <= at && at < schoolYearBegins(round.year),
  )

/** Whether a family may still change its application itself. */
export const mayChange = (round: Pick<RoundDates, 'changesUntil'>, at: Date): boolean =>
  at < momentAfter(round.changesUntil)

/** Whether a child born on this day belongs to the round by age. */
export const belongsTo = ({ born }: Pick<RoundDates, 'born'>, day: Day): boolean =>
  born.from <= day && day <= born.until
