import type { PublicVacancies } from '#contract/admissions/vacancies.ts'

type Told = PublicVacancies['schools'][number]
type Year = Told['years'][number]

/** `4 places free, of 30`, `No places free`; that nobody knows, where the school has not said. */
export function placesFree(year: Pick<Year, 'vacancies' | 'limit'> | undefined): string {
  if (!year || year.vacancies === null) return 'Not known'
  if (year.vacancies === 0) return 'No places free'
  const places = year.vacancies === 1 ? '1 place free' : `${year.vacancies} places free`
  return year.limit === null ? places : `${places}, out of ${year.limit}`
}

/** Schools with this year group: those with most room first, and those that have not said last. */
export function withRoomFirst(schools: readonly Told[], year: number): Told[] {
  const roomOf = ({ years }: Told) => years.find((one) => one.year === year)?.vacancies ?? -1
  return schools
    .filter(({ years }) => years.some((one) => one.year === year))
    .sort((a, b) => roomOf(b) - roomOf(a) || (a.name < b.name ? -1 : 1))
}
