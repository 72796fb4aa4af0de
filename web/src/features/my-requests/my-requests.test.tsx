import { renderToStaticMarkup } from 'react-dom/server'
import { StaticRouter } from 'react-router'
import { describe, expect, it } from 'vitest'
import { dayInWords } from '#contract/calendar/words.ts'
import type { MyRequest } from '#contract/requests/find.ts'
import { states } from '#contract/requests/lifecycle.ts'
import { emailError } from './findRequests.ts'
import { grouped, stateInWords } from './grouped.ts'
import { LinkSent } from './LinkSent.tsx'
import { RequestList } from './RequestList.tsx'

const one = (reference: string, state: MyRequest['state']): MyRequest => ({
  reference,
  service: { slug: 'pothole', title: 'Pothole' },
  state,
  submittedAt: '2026-03-03T23:30:00Z',
  updatedAt: '2026-07-03T23:30:00Z',
  trackingKey: 'k'.repeat(22),
})

const drawn = (page: React.ReactElement) =>
  renderToStaticMarkup(<StaticRouter location="/my-requests">{page}</StaticRouter>)

describe('asking', () => {
  it.each([
    ['', 'Enter your email address'],
    ['  ', 'Enter your email address'],
    ['ada', 'Enter an email address in the correct format, like name@example.com'],
    [' ada@example.org ', undefined],
  ])('"%s": %s', (typed, error) => expect(emailError(typed)).toBe(error))

  it('says the same whether there is anything', () => {
    const [a, b] = ['ada@example.org', 'bob@example.org'].map((to) =>
      drawn(<LinkSent to={to} onAgain={() => undefined} />).replace(to, ''),
    )
    expect(a).toBe(b)
  })
})

describe('the list', () => {
  it('groups open and finished, in their order, and loses none', () => {
    const all = states.map((state, at) => one(`HW-${at}`, state))
    const { open, finished } = grouped(all)
    expect(open.map(({ state }) => state)).toEqual(['submitted', 'acknowledged', 'inspected', 'scheduled'])
    expect(open.length + finished.length).toBe(all.length)
    for (const state of states) expect(stateInWords(state)).toMatch(/^[A-Z]/)
  })

  it('says days as they are in England', () => {
    expect([dayInWords('2026-03-03T23:30:00Z'), dayInWords('2026-07-03T23:30:00Z')]).toEqual([
      '3 March 2026',
      '4 July 2026',
    ])
  })

  it('leads each to its private page, with the key in the fragment', () => {
    const html = drawn(<RequestList requests={[one('HW-7K3M-9QTD', 'closed')]} more={true} stale={false} />)
    expect(html).toContain(`href="/track/HW-7K3M-9QTD#${'k'.repeat(22)}"`)
    expect(html).toContain('Nothing is open.')
    expect(html).toContain('This page shows the newest 1.')
  })
})
