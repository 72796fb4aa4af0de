import * as z from 'zod/mini'

/** A year group of a school: 0 is Reception, 13 the last of a sixth form. */
export const YearGroup = z.int().check(z.gte(0), z.lte(13))

/** `Reception`, `Year 7`. */
export const yearName = (year: number): string => (year === 0 ? 'Reception' : `Year ${year}`)

/** Of the ages at which children come to a school and leave it, the year groups that it has, the youngest first. */
export function yearsOf({ from, to }: { readonly from: number; readonly to: number }): number[] {
  const first = Math.max(0, from - 4)
  return Array.from({ length: Math.min(13, to - 5) - first + 1 }, (_, at) => first + at)
}
