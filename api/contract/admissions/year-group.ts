import * as z from 'zod/mini'
import { bornFor, type Phase } from './dates.ts'

/** A year group of a school: 0 is Reception, 13 the last of a sixth form. */
export const YearGroup = z.int().check(z.gte(0), z.lte(13))
export type YearGroup = z.infer<typeof YearGroup>

/** Year groups of compulsory schooling, from Reception to Year 11. */
export const yearGroups: readonly YearGroup[] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]

/** In which year group a phase takes children in. */
export const takesIn: Readonly<Record<Phase, number>> = { reception: 0, junior: 3, secondary: 7 }

/** `Reception`, `Year 7`. */
export const yearName = (year: YearGroup): string => (year === 0 ? 'Reception' : `Year ${year}`)

/** `r`, `7`: as options of forms name a year group. */
export const yearCode = (year: YearGroup): string => (year === 0 ? 'r' : String(year))

/** Of the ages at which children come to a school and leave it, the year groups that it has, the youngest first. */
export function yearsOf({ from, to }: { readonly from: number; readonly to: number }): YearGroup[] {
  const first = Math.max(0, from - 4)
  return Array.from({ length: Math.min(13, to - 5) - first + 1 }, (_, at) => first + at)
}

/** The September in which the school year of this day began: a school year runs from 1 September to 31 August. */
export const schoolYearOf = (day: string): number =>
  Number(day.slice(0, 4)) - (day.slice(5) < '09-01' ? 1 : 0)

/** On which days children were born who are in this year group by age in the school year that begins in `year`. */
export const bornIn = (group: YearGroup, year: number) => bornFor(4 + group, year)

/** The year group of a child by age, on a day; undefined before Reception and after Year 11. */
export function yearGroupOf(born: string, on: string): YearGroup | undefined {
  const year = schoolYearOf(on)
  return yearGroups.find((group) => {
    const { from, until } = bornIn(group, year)
    return from <= born && born <= until
  })
}

/** Infant classes have 30 children to a teacher at most: Reception, Year 1 and Year 2. SI 2012/10. */
export const isInfant = (group: YearGroup): boolean => group <= 2
