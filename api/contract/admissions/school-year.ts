import { bornFor } from './dates.ts'

/** Year groups of compulsory schooling, from Reception: `R`, `1` to `11`. */
export const yearGroups = ['R', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11'] as const
export type YearGroup = (typeof yearGroups)[number]

/** `Reception`, `Year 5`. */
export const yearGroupInWords = (group: YearGroup): string => (group === 'R' ? 'Reception' : `Year ${group}`)

/** The September in which the school year of this day began: a school year runs from 1 September to 31 August. */
export const schoolYearOf = (day: string): number =>
  Number(day.slice(0, 4)) - (day.slice(5) < '09-01' ? 1 : 0)

/** On which days children were born who are in this year group by age in the school year that begins in `year`. */
export const bornIn = (group: YearGroup, year: number) => bornFor(4 + yearGroups.indexOf(group), year)

/** The year group of a child by age, on a day; undefined before Reception and after Year 11. */
export function yearGroupOf(born: string, on: string): YearGroup | undefined {
  const year = schoolYearOf(on)
  return yearGroups.find((group) => {
    const { from, until } = bornIn(group, year)
    return from <= born && born <= until
  })
}

/** Infant classes have 30 children to a teacher at most: Reception, Year 1 and Year 2. SI 2012/10. */
export const isInfant = (group: YearGroup): boolean => ['R', '1', '2'].includes(group)

/** How old children of a year group are on 31 August before it begins. */
export const ageOf = (group: YearGroup): number => 4 + yearGroups.indexOf(group)
