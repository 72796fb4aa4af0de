import { describe, expect, it } from 'vitest'
import { dayInEngland } from '#contract/calendar/day.ts'
import { carers, untilTold } from '../../parts/carers/testing/wrong.ts'
import { approved, decides, refers, tells, throughPanel } from '../testing/referral.ts'
import { assessor, does, manager, refused } from '../testing/work.ts'
import { applicant, type World } from '../testing/world.ts'
import { linesToCall } from './calls.ts'
import { callListsOn } from './testing/lists.ts'

const isVisit = (words: string) => words.startsWith('Next visit')

/** What the list says of the one household there is, on a day: of visits alone, or of all else. */
async function says(at: World, day?: string, visits = false): Promise<string[]> {
  if (day) at.go(`${day}T09:00:00.000Z`)
  const lines = await callListsOn(at.shelf, at.ports.now).toCall(50)
  return linesToCall(lines, dayInEngland(at.ports.now())).flatMap(({ reasons }) =>
    reasons.map(({ words }) => words).filter((words) => isVisit(words) === visits),
  )
}

const asks = { kind: 'information', words: 'When is her check-up?', urgent: false, tell: false }

describe('who should be rung', () => {
  it('is whoever has gone quiet, until somebody has talked with them', async () => {
    const at = await approved('fostering', '2026-11-02T10:00:00.000Z')
    await does(at, applicant(), 'support.s1', 'ask', asks)
    await does(at, assessor, 'support.s1', 'answer', { words: 'On the ninth.' })
    await does(at, applicant(), 'support.s1', 'settle')
    expect(await says(at, '2026-12-07')).toEqual([])
    expect(await says(at, '2026-12-08')).toEqual(['We have not heard from them for 5 weeks'])
    await does(at, assessor, 'head', 'called', { how: 'spoke', next: '2026-12-10', words: 'All is well.' })
    expect(await says(at, '2026-12-10')).toEqual([])
    expect(await says(at, '2027-01-12')).toEqual([])
    expect(await says(at, '2027-01-13')).toEqual(['We have not heard from them for 5 weeks'])
  })

  it('is left alone until the day that was said, and comes back where the reason is still there', async () => {
    const at = await approved('fostering', '2026-11-02T10:00:00.000Z')
    expect(await says(at, '2026-12-22')).toEqual(['We have not heard from them for 7 weeks'])
    await does(at, assessor, 'head', 'called', { how: 'no-answer', next: '2026-12-24' })
    expect(await says(at, '2026-12-23')).toEqual([])
    expect(await says(at, '2026-12-24')).toEqual(['We have not heard from them for 7 weeks'])
  })

  it('is whoever waits for us longer than we promised, until we have answered', async () => {
    const at = await approved('fostering', '2026-11-02T10:00:00.000Z')
    await does(at, applicant(), 'support.s1', 'ask', asks)
    expect(await says(at, '2026-11-03')).toEqual([])
    expect(await says(at, '2026-11-18')).toEqual([
      'A request for support has waited 2 weeks, and we promised an answer by 3 November 2026',
    ])
    await does(at, assessor, 'support.s1', 'answer', { words: 'On the ninth.' })
    expect(await says(at)).toEqual([])
  })

  it('is whoever’s review is near or late, until it was held', async () => {
    const at = await approved('fostering', '2026-11-02T10:00:00.000Z')
    at.go('2027-09-19T09:00:00.000Z')
    await does(at, manager, 'head', 'called', { how: 'spoke', next: '2027-09-20' })
    expect(await says(at, '2027-09-20')).toEqual([])
    const standards = 'Training, support and development standards: these'
    expect(await says(at, '2027-09-21')).toEqual([
      'Next review is due by 2 November 2027',
      `${standards} are due by 2 November 2027`,
    ])
    await does(at, manager, 'head', 'called', { how: 'spoke', next: '2027-11-04' })
    expect(await says(at, '2027-11-04')).toEqual([
      'We have not heard from them for 6 weeks',
      'Next review was due by 2 November 2027',
      `${standards} were due by 2 November 2027`,
    ])
    await does(at, manager, 'head', 'standards-met', { on: '2027-11-04' })
    expect((await says(at, '2027-11-05')).filter((words) => words.startsWith('Training'))).toEqual([])
  })

  it('is whoever’s visit is late, and not while it comes round in time', async () => {
    const at = await approved('fostering', '2026-11-02T10:00:00.000Z')
    for (const day of ['2026-11-03', '2026-12-14']) expect(await says(at, day, true)).toEqual([])
    expect(await says(at, '2026-12-15', true)).toEqual(['Next visit was due by 14 December 2026'])
  })

  it('is nobody before an approval or after its end', async () => {
    const at = await approved('fostering', '2026-11-02T10:00:00.000Z')
    expect(await says(at, '2026-11-30')).toEqual([])
    await refers(at, 'termination', { reasons: 'It has to end.' }, 'referral.2')
    await throughPanel(at, 'referral.2', 'not-suitable')
    for (const day of ['2027-01-02', '2027-02-20']) {
      at.go(`${day}T10:00:00.000Z`)
      await decides(at, 'referral.2', 'not-suitable')
      await tells(at, 'referral.2')
    }
    expect(await says(at, '2027-06-01')).toEqual([])
  })

  it('is nobody because of what went wrong: that stands with those alone who work on it', async () => {
    const at = await carers()
    await untilTold(at)
    await does(at, assessor, 'concern.x1', 'raise', { on: '2027-03-22', words: 'A window does not lock.' })
    const told = { on: '2027-03-23', to: ['p1', 'p2'], name: 'Olive Peters', contact: '0300 1' }
    await does(at, assessor, 'concern.x1', 'tell', told)
    expect(await says(at, '2027-04-20')).toEqual([])
  })

  it('cannot be recorded for a day that has passed, nor for one far away, nor by who is no more than a recruiter', async () => {
    const at = await approved('fostering', '2026-11-02T10:00:00.000Z')
    for (const next of ['2026-11-02', '2027-01-26'])
      expect(await refused(at, assessor, 'head', 'called', { how: 'spoke', next })).toContain(
        'within the next 12 weeks',
      )
    expect(await refused(at, applicant(), 'head', 'called', { how: 'spoke', next: '2026-11-09' })).toBe(
      'forbidden',
    )
  })
})
