import type { CheckedType } from '#contract/core/files/files.ts'
import type { Letter } from '#contract/fostering/carers/adoption.ts'

/** Whether a letter stands on the page of whoever the letters are with: their own, and what was passed on to them. */
export const isForPage = ({ way, state }: Pick<Letter, 'way' | 'state'>): boolean =>
  way === 'in' || state === 'passed-on' || state === 'acknowledged'

export const isPhoto = (type: CheckedType | undefined): boolean => type === 'image/jpeg'

/**
 * What of its files is shown there. A photo was made anew without anything that its camera wrote into it; in a PDF may
 * stand who made it and where, so that goes on paper.
 */
export const photosOf = ({ files }: Pick<Letter, 'files'>): Letter['files'] =>
  files.filter(({ contentType }) => isPhoto(contentType))
