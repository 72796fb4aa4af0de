import { describe, expect, it } from 'vitest'
import { council } from '#council'
import { policies } from '#council/admissions/policies.ts'
import { catchments } from '#council/admissions/sample/catchments.ts'
import { schools } from '#council/admissions/sample/schools.ts'
import { calendarFiles, calendarOf, entryOfSchool, factsOfSchool, schoolModule } from './school-modules.ts'

const data = { schools, catchments, policies }
const school = (id: string) => {
  const found = schools.find((one) => one.id === id)
  if (!found) throw new Error(`The sample has no school ${id}`)
  return found
}

describe('an open day as a calendar file', () => {
  const one = school('sample-soar-academy')
  const [day] = one.openDays
  const lines = day ? calendarOf(one, day, council).split('\r\n') : []

  it('has its times in UTC, in summer too, whatever the clock of whoever builds it', () => {
    expect(day?.starts).toBe('2027-09-28T16:30:00.000Z')
    expect(lines).toContain('DTSTART:20270928T163000Z')
    expect(lines).toContain('DTEND:20270928T190000Z')
    expect(lines.filter((line) => /TZID|VTIMEZONE/.test(line))).toEqual([])
  })

  it('says what it is, where, and what to know, by the rules of the format', () => {
    expect(lines[0]).toBe('BEGIN:VCALENDAR')
    expect(lines).toContain('SUMMARY:Open day: Sample Soar Academy')
    expect(lines).toContain('LOCATION:Thorpe Hill\\, Loughborough\\, LE11 5JE')
    expect(lines).toContain('DESCRIPTION:The head teacher speaks at 6pm.')
    expect(lines.slice(-2)).toEqual(['END:VCALENDAR', ''])
    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75)
  })

  it('is the same from build to build, and another file once something is changed', () => {
    const files = () => [...calendarFiles([one], council).keys()]
    expect(files()).toEqual(files())
    const moved = { ...one, openDays: one.openDays.map((first) => ({ ...first, note: 'Booked up' })) }
    expect(files()).not.toEqual([...calendarFiles([moved], council).keys()])
  })
})

describe('what lists show of a school', () => {
  it.each([
    [
      'sample-meadow-infant-school',
      { year: 2026, first: 72, offered: 60, last: { criterion: 3, distance: 914 } },
    ],
    ['sample-park-school', { year: 2026, first: 44, offered: 48, last: 'everybody' }],
    ['sample-soar-academy', { year: 2026, first: 251, offered: 210, last: 'parts' }],
    [
      'sample-grammar-school',
      { year: 2026, first: 214, offered: 120, last: { criterion: 3, distance: null } },
    ],
  ])('%s: where the places of the newest year ended', (id, newest) => {
    expect(entryOfSchool(school(id), policies).into[0]?.newest).toEqual(newest)
  })

  it('is nothing where nobody has told of a year, or of where its places ended', () => {
    const one = school('sample-park-school')
    const [entry] = one.entries
    if (!entry) throw new Error('No entry')
    const told = entry.years.map((year) => ({ ...year, last: null }))
    const newest = (years: typeof told) =>
      entryOfSchool({ ...one, entries: [{ ...entry, years }] }, policies).into[0]?.newest
    expect(newest([])).toBeNull()
    expect(newest(told)).toMatchObject({ year: 2026, last: null })
  })
})

describe('what the page of a school shows', () => {
  it('leads to the calendar files that the build writes', () => {
    const files = calendarFiles(schools, council)
    for (const one of schools) {
      const { openDays } = factsOfSchool(one, data, council)
      expect(openDays).toHaveLength(one.openDays.length)
      for (const { file } of openDays) expect([...files.keys()]).toContain(file)
    }
  })

  it('names areas, feeders and linked schools, and has the policies that it goes by alone', () => {
    expect(factsOfSchool(school('sample-meadow-junior-school'), data, council)).toMatchObject({
      areas: ['Loughborough east'],
      feeders: [{ name: 'Sample Meadow Infant School' }],
      linkedSchools: [{ name: 'Sample Meadow Infant School' }],
      policies: [{ id: 'county' }],
    })
  })
})

describe('the modules about schools', () => {
  it('have a file for each school', () => {
    const index = schoolModule('school-pages', data, council) ?? ''
    for (const { id } of schools) {
      expect(index).toContain(`import('virtual:school/${id}')`)
      expect(schoolModule(`school/${id}`, data, council)).toContain(id)
    }
    expect(schoolModule('school/nothing', data, council)).toBeUndefined()
  })
})
