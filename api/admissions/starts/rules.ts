import { invalid, notNow, type Refusal } from '#admissions/rounds/refusal.ts'
import type { PlaceAnswer, SeatPlaces, Start, StartTerms } from '#contract/admissions/starts/starts.ts'
import { addYears, type Day } from '#contract/calendar/day.ts'
import { dayInWords } from '#contract/calendar/words.ts'
import { hasPlace } from './places.ts'

type Can = SeatPlaces['children'][number]['can'][number]

/** What is said of a child is looked at by these. */
export interface Looking {
  readonly today: Day
  /** The year in whose September the round’s children start. */
  readonly year: number
  readonly terms: StartTerms
}

/** The first day on which a child of the round may have started. */
export const startsFrom = ({ year, terms }: Pick<Looking, 'year' | 'terms'>): Day =>
  `${year}-${terms.from.day}`

/** How a child stands of whom something is said. */
export interface Standing {
  readonly answer: PlaceAnswer | undefined
  readonly said: Start | undefined
  /** The last day for a later start; null: not possible. */
  readonly laterUntil: Day | null
  readonly isReception: boolean
}

/** What can be said of the child today. */
export function canSay({ answer, said, laterUntil }: Standing, looking: Looking): Can[] {
  const back = said ? (['take-back'] as const) : []
  if (!answer || !hasPlace(answer)) return [...back]
  const begun = looking.today >= startsFrom(looking)
  return [
    ...(begun ? (['started'] as const) : []),
    ...(laterUntil && looking.today < laterUntil ? (['later'] as const) : []),
    ...(begun ? (['not-come'] as const) : []),
    ...back,
  ]
}

function wrongDay(pointer: string, start: Start, standing: Standing, looking: Looking): Refusal | undefined {
  const first = startsFrom(looking)
  if (start.is === 'started') {
    if (start.on > looking.today)
      return invalid(`${pointer}/on`, 'Enter the day on which the child started, not a day to come.')
    if (start.on < first || start.on >= addYears(first, 1))
      return invalid(`${pointer}/on`, `Enter a day from ${dayInWords(first)}.`)
    if (start.partTime && !standing.isReception)
      return invalid(`${pointer}/partTime`, 'Only children in Reception can start part time.')
  }
  if (start.is === 'later') {
    const last = standing.laterUntil
    if (!last)
      return invalid(
        `${pointer}/is`,
        'This child has to start with the others: a later start is for Reception.',
      )
    if (start.on > last)
      return invalid(
        `${pointer}/on`,
        `Enter a day until ${dayInWords(last)}: the law does not allow a later start.`,
      )
    if (start.on <= first) return invalid(`${pointer}/on`, `Enter a day after ${dayInWords(first)}.`)
  }
  return undefined
}

/** Why this cannot be said of the child; undefined where it can. `at`: its place among what was sent. */
export function cannotSay(
  at: number,
  start: Start | null,
  standing: Standing,
  looking: Looking,
): Refusal | undefined {
  const pointer = `/children/${at}/start`
  if (!start) return undefined
  if (!standing.answer || !hasPlace(standing.answer))
    return invalid(`/children/${at}/reference`, 'This child does not have a place at your school any more.')
  if (start.is !== 'later' && looking.today < startsFrom(looking))
    return notNow(`You can confirm who has started from ${dayInWords(startsFrom(looking))}.`)
  return wrongDay(pointer, start, standing, looking)
}
