import type { RoundPhase, SchoolPhase } from '#contract/admissions/school.ts'

export const phaseNames: Readonly<Record<SchoolPhase, string>> = {
  infant: 'Infant school',
  junior: 'Junior school',
  primary: 'Primary school',
  secondary: 'Secondary school',
  'all-through': 'All-through school',
}

/** What a family applies for, as a heading and as a choice. */
export const intoNames: Readonly<Record<RoundPhase, string>> = {
  reception: 'Starting school in Reception',
  junior: 'Moving from infant to junior school',
  secondary: 'Starting secondary school',
}

export const rounds = Object.keys(intoNames) as readonly RoundPhase[]

const metresInMile = 1609.344
const grouped = new Intl.NumberFormat('en-GB')

/** A count or metres with a comma between the thousands. */
export const number = (value: number): string => grouped.format(value)

/** Metres as people think of a way and as policies measure it: "0.76 miles (1,223 metres)". */
export const distanceInWords = (metres: number): string =>
  `${(metres / metresInMile).toFixed(2)} miles (${number(Math.round(metres))} metres)`

/** Metres from somewhere near: "about 0.8 miles". */
export const aboutInWords = (metres: number): string =>
  metres < metresInMile / 20 ? 'very near' : `about ${(metres / metresInMile).toFixed(1)} miles`

/** What stands where nobody has told. */
export const notPublished = 'Not published'

export const orNotPublished = (value: number | null): string =>
  value === null ? notPublished : number(value)

/** The form by which families apply; what of it makes its address. */
export const schoolPlace = { slug: 'school-place', verb: 'apply' } as const

/** The kind of a school as people say it, from the register's name of it: "academy" of "Academy sponsor led". */
export function kindInWords(kind: string): string {
  if (/^Academy /.test(kind)) return kind.includes('special') ? 'special academy' : 'academy'
  const one = kind.replace(/^(Free|Studio) schools\b/, '$1 school')
  return one.charAt(0).toLowerCase() + one.slice(1)
}
