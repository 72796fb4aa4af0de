import type { LetterState, LetterWays } from '#contract/fostering/carers/adoption.ts'

/** How far a letter is. */
export const letterStates: Readonly<Record<LetterState, string>> = {
  reading: 'Waiting to be read',
  'sent-back': 'Sent back to be changed',
  'passed-on': 'Passed on',
  acknowledged: 'Arrived',
  kept: 'Not passed on',
}

/** Which way letters go, as staff read it. */
export const waysInWords: Readonly<Record<LetterWays, string>> = {
  both: 'Both ways',
  out: 'From the family',
  in: 'To the family',
}
