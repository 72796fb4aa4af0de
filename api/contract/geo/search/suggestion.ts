import type { LocationAnswer } from '../location.ts'

/** Something that the resident may have meant. `label` is unique in its list and fit to be read out. */
export interface Suggestion {
  readonly label: string
  readonly lat: number
  readonly lon: number
  readonly found: LocationAnswer['found']
  readonly precision: LocationAnswer['precision']
}

const mostShown = 8

/** The first few of what fits, best first. */
export function firstOf(fitting: readonly Suggestion[]): SearchResult {
  const suggestions = fitting.slice(0, mostShown)
  return suggestions.length < fitting.length ? { suggestions, of: fitting.length } : { suggestions }
}

/** What a search came to. `problem` says how to put right what was typed, where nothing can be made of it. */
export interface SearchResult {
  readonly suggestions: readonly Suggestion[]
  /** How many fit, where not all of them are in `suggestions`. */
  readonly of?: number
  readonly problem?: string
  /** What of the text is in no list, where `suggestions` are only the town or village that was typed with it. */
  readonly unknown?: string
  /** A house number that was typed before a street, and is in none of `suggestions`. */
  readonly number?: string
}
