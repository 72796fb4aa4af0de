import { dayOf } from './dates.ts'

/** A day for an example, so many days from the day on which the catalogue is read: `YYYY-MM-DD`. */
export const exampleDay = (daysFromToday: number, today = new Date()): string => dayOf(daysFromToday, today)
