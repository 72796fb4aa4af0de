import type { Came, Measure, NamedCriterion, Need, Points } from '#contract/admissions/explanation.ts'

const metresPerMile = 1609.344
/** Made once: a county's letters have tens of thousands of numbers. */
const { format: number } = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 3 })

/** `1,203 metres (0.748 miles)`. */
export const lengthInWords = (metres: number): string =>
  `${number(metres)} metres (${number(metres / metresPerMile)} miles)`

const ordinals = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth']
const rules = new Intl.PluralRules('en-GB', { type: 'ordinal' })
const endings: Partial<Record<Intl.LDMLPluralRule, string>> = { one: 'st', two: 'nd', few: 'rd' }

/** `first`, `seventh` as `7th`; from 1. */
export const ordinal = (place: number): string =>
  ordinals[place - 1] ?? `${place}${endings[rules.select(place)] ?? 'th'}`

const ofPoints: Readonly<Record<Points, string>> = {
  score: 'in the school’s test',
  aptitude: 'in the school’s aptitude test',
  faith: 'on the school’s form about your faith',
}

/** What a measure is called, and what it is. */
export function measureInWords(measure: Measure): { what: string; value: string } {
  switch (measure.by) {
    case 'straight-line':
      return { what: 'Distance in a straight line', value: lengthInWords(measure.metres) }
    case 'route':
      return { what: 'Distance by the shortest route', value: lengthInWords(measure.metres) }
    case 'points':
      return { what: 'Points', value: `${number(measure.points)} ${ofPoints[measure.of]}` }
    case 'draw':
      return { what: 'Place in the random draw', value: ordinal(measure.place) }
  }
}

/** `Criterion 5: Children who live nearest`. */
export const criterionInWords = ({ place, words }: NamedCriterion): string => `criterion ${place}: ${words}`

/** One line on where a child came. */
export function cameInWords({ criterion, measure }: Came): string {
  const under = `Criterion ${criterion.place}: ${criterion.words}`
  if (!measure) return under
  const { what, value } = measureInWords(measure)
  return `${under}. ${what}: ${value}`
}

const by = { 'straight-line': 'in a straight line', route: 'by the shortest route' } as const

type Line = Extract<Need, { kind: 'nearer' | 'farther' | 'criterion-nearer' | 'criterion-farther' }>
const home = ({ by: way, metres }: Line, than: 'nearer' | 'farther'): string =>
  `a home ${than === 'nearer' ? 'nearer to the school' : 'farther from the school'} than ${lengthInWords(metres)} ${by[way]}`

const morePoints = ({ of, points }: { of: Points; points: number }): string =>
  `more than ${number(points)} points ${ofPoints[of]}`

function bare(need: Need): string[] {
  switch (need.kind) {
    case 'in-time':
      return ['an application sent by the closing date']
    case 'nearer':
    case 'farther':
      return [home(need, need.kind)]
    case 'more-points':
      return [morePoints(need)]
    case 'earlier-draw':
      return [
        `${need.place === 1 ? 'the first place' : `${ordinal(need.place)} place or earlier`} in the random draw`,
      ]
    case 'criterion':
      return need.criteria.map((criterion) => `to come under ${criterionInWords(criterion)}`)
    case 'criterion-nearer':
      return [`to come under ${criterionInWords(need.criterion)}, with ${home(need, 'nearer')}`]
    case 'criterion-farther':
      return [`to come under ${criterionInWords(need.criterion)}, with ${home(need, 'farther')}`]
    case 'criterion-points':
      return [`to come under ${criterionInWords(need.criterion)}, with ${morePoints(need)}`]
    case 'criterion-draw':
      return [`to come under ${criterionInWords(need.criterion)}, and an early place in the random draw`]
  }
}

const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** What would have been enough, each in a line of a list. */
export const needInWords = (need: Need): string[] =>
  bare(need).map((text) =>
    upper('inTime' in need ? `${text}, and an application sent by the closing date` : text),
  )
