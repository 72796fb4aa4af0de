import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { KeptTerms } from '../../api/council/calendars.ts'
import keptHolidays from '../../api/council/holidays.json' with { type: 'json' }
import type { KeptHolidays } from '../../api/council/holidays.ts'
import keptTerms from '../../api/council/term-dates.json' with { type: 'json' }
import { readHolidays } from './holidays.ts'
import { readTerms } from './terms.ts'
import { readTextFile } from './text-file.ts'

/** Council data that is kept with the code, and not as boundaries are: two deployments count the same days. */
const councilDir = join(import.meta.dirname, '../../api/council')

export interface CalendarFiles {
  readonly 'bank-holidays'?: string | undefined
  readonly terms?: string | undefined
}

/**
 * Reads bank holidays and term dates where they are given. Returns a line about each, and what writes them once all else
 * is right. Throws ImportError that says how to put the files right.
 */
export function calendarImport(given: CalendarFiles, dir = councilDir) {
  const files: [name: string, content: unknown][] = []
  const lines: string[] = []
  if (given['bank-holidays']) {
    const { file, text } = readTextFile(given['bank-holidays'])
    const holidays = readHolidays(file, text, keptHolidays as KeptHolidays)
    const years = Object.entries(holidays.years).filter(([, from]) => from === 'gov.uk')
    files.push(['holidays.json', holidays])
    lines.push(`bank holidays: ${years.map(([year]) => year).join(', ')} from gov.uk`)
  }
  if (given.terms) {
    const { file, text } = readTextFile(given.terms)
    const { schools } = readTerms(file, text)
    files.push(['term-dates.json', { schools: { ...(keptTerms as KeptTerms).schools, ...schools } }])
    lines.push(`term dates: ${Object.keys(schools).length} schools`)
  }
  const write = async () => {
    for (const [name, content] of files)
      await writeFile(join(dir, name), `${JSON.stringify(content, null, 2)}\n`)
  }
  return { lines, write }
}
