import type { Explanation, Letter } from '#contract/admissions/explanation.ts'
import { offerSection } from './offer.ts'
import { preferenceSections } from './refusals.ts'
import { appealSection, checkSection, type LetterFrom, safeguardsSection } from './rights.ts'

/** An explanation as a family reads it, on screen, on paper and in a PDF. */
export const letterOf = (explanation: Explanation, from: LetterFrom): Letter => ({
  title: titleOf(explanation.round),
  sections: [
    offerSection(explanation),
    ...preferenceSections(explanation),
    ...appealSection(explanation),
    safeguardsSection(from),
    ...checkSection(explanation, from),
  ],
})

const phases: Readonly<Record<string, string>> = {
  reception: 'Reception',
  infant: 'Infant school',
  junior: 'Junior school',
  secondary: 'Secondary school',
}

/** `Reception place from September 2027`. A round’s id is its phase and the year of entry. */
function titleOf(round: string): string {
  const [, phase = '', year = ''] = /^(.+)-(\d{4})$/.exec(round) ?? []
  return `${phases[phase] ?? 'School'} place${year ? ` from September ${year}` : ''}`
}
