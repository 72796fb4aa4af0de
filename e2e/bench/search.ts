import { answeredPhrases, shares } from '#web/features/directory/testing/phrases.ts'
import type { Measurement } from './measurement.ts'

const method = 'of the phrasings beside the search, over the whole directory; 100 is all'

/** How often a search in a resident’s own words has the right page first. */
export const search: Measurement = {
  name: 'search',
  atMostSeconds: 5,
  async measure() {
    const { first, firstThree } = shares(answeredPhrases())
    return [
      { id: 'search.right.first', value: first * 100, unit: 'count', method },
      { id: 'search.right.first-three', value: firstThree * 100, unit: 'count', method },
    ]
  },
}
