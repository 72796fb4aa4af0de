import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { addCounted } from '#contract/calendar/calendar.ts'
import { schoolCalendars } from '../../api/council/calendars.ts'
import kept from '../../api/council/holidays.json' with { type: 'json' }
import type { KeptHolidays } from '../../api/council/holidays.ts'
import { calendarImport } from './calendar.ts'

let dir: string
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'shire-calendar-'))
})
afterEach(() => rm(dir, { recursive: true }))

const given = async (name: string, text: string) => {
  await writeFile(join(dir, name), text)
  return join(dir, name)
}
const written = async (name: string) => JSON.parse(await readFile(join(dir, name), 'utf8'))

const names = ['england-and-wales', 'scotland', 'northern-ireland'] as const
type Days = Record<(typeof names)[number], string[]>
const ours = kept as KeptHolidays
const daysOf = (year: string): Days =>
  Object.fromEntries(
    names.map((name) => [
      name,
      ours.divisions[name].map(({ day }) => day).filter((day) => day.startsWith(year)),
    ]),
  ) as Days
/** As gov.uk writes it. */
const theirs = (...years: Days[]) =>
  JSON.stringify(
    Object.fromEntries(
      names.map((division) => {
        const events = years.flatMap((days) =>
          days[division].map((date) => ({ title: 'A holiday', date, notes: '', bunting: true })),
        )
        return [division, { division, events }]
      }),
    ),
  )

describe('gov.uk’s bank holidays', () => {
  const importing = async (text: string) => {
    const read = calendarImport({ 'bank-holidays': await given('bank-holidays.json', text) }, dir)
    await read.write()
    return { ...read, holidays: (await written('holidays.json')) as KeptHolidays }
  }

  it('take the place of ours, a day that was added among them, and leave other years', async () => {
    const added = daysOf('2027')
    added.scotland.push('2027-06-14')
    const { lines, holidays } = await importing(theirs(daysOf('2026'), added))
    expect(lines).toEqual(['bank holidays: 2026, 2027 from gov.uk'])
    expect(holidays.years).toEqual({ 2026: 'gov.uk', 2027: 'gov.uk', 2028: 'computed' })
    const before = ours.divisions.scotland.map(({ day }) => day)
    const after = holidays.divisions.scotland.map(({ day }) => day)
    expect(after).toEqual([...before, '2027-06-14'].toSorted())
    expect(holidays.divisions['england-and-wales'].at(-1)).toEqual(ours.divisions['england-and-wales'].at(-1))
  })

  it('take away what they do not have, and leave a year that they do not have whole', async () => {
    const part = daysOf('2028')
    part.scotland = part.scotland.slice(0, 2)
    const moved = daysOf('2027')
    moved['england-and-wales'] = moved['england-and-wales'].map((day) => day.replace('05-03', '05-07'))
    const { holidays } = await importing(theirs(moved, part))
    expect(holidays.years).toMatchObject({ 2027: 'gov.uk', 2028: 'computed' })
    const days = holidays.divisions['england-and-wales'].map(({ day }) => day)
    expect([days.includes('2027-05-03'), days.includes('2027-05-07')]).toEqual([false, true])
    expect(holidays.divisions.scotland).toEqual(
      expect.arrayContaining(ours.divisions.scotland.filter(({ day }) => day.startsWith('2028'))),
    )
  })

  const year = (text: string) =>
    Object.fromEntries(
      Object.entries(daysOf('2028')).map(([name, days]) => [
        name,
        days.map((day) => day.replace('2028', text)),
      ]),
    ) as Days
  it.each([
    ['nonsense', 'is not gov.uk’s bank-holidays.json'],
    ['{"england-and-wales":{"events":[]}}', 'is not gov.uk’s bank-holidays.json'],
    [theirs({ ...daysOf('2026'), scotland: ['2026-02-30'] }), 'scotland: “2026-02-30” (A holiday) is no day'],
    [
      theirs({ ...daysOf('2026'), scotland: ['2026-12-26'] }),
      '“2026-12-26” (A holiday) is no day from Monday',
    ],
    [theirs({ ...daysOf('2026'), scotland: [] }), 'has no whole year from 2026 on'],
    [theirs(year('2034')), 'leaves out 2029'],
  ])('are refused where they are wrong', async (text, message) => {
    const path = await given('bank-holidays.json', text)
    expect(() => calendarImport({ 'bank-holidays': path }, dir)).toThrow(message)
  })
})

describe('term dates', () => {
  const table = (...lines: string[]) => given('terms.csv', ['urn,kind,from,until', ...lines].join('\n'))
  const autumn = '119901,term,01/09/2026,16 October 2026'

  it('make a calendar for each school', async () => {
    const terms = await table('119901,term,2026-10-26,2026-12-18', autumn, '119901,closed,2026-11-06,')
    const read = calendarImport({ terms }, dir)
    expect(read.lines).toEqual(['term dates: 1 schools'])
    await read.write()
    const school = schoolCalendars(await written('term-dates.json'))['school 119901']!
    expect(school.known).toEqual({ from: '2026-09-01', until: '2026-12-18' })
    expect(addCounted(school, '2026-10-16', 1)).toBe('2026-10-26')
    expect(addCounted(school, '2026-11-05', 1)).toBe('2026-11-09')
  })

  it.each([
    [['119901,half,2026-09-01,2026-10-16'], 'column "kind": “half” is neither term'],
    [['119901,term,1/9/26,2026-10-16'], 'column "from": The year must have 4 numbers'],
    [['119901,term,2026-09-31,2026-10-16'], 'column "from": September 2026 has 30 days'],
    [['119901,term,2026-10-16,2026-09-01'], 'column "until": is before 2026-10-16'],
    [[',term,2026-09-01,2026-10-16'], 'column "urn": is empty'],
    [['119901,closed,2026-11-06,'], 'school 119901 has no term'],
    [[autumn, '119901,term,2026-10-16,2026-12-18'], 'school 119901 has two terms on 2026-10-16'],
  ])('are refused where they are wrong', async (lines, message) => {
    const terms = await table(...lines)
    expect(() => calendarImport({ terms }, dir)).toThrow(message)
  })
})

it('reads nothing where nothing is given, and writes nothing where anything is wrong', async () => {
  expect(calendarImport({}, dir).lines).toEqual([])
  const holidays = await given('bank-holidays.json', theirs(daysOf('2026')))
  expect(() => calendarImport({ 'bank-holidays': holidays, terms: join(dir, 'nowhere') }, dir)).toThrow(
    "can't be read",
  )
  await expect(written('holidays.json')).rejects.toThrow('ENOENT')
})
