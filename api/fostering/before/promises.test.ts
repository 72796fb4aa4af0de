import { describe, expect, it } from 'vitest'
import { workingCalendar } from '#contract/calendar/calendar.ts'
import { subjects } from '#contract/fostering/about.ts'
import { promises as councils } from '#council/fostering/promises.ts'
import { adoption } from '../clocks/law/adoption.ts'
import { pathOf, promiseClocks, promisedBy, promises } from './promises.ts'

const known = { from: '2026-01-01', until: '2027-12-31' }
const holidays = ['2026-12-25', '2026-12-28', '2027-01-01', '2027-03-26', '2027-03-29']
const england = workingCalendar(
  holidays.map((day) => ({ day, name: 'A bank holiday' })),
  known,
  'A test',
)
const calendars = { england, foi: england }

describe('what is promised to whoever asks', () => {
  it.each([
    // Sent on Christmas Eve: Christmas and its holiday on the Monday don't count.
    ['foster', 'reply', '2026-12-24', '2026-12-29'],
    ['foster', 'meet', '2026-12-24', '2027-01-05'],
    // Sent on a Saturday.
    ['foster', 'reply', '2026-11-28', '2026-11-30'],
    ['foster', 'meet', '2026-11-28', '2026-12-04'],
    // Over Easter and the change to summer time.
    ['foster', 'meet', '2027-03-25', '2027-04-05'],
    ['adopt', 'reply', '2026-12-01', '2026-12-08'],
    ['adopt', 'meet', '2026-12-01', '2026-12-15'],
  ] as const)('%s %s of %s is due on %s', (path, name, received, day) => {
    expect(promisedBy(path, name, received, calendars)).toEqual({ kind: 'day', day })
  })

  it('says no day where the calendar ends', () => {
    expect(promisedBy('foster', 'meet', '2027-12-30', calendars)).toEqual({ kind: 'about' })
  })

  it.each([
    ['foster', 'reply', 'enquiry-reply'],
    ['foster', 'meet', 'enquiry-visit'],
    ['adopt', 'reply', 'adoption-enquiry-reply'],
    ['adopt', 'meet', 'adoption-meeting'],
  ] as const)('%s %s lasts as long as the plan of a household says by %s', (path, name, id) => {
    const plan = [...councils, ...adoption].filter((clock) => clock.id === id)
    const shown = ({ length, counts }: (typeof plan)[number]) => ({ length, counts })
    expect(plan).not.toEqual([])
    expect(plan.map(shown)).toEqual(
      promiseClocks[path][name].map(({ length, counts }) => ({ length, counts })),
    )
  })

  it('has one promise of each kind for any day, with its source', () => {
    for (const clocks of Object.values(promiseClocks))
      for (const name of promises) {
        expect(clocks[name].length).toBeGreaterThan(0)
        for (const { source, title } of clocks[name]) expect([source, title]).not.toContain('')
      }
    expect(subjects.filter((about) => pathOf(about) === 'adopt')).toEqual(['adopt'])
  })
})
