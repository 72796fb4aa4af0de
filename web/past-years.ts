import type { AdmissionSchool, PastYear, RoundPhase } from '#contract/admissions/school.ts'

/** A past year of all schools together, as far as it was published school by school. */
export interface PastYearOfAll {
  readonly phase: RoundPhase
  readonly year: number
  /** How many schools told of it. */
  readonly schools: number
  /** null: at least one of them did not tell. */
  readonly places: number | null
  readonly first: number | null
  readonly second: number | null
  readonly third: number | null
  readonly offered: number | null
}

function all(
  years: readonly PastYear[],
  count: (year: PastYear) => number | null | undefined,
): number | null {
  let sum = 0
  for (const year of years) {
    const one = count(year)
    if (one === null || one === undefined) return null
    sum += one
  }
  return sum
}

/** Imported past years of all schools together, the newest first. */
export function pastYearsOf(schools: readonly Pick<AdmissionSchool, 'entries'>[]): PastYearOfAll[] {
  const told = schools.flatMap(({ entries }) =>
    entries.flatMap(({ phase, years }) => years.map((year) => ({ phase, year }))),
  )
  const groups = Map.groupBy(told, ({ phase, year }) => `${phase}-${year.year}`)
  return [...groups.values()]
    .flatMap((group) => {
      const [first] = group
      const years = group.map(({ year }) => year)
      return first
        ? [
            {
              ...{ phase: first.phase, year: first.year.year, schools: years.length },
              places: all(years, ({ number }) => number),
              first: all(years, ({ applied }) => applied?.first),
              second: all(years, ({ applied }) => applied?.second),
              third: all(years, ({ applied }) => applied?.third),
              offered: all(years, ({ offered }) => offered),
            },
          ]
        : []
    })
    .sort((a, b) => b.year - a.year)
}
