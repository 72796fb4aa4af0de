import type { Applicant, Preference } from '#contract/admissions/facts.ts'
import type { RoundFile } from '#contract/admissions/round.ts'
import { areasFinder } from './areas.ts'
import { type ReadySchool, readySchools } from './ready.ts'

/**
 * A round's facts in columns, so that millions of them are read one after the other. A *pair* is a child at a school of
 * its preferences. A child whose plan names a school has no pairs: it competes with nobody.
 */
export interface Columns {
  readonly schools: readonly ReadySchool[]
  readonly children: readonly string[]
  /** Of child `c`, pairs `starts[c]` up to `starts[c + 1]`, in the parents' order. */
  readonly starts: Int32Array
  /** Of each child: its home on the National Grid in metres, NaN where nobody has set it. */
  readonly easting: Float64Array
  readonly northing: Float64Array
  /** 1 for a late application without a good reason. */
  readonly late: Uint8Array
  /** Of each pair: its school's index. */
  readonly school: Int32Array
  /** Of each pair: which atoms of the school's policy hold, as `compile` numbers them. */
  readonly bits: Uint32Array
  /** Of each pair, NaN where there is none; left out where no policy of the round goes by it. */
  readonly numbers: Readonly<Partial<Record<NumberName, Float64Array>>>
}

export const numberNames = ['score', 'aptitude', 'faith', 'route'] as const
export type NumberName = (typeof numberNames)[number]

/** Reads a round into columns. Throws where a preference names a school that the round doesn't hold. */
export function columnsOf(round: Pick<RoundFile, 'schools' | 'policies' | 'areas' | 'applicants'>): Columns {
  const schools = readySchools(round)
  const indexOf = new Map(schools.map(({ school }, index) => [school.id, index]))
  const areasOf = areasFinder(round.areas)
  const competing = round.applicants.map(({ plan, preferences }) => (plan === undefined ? preferences : []))
  const starts = new Int32Array(competing.length + 1)
  for (const [child, preferences] of competing.entries())
    starts[child + 1] = (starts[child] as number) + preferences.length
  const pairs = starts[competing.length] as number
  const columns = {
    schools,
    children: round.applicants.map(({ id }) => id),
    starts,
    easting: Float64Array.from(round.applicants, ({ home }) => home?.easting ?? Number.NaN),
    northing: Float64Array.from(round.applicants, ({ home }) => home?.northing ?? Number.NaN),
    late: Uint8Array.from(round.applicants, ({ late }) => (late && !late.excused ? 1 : 0)),
    school: new Int32Array(pairs),
    bits: new Uint32Array(pairs),
    numbers: Object.fromEntries(
      numbersUsed(schools).map((name) => [name, new Float64Array(pairs).fill(Number.NaN)]),
    ) as Columns['numbers'],
  }
  for (const [child, applicant] of round.applicants.entries()) {
    const preferences = competing[child] as Preference[]
    if (preferences.length === 0) continue
    const areas = applicant.areas ?? areasOf(applicant.home)
    for (const [place, preference] of preferences.entries()) {
      const index = indexOf.get(preference.school)
      if (index === undefined) throw unknownSchool(applicant, preference)
      const pair = (starts[child] as number) + place
      fill(columns, pair, index, applicant, preference, areas)
    }
  }
  return columns
}

const unknownSchool = (applicant: Applicant, preference: Preference): Error =>
  new Error(`“${applicant.id}” names the school “${preference.school}”, which is not in the round`)

function fill(
  { schools, school, bits, numbers }: Columns,
  pair: number,
  index: number,
  applicant: Applicant,
  preference: Preference,
  areas: readonly string[],
): void {
  const ready = schools[index] as ReadySchool
  school[pair] = index
  bits[pair] = ready.compiled.bits({ applicant, preference, school: ready.school, areas })
  for (const name of numberNames) {
    const column = numbers[name]
    const number = preference[name]
    if (column && number !== undefined) column[pair] = number
  }
}

/** Which numbers of a preference the policies go by. */
function numbersUsed(schools: readonly ReadySchool[]): NumberName[] {
  const used = new Set<string>()
  for (const { policy, tieBreaks } of schools) {
    for (const { by } of tieBreaks.flat()) used.add(by)
    if (policy.bands) used.add('score')
    if (policy.aptitude) used.add('aptitude')
  }
  return numberNames.filter((name) => used.has(name))
}
