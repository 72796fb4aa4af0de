import { describe, expect, it } from 'vitest'
import type { PublicReport } from '#contract/insight/reports.ts'
import { endInWords, followersInWords, placeInWords, stepsOf } from './words.ts'

const report = (more: Partial<PublicReport>) =>
  ({
    ...{ state: 'acknowledged', sent: '2026-11-02', taken: '2026-11-02', finished: null },
    ...{ due: null, overdue: false, steps: [], passedTo: null },
    department: { id: 'highways', name: 'Highways', phone: '0116 305 0001' },
    ...more,
  }) as unknown as PublicReport
const titles = (more: Partial<PublicReport>) => stepsOf(report(more)).map(({ title }) => title)

describe('the page of a report', () => {
  it('says that somebody looked only once they have', () => {
    expect(titles({})).toEqual(['Reported', 'The highways team has it', 'We look at it'])
    expect(titles({ state: 'scheduled', steps: [{ type: 'scheduled', on: '2026-11-03' }] })).toEqual([
      ...['Reported', 'The highways team has it', 'Work planned', 'The work is done'],
    ])
    const planned = stepsOf(report({ state: 'scheduled', steps: [{ type: 'scheduled', on: '2026-11-03' }] }))
    expect(planned[2]?.time?.text).toBe('Decided on 3 November 2026')
  })

  it('says sorry where we are late', () => {
    const [last] = stepsOf(report({ due: '2026-11-16', overdue: true })).slice(-1)
    expect(last).toMatchObject({
      title: 'Inspection overdue',
      children: 'We said we would look at this by 16 November 2026. We’re sorry it’s late.',
    })
  })

  it('names who has it now', () => {
    const passedTo = { name: 'Leicester City Council' }
    const passed = { state: 'referred', passedTo, steps: [{ type: 'referred', on: '2026-11-03' }] } as const
    expect(titles({ ...passed, steps: [...passed.steps] }).at(-1)).toBe(
      'Leicester City Council looks after it',
    )
    expect(endInWords(report({ ...passed, steps: [...passed.steps] }))).toContain('Leicester City Council')
  })

  it('gives the reason that was chosen for everybody', () => {
    const closed = { state: 'closed', steps: [{ type: 'closed', on: '2026-11-03' }] } as const
    const words = (more: Partial<PublicReport>) =>
      endInWords(report({ ...closed, steps: [...closed.steps], ...more }))
    expect(words({ because: 'put-right' })).toContain('It had already been put right.')
    expect(words({ because: null })).toContain('We have told the person who reported it why.')
  })

  it('says where it is in one sentence', () => {
    const square = 'SP 509 961'
    const ward = { code: 'E1', name: 'Stoney Cove' }
    expect(placeInWords({ near: 'near Croft', ward, square })).toBe(
      'Near Croft, within about 100 metres of grid reference SP 509 961.',
    )
    expect(placeInWords({ near: null, ward, square })).toMatch(/^In Stoney Cove ward, within about/)
    expect(placeInWords({ near: null, ward: null, square })).toMatch(/^Within about 100 metres/)
  })

  it('counts who is following', () => {
    expect([0, 1, 2].map(followersInWords)).toEqual([
      undefined,
      '1 person is following this',
      '2 people are following this',
    ])
  })
})
