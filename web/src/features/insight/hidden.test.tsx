import { renderToString } from 'react-dom/server'
import { MemoryRouter } from 'react-router'
import { describe, expect, it } from 'vitest'
import type { Figures, Performance } from '#contract/insight/performance.ts'
import { KeyNumbers } from './KeyNumbers.tsx'
import { Numbers } from './PerformancePage.tsx'
import { Promised } from './Promised.tsx'
import { Satisfaction } from './Satisfaction.tsx'
import { ServiceTable } from './ServiceTable.tsx'
import { lookBack } from './words.ts'

/** Of a sensitive service: what is null would give somebody away. */
const figures: Figures = {
  ...{ received: 12, acknowledged: null, open: null, finished: 8, overdue: null, reopened: null },
  toAcknowledge: null,
  toLookAt: { of: null, median: 60, p90: 90 },
  toFinish: null,
  age: null,
  promise: { kept: null, of: 6 },
  satisfaction: { answered: 6, satisfied: null, scores: [null, 0, 0, 0, null] },
}
const commitment = { text: 'In 10 days.', days: 10, source: 'Policy' }
const service = { slug: 'blue-badge', title: 'Blue Badge', verb: 'apply', commitment } as const

/** The words that are seen, one space between them. */
const words = (page: React.ReactNode) =>
  renderToString(<MemoryRouter>{page}</MemoryRouter>)
    .replace(/<!-- -->/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')

describe('numbers that are left out', () => {
  it('are said to be, and make no share, sum or number that is none', () => {
    const seen = [
      words(<KeyNumbers figures={figures} />),
      words(<Satisfaction figures={figures} />),
      words(<Promised service={service} figures={figures} />),
      words(<ServiceTable services={[{ ...service, figures }]} />),
    ]
    for (const page of seen) expect(page).not.toMatch(/NaN|null|undefined|%| of 10 of| none |None /)
    const [key, satisfaction, promised, table] = seen
    expect(key).toContain('not shown of them later than we said')
    expect(key).toContain('not shown looked at within our published time')
    expect(satisfaction).toContain('6 people have told us')
    expect(satisfaction).toContain('Very satisfied not shown')
    expect(renderToString(<Satisfaction figures={figures} />).match(/<svg/g)).toHaveLength(3)
    expect(promised).toContain('9 in 10 were looked at within 90 minutes')
    expect(promised).toContain('Looked at not shown')
    expect(table).toContain('Blue Badge 12 not shown not shown too few')
  })

  it('are shown as they are where they give nobody away', () => {
    const told: Figures = {
      ...figures,
      ...{ open: 5, overdue: 5, promise: { kept: 9, of: 10 } },
      satisfaction: { answered: 10, satisfied: 9, scores: [1, 0, 0, 0, 9] },
    }
    expect(words(<KeyNumbers figures={told} />)).toContain('9 in 10 looked at within our published time')
    expect(words(<Satisfaction figures={told} />)).toContain('9 of 10 people who answered were satisfied')
    expect(words(<Promised service={service} figures={told} />)).toContain(
      '9 of 10 requests were looked at within the 10 days',
    )
  })

  it('make no chart where none of them is shown, and say why', () => {
    const satisfaction = { answered: 9, satisfied: 6, scores: [null, null, null, null, null] }
    const page = renderToString(<Satisfaction figures={{ ...figures, satisfaction }} />)
    expect(page).not.toContain('<svg')
    expect(page).toContain(
      '6 of 9 people who answered were satisfied. We do not show how many gave each answer',
    )
  })

  it('are sentences that somebody would say', () => {
    const age = { median: 227, p90: 0 }
    const told = {
      ...figures,
      age,
      toAcknowledge: { median: 9, p90: 54 },
      toFinish: { median: 9, p90: 28_800 },
    }
    const page = words(<KeyNumbers figures={told as Figures} />)
    expect(page).toContain('Half of open requests are no more than 227 days old')
    expect(page).toContain('9 in 10 open requests are less than a day old')
    expect(page).toContain('9 in 10 reach the department within 54 minutes')
    expect(page).toContain('9 in 10 are finished within 20 days')
  })

  it('cover the same time in the tiles as where there are none yet', () => {
    const total = { ...figures, received: 0, open: 0, satisfaction: null }
    const none = words(<Numbers data={{ total } as Performance} />)
    expect(none).toContain(`in the last ${lookBack}.`)
    expect(words(<KeyNumbers figures={figures} />)).toContain(`requests in ${lookBack}`)
  })
})
