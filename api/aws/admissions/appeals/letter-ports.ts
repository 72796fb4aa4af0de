import type { LetterHead } from '#admissions/letter/pdf.ts'
import type { Letter } from '#contract/admissions/explanation.ts'
import { council } from '#council'
import { appealTerms } from '#council/admissions/appeals.ts'
import { calendars } from '#council/calendars.ts'

/** By what appeals count their days. */
export const counting = { terms: appealTerms, calendars, now: () => new Date() }

export type AppealPdf = (letter: Letter, head: Omit<LetterHead, 'council'>) => Promise<Uint8Array>

/** A letter as a PDF; what makes it is read for who asks for one. */
export const letterAsPdf: AppealPdf = async (letter, head) => {
  const { letterPdf } = await import('#admissions/letter/pdf.ts')
  return letterPdf(letter, { council: council.name, ...head })
}
