import { minutesOfDays } from '#contract/calendar/minutes.ts'
/** How often each length of time came, by its minutes as they are told. Two are added number by number. */
export type Histogram = Readonly<Record<string, number>>

const hour = 60
const day = minutesOfDays(1)

/** A length of time as it is told, never shorter than it was: in minutes, from two hours in hours, from ten days in days. */
export function toldMinutes(milliseconds: number): number {
  const minutes = Math.max(0, Math.ceil(milliseconds / 60_000))
  if (minutes <= 2 * hour) return minutes
  if (minutes <= 10 * day) return Math.ceil(minutes / hour) * hour
  return Math.ceil(minutes / day) * day
}

/** How many lengths it holds. */
export const sizeOf = (histogram: Histogram): number =>
  Object.values(histogram).reduce((sum, count) => sum + count, 0)

/** The length that this share of all (0.5: the median) does not go beyond, by nearest rank; undefined when empty. */
export function percentile(histogram: Histogram, share: number): number | undefined {
  const lengths = Object.keys(histogram)
    .map(Number)
    .sort((a, b) => a - b)
  let left = Math.max(1, Math.ceil(share * sizeOf(histogram)))
  return lengths.find((length) => {
    left -= histogram[length] ?? 0
    return left <= 0
  })
}
