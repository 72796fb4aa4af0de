/**
 * The keystroke-level model of S. K. Card, T. P. Moran and A. Newell, "The keystroke-level model for user performance
 * time with interactive systems", Communications of the ACM 23 (1980): how long a person who knows what they want takes
 * for each thing that they do, in seconds. It knows nothing of reading, errors and looking for papers.
 */
export const operators = {
  /** A character on a phone: 36.2 words a minute of five characters, the mean of 37,000 people (Palin et al. 2019). */
  K: 60 / (36.2 * 5),
  /** Pointing at something and touching it: Card, Moran and Newell’s P, for want of a better one for a thumb. */
  P: 1.1,
  /** Getting ready in the mind for what comes next: before each field, each choice and each button. */
  M: 1.35,
  /** Taking a photo of a paper or a face: opening the camera, pointing it, taking it, accepting it. Estimated. */
  photo: 12,
} as const

/** What somebody did on the way through a form. `waited` is how long the pages took to answer, in seconds. */
export interface Tally {
  pages: number
  fields: number
  characters: number
  taps: number
  decisions: number
  photos: number
  waited: number
}

export const nothingYet = (): Tally => ({
  ...{ pages: 0, fields: 0, characters: 0, taps: 0, decisions: 0, photos: 0, waited: 0 },
})

/** The model's time for all of it, in seconds. */
export const secondsFor = ({ characters, taps, decisions, photos, waited }: Tally): number =>
  characters * operators.K + taps * operators.P + decisions * operators.M + photos * operators.photo + waited
