import type { Rounding, TieBreak } from '#contract/admissions/policy.ts'

const fine: Readonly<Record<string, string>> = {
  'metres-0': 'metre',
  'metres-1': '10 centimetres',
  'metres-2': 'centimetre',
  'metres-3': 'millimetre',
  'kilometres-0': 'kilometre',
  'kilometres-1': '100 metres',
  'kilometres-2': '10 metres',
  'kilometres-3': 'metre',
  'miles-0': 'mile',
  'miles-1': 'tenth of a mile',
  'miles-2': 'hundredth of a mile',
  'miles-3': 'thousandth of a mile',
}

/** "to the nearest metre". */
export function roundingInWords({ unit, decimals, how }: Rounding): string {
  const step = fine[`${unit}-${decimals}`] as string
  if (how === 'nearest') return `to the nearest ${step}`
  return `rounded ${how} to the ${step}`
}

/** What a tie-break does, as a sentence. */
export function tieBreakInWords(tieBreak: TieBreak): string {
  switch (tieBreak.by) {
    case 'straight':
      return `Those who live ${tieBreak.from === 'nearest' ? 'nearest to' : 'farthest from'} the school come first, measured in a straight line from home to the school’s own point, ${roundingInWords(tieBreak.rounding)}.`
    case 'route':
      return `Those with the shortest way to the school come first, measured along the route, ${roundingInWords(tieBreak.rounding)}.`
    case 'score':
      return 'Those with the highest score in the school’s test come first.'
    case 'aptitude':
      return 'Those with the highest mark in the school’s aptitude test come first.'
    case 'faith':
      return 'Those with the most points on the school’s form about practising the faith come first.'
    case 'random':
      return 'Lots are drawn, watched by somebody who has nothing to do with the school.'
  }
}

/** What separates children under one criterion: the first thing, then what follows where that is the same. */
export const tieBreaksInWords = (tieBreaks: readonly TieBreak[]): string[] =>
  tieBreaks.map((tieBreak, index) =>
    index === 0 ? tieBreakInWords(tieBreak) : `If that is the same: ${lower(tieBreakInWords(tieBreak))}`,
  )

const lower = (sentence: string): string => `${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}`
