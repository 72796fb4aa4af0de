import { addDays, type Day, daysBetween } from '#contract/calendar/day.ts'

/** The days of a round that say how long families have for their answer. */
interface Days {
  readonly offersOn: Day
  readonly acceptBy: Day
}

/**
 * The last day for a family's answer: the round's own, and for who is told later as many days on as everybody has.
 * Source: SI 2012/8, schedule 2, paragraph 1(f).
 */
export function answerBy({ offersOn, acceptBy }: Days, told: Day): Day {
  const ownDays = addDays(told, daysBetween(offersOn, acceptBy))
  return ownDays > acceptBy ? ownDays : acceptBy
}
