import { describe, expect, it } from 'vitest'
import { workingCalendar } from '#contract/calendar/calendar.ts'
import { subjects } from '#contract/fostering/about.ts'
import { allowanceRules } from '#council/fostering/allowances.ts'
import { promises as councils } from '#council/fostering/promises.ts'
import { support } from '#council/fostering/support.ts'
import { rulesWith } from '../clocks/rules.ts'
import { clocksOf, pathOf, promisedBy, promises, promiseTitle } from './promises.ts'

const known = { from: '2026-01-01', until: '2027-12-31' }
const holidays = ['2026-12-25', '2026-12-28', '2027-01-01', '2027-03-26', '2027-03-29']
const england = workingCalendar(
  holidays.map((day) => ({ day, name: 'A bank holiday' })),
  known,
  'A test',
)
const rules = rulesWith(
  { england, foi: england },
  { clocks: councils, needs: [], support, allowances: allowanceRules },
)

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
    expect(promisedBy(path, name, received, rules)).toEqual({ kind: 'day', day })
  })

  it('says no day where the calendar ends', () => {
    expect(promisedBy('foster', 'meet', '2027-12-30', rules)).toEqual({ kind: 'about' })
  })

  it('says no day for whom a hub had before there was such a promise', () => {
    expect(promisedBy('adopt', 'reply', '2009-01-05', rules)).toEqual({ kind: 'about' })
  })

  it('has a clock and words for each promise, and knows who is on which path', () => {
    for (const path of ['foster', 'adopt'] as const)
      for (const name of promises) {
        expect(clocksOf(path, name, rules.clocks)).not.toEqual([])
        expect(promiseTitle[path][name]).not.toBe('')
      }
    expect(subjects.filter((about) => pathOf(about) === 'adopt')).toEqual(['adopt'])
  })
})
