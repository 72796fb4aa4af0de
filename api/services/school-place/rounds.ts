import {
  bornFor,
  momentAfter,
  type Phase,
  type RoundTerms,
  schoolYearBegins,
} from '#contract/admissions/dates.ts'
import { beginningOfDay } from '#contract/calendar/moments.ts'
import { dayInWords } from '#contract/calendar/words.ts'
import type { Condition } from '#contract/core/condition.ts'
import { when } from '../define/questions.ts'
import { roundTerms, roundYears } from './terms.ts'

/**
 * A round as the form sees it: from when until when it can be applied for, and who belongs to it. Moments are ISO 8601 in
 * UTC. The day of the offers needs the council’s working days, and is not known here.
 */
export interface FormRound {
  readonly id: string
  readonly phase: Phase
  readonly year: number
  readonly born: { readonly from: string; readonly until: string }
  /** The last day in time, in words: `15 January 2027`. */
  readonly closes: string
  readonly lateUntil: string
  readonly opens: string
  /** The day that the law gives for the offers: `16 April 2027`. */
  readonly offers: string
  readonly opensAt: string
  readonly closesAt: string
  readonly lateEndsAt: string
  /** Until when a family may change its application itself. */
  readonly changesEndAt: string
  /** When the school year begins: from then on the form for a place during the year is the right one. */
  readonly endsAt: string
}

type Step = 'opens' | 'closes' | 'lateUntil' | 'changesUntil' | 'offers'

function roundOf(terms: RoundTerms, year: number): FormRound {
  const day = (step: Step) => {
    const { in: which, day } = terms[step]
    return `${which === 'year before' ? year - 1 : year}-${day}`
  }
  return {
    id: `${terms.phase}-${year}`,
    phase: terms.phase,
    year,
    born: bornFor(terms.age, year),
    opens: dayInWords(day('opens')),
    closes: dayInWords(day('closes')),
    lateUntil: dayInWords(day('lateUntil')),
    offers: dayInWords(day('offers')),
    opensAt: beginningOfDay(day('opens')).toISOString(),
    closesAt: momentAfter(day('closes')).toISOString(),
    changesEndAt: momentAfter(day('changesUntil')).toISOString(),
    lateEndsAt: momentAfter(day('lateUntil')).toISOString(),
    endsAt: schoolYearBegins(year).toISOString(),
  }
}

/** Every round that the form knows, the first year first. */
export const formRounds: readonly FormRound[] = roundYears.flatMap((year) =>
  roundTerms.map((terms) => roundOf(terms, year)),
)

/** It can be applied for, in time or late. */
export const isOpen = ({ opensAt, endsAt }: FormRound): Condition => ({
  now: { from: opensAt, before: endsAt },
})

/** The child belongs to it by age. */
export const byAge = ({ phase, born }: FormRound): Condition => ({
  all: [when('phase', phase), { question: 'childBorn', between: born }],
})

const yearBefore = (day: string): string => `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`

/** The child is a school year older than those who belong to it. Younger ones are told when to come again. */
export const yearOlder = ({ phase, born }: FormRound): Condition => ({
  all: [
    when('phase', phase),
    { question: 'childBorn', between: { from: yearBefore(born.from), until: yearBefore(born.until) } },
  ],
})

/** The child belongs to an open round by age. */
export const inOpenRound: Condition = {
  any: formRounds.map((round) => ({ all: [byAge(round), isOpen(round)] })),
}

/** The child’s own round is over, and the next is asked for, outside the age group. */
export const outsideAge: Condition = {
  any: formRounds.map((round) => ({ all: [yearOlder(round), isOpen(round)] })),
}

/** The application is for this round, by age or outside the age group. */
export const isFor = (round: FormRound): Condition => ({
  all: [{ any: [byAge(round), yearOlder(round)] }, isOpen(round)],
})

/** It arrives after the closing date of its round. */
export const isLate: Condition = {
  any: formRounds.map((round) => ({ all: [isFor(round), { now: { from: round.closesAt } }] })),
}

/** It was late as it was sent: only then is the reason asked. */
const sentLate: Condition = { question: 'lateReason', answered: true }

/** A family may change its application itself; one that is late already, for as long as late ones are looked at together. */
export const isChangeable: Condition = {
  any: formRounds.map((round) => ({
    all: [
      isFor(round),
      {
        any: [
          { now: { before: round.changesEndAt } },
          { all: [sentLate, { now: { before: round.lateEndsAt } }] },
        ],
      },
    ],
  })),
}

/** The child was born from 1 April to 31 August: the parents may ask for Reception a year later. */
export const summerBorn: Condition = {
  any: formRounds
    .filter(({ phase }) => phase === 'reception')
    .map(({ born }) => ({
      question: 'childBorn',
      between: { from: `${born.until.slice(0, 4)}-04-01`, until: born.until },
    })),
}
