import { addDays, addMonths, type Day } from '#contract/calendar/day.ts'
import type { Letter, LetterTerms, LetterWays } from '#contract/fostering/carers/adoption.ts'
import type { OtherSideShown } from '#contract/fostering/carers/letters.ts'

/** Whoever the letters are with, with a page of their own. */
export interface OtherSideValues extends OtherSideShown {
  /** Their link is made from it: with a new one, the one before opens nothing. */
  readonly generation: number
  /** How many letters were passed on to them since they have had this link. They hear of each. */
  readonly news: number
}

export interface LetterboxValues {
  readonly agreed: LetterTerms | null
  readonly next: Day | null
  readonly nextIn: Day | null
  /** The day for which the family, or the other side, has been asked: their turn has begun. */
  readonly asked: Day | null
  readonly askedIn: Day | null
  /** The day for which we reminded the other side, in a letter of our own. */
  readonly remindedIn: Day | null
  readonly letters: readonly Letter[]
  readonly ended: { readonly on: Day; readonly words: string } | null
  /** Null once their page was closed; how often there was one stands in `links`. */
  readonly other?: OtherSideValues | null
  /** How many links there ever were, so that none of them opens a page again. */
  readonly links?: number
}

export const noLetters: LetterboxValues = {
  agreed: null,
  next: null,
  nextIn: null,
  asked: null,
  askedIn: null,
  remindedIn: null,
  letters: [],
  ended: null,
}

/** So long before a letter is due its turn begins. Shire’s own choice; confirm it with the adoption team. */
export const askedBefore = 28

export const goes = (ways: LetterWays, way: Letter['way']): boolean => ways === 'both' || ways === way

/** The first day after this one on which a letter is due, counted in whole months from the first of all. */
export function dueAfter({ first, months }: Pick<LetterTerms, 'first' | 'months'>, day: Day): Day {
  let times = 0
  while (addMonths(first, times * months) <= day) times++
  return addMonths(first, times * months)
}

/** When the next one is due once one has come for `due`. */
export const nextDue = (terms: LetterTerms, due: Day, today: Day): Day =>
  dueAfter(terms, due > today ? due : today)

type Turns = Pick<LetterboxValues, 'asked' | 'askedIn' | 'remindedIn'>

/**
 * Whose turn has begun, of those who were not asked yet: what these become. Where the other side has a page, they are
 * reminded by a message; otherwise a worker does that.
 */
export function turns(values: LetterboxValues, today: Day): Turns {
  const begun = (next: Day | null) => next !== null && addDays(next, -askedBefore) <= today
  const askedIn = begun(values.nextIn) ? values.nextIn : values.askedIn
  const isNew = askedIn !== values.askedIn
  return {
    asked: begun(values.next) ? values.next : values.asked,
    askedIn,
    remindedIn: isNew && values.other ? askedIn : values.remindedIn,
  }
}

export const isReading = ({ state }: Letter): boolean => state === 'reading'
