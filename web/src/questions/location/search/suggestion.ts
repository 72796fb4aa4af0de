import type { LocationAnswer } from '#contract/geo/location.ts'

/** Something that the resident may have meant. `label` is unique in its list and fit to be read out. */
export interface Suggestion {
  readonly label: string
  readonly lat: number
  readonly lon: number
  readonly found: LocationAnswer['found']
  readonly precision: LocationAnswer['precision']
}

/** What a search came to. `problem` says how to put right what was typed, where nothing can be made of it. */
export interface SearchResult {
  readonly suggestions: readonly Suggestion[]
  readonly problem?: string
}
