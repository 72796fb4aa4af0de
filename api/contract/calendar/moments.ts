import { clockInEngland, type Day } from './day.ts'

const hourMs = 3_600_000
const minuteMs = 60_000

/** The moment at which clocks in England show `YYYY-MM-DDTHH:MM`; the first of the two in the hour that comes twice. */
export function momentInEngland(local: string): Date {
  const inWinter = new Date(`${local}:00.000Z`)
  const inSummer = new Date(inWinter.getTime() - hourMs)
  return clockInEngland(inSummer) === local ? inSummer : inWinter
}

/** So many hours later by the clock, whatever day that is. */
export const hoursAfter = (from: Date, amount: number): Date => new Date(from.getTime() + amount * hourMs)

/** When the day begins in England. */
export const beginningOfDay = (day: Day): Date => momentInEngland(`${day}T00:00`)

/** The last millisecond of the day in England: whoever is told a day has all of it. */
export const endOfDay = (day: Day): Date => new Date(momentInEngland(`${day}T23:59`).getTime() + minuteMs - 1)
