import * as z from 'zod'
import { isWeekend } from '#contract/calendar/calendar.ts'
import { isDay } from '#contract/calendar/day.ts'
import { type Division, divisions, type KeptHolidays } from '../../api/council/holidays.ts'
import { ImportError, refuse } from './problems.ts'

const Events = z.object({ events: z.array(z.object({ title: z.string().min(1), date: z.string() })) })
/** What https://www.gov.uk/bank-holidays.json has, as far as it is read. */
const BankHolidays = z.object({ 'england-and-wales': Events, scotland: Events, 'northern-ireland': Events })

const notTheFile = (file: string) =>
  new ImportError(
    `${file} is not gov.uk’s bank-holidays.json: it needs “england-and-wales”, “scotland” and “northern-ireland”, each with “events” that have a “title” and a “date”. Save https://www.gov.uk/bank-holidays.json again`,
  )

function parsed(file: string, text: string): z.infer<typeof BankHolidays> {
  try {
    const read = BankHolidays.safeParse(JSON.parse(text))
    if (read.success) return read.data
  } catch {
    // Text that is no JSON is told as the wrong file, which it is.
  }
  throw notTheFile(file)
}

/** Fewer in a year means that the file ends in it, and that the year is not whole: Scotland has nine, the others eight. */
const fewest = 8

/**
 * Reads gov.uk’s bank holidays over those that are kept: for every year that it has whole, in all divisions, its own days
 * alone; other years stay as they are. Throws ImportError.
 */
export function readHolidays(file: string, text: string, kept: KeptHolidays): KeptHolidays {
  const read = parsed(file, text)
  const all = divisions.flatMap((division) => read[division].events.map((event) => ({ division, ...event })))
  refuse(
    all
      .filter(({ date }) => !isDay(date) || isWeekend(date))
      .map(
        ({ division, date, title }) =>
          `${file}, ${division}: “${date}” (${title}) is no day from Monday to Friday, such as 2026-12-28`,
      ),
  )
  const inYear = (division: Division, year: string) =>
    all.filter((event) => event.division === division && event.date.startsWith(year))
  const first = Object.keys(kept.years).toSorted()[0] ?? ''
  const years = [...new Set(all.map(({ date }) => date.slice(0, 4)))].filter(
    (year) => year >= first && divisions.every((division) => inYear(division, year).length >= fewest),
  )
  if (years.length === 0) throw new ImportError(`${file} has no whole year from ${first} on`)
  const known = [...Object.keys(kept.years), ...years].map(Number)
  const gap = Array.from(
    { length: Math.max(...known) - Math.min(...known) },
    (_, at) => Math.min(...known) + at,
  ).find((year) => !known.includes(year))
  if (gap) throw new ImportError(`${file} leaves out ${gap}: import a file that has that year first`)
  const own = (division: Division) => [
    ...kept.divisions[division].filter(({ day }) => !years.includes(day.slice(0, 4))),
    ...years.flatMap((year) => inYear(division, year).map(({ date, title }) => ({ day: date, name: title }))),
  ]
  const sorted = (division: Division) => own(division).toSorted((a, b) => a.day.localeCompare(b.day))
  return {
    years: { ...kept.years, ...Object.fromEntries(years.map((year) => [year, 'gov.uk' as const])) },
    divisions: {
      'england-and-wales': sorted('england-and-wales'),
      scotland: sorted('scotland'),
      'northern-ireland': sorted('northern-ireland'),
    },
  }
}
