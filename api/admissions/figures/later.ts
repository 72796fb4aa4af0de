import type { LaterFigures } from '#contract/admissions/figures.ts'
import type { Later } from './ports.ts'

export const notKept: LaterFigures = { afterOfferDay: null, inYear: null, appeals: null }

/** Nothing of it is kept here: it is said to be so, and is no zero. */
export const notKeptHere: Later = {
  ofSchool: async () => notKept,
  ofYear: async () => ({ ...notKept, fairAccess: null }),
}
