import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { renderToString } from 'react-dom/server'
import { MemoryRouter } from 'react-router'
import { describe, expect, it } from 'vitest'
import type { Step, Tracked } from '#contract/requests/tracking.ts'
import After from './After.tsx'
import Rating from './Rating.tsx'

const at = '2026-03-02T12:02:00Z'
const step = (number: number, type: Step['type'], more: Partial<Step> = {}): Step => ({
  ...{ number, type, at, by: 'Highways', queuedAt: at },
  ...more,
})

const page = (history: Step[], more: Partial<Tracked> = {}) => {
  const tracked: Tracked = {
    reference: 'HW-7K3M-9QTD',
    role: 'reporter',
    service: { slug: 'pothole', title: 'Pothole' },
    department: { id: 'highways', name: 'Highways', phone: '0116 305 0001' },
    state: 'fixed',
    submittedAt: at,
    updatedAt: at,
    dueAt: null,
    overdue: false,
    commitment: '',
    followers: 0,
    updates: 'none',
    answers: [],
    evidence: [],
    wanted: [],
    doing: [],
    addable: [],
    ...more,
    history: [step(1, 'submitted'), step(2, 'acknowledged'), ...history],
  }
  return renderToString(
    <QueryClientProvider client={new QueryClient()}>
      <MemoryRouter>
        <After tracked={tracked} trackingKey={'A'.repeat(22)} />
        <Rating tracked={tracked} trackingKey={'A'.repeat(22)} />
      </MemoryRouter>
    </QueryClientProvider>,
  )
}

describe('how it ended', () => {
  it('is told with what was said of it, and by nothing where nothing was', () => {
    expect(page([step(3, 'fixed', { note: 'Filled' })])).toMatch(/What was done.*Filled/)
    expect(page([step(3, 'fixed')])).toBe('')
    expect(page([step(3, 'fixed')], { reopenUntil: '2026-03-30T22:59:59Z' })).toContain('If it isn’t fixed')
  })

  it('says that all of it is erased once it is', () => {
    const erased = page([step(3, 'fixed'), step(4, 'erased')])
    expect(erased).toContain('We have erased what was sent')
    expect(erased).not.toContain('What was done')
    expect(page([step(3, 'fixed', { note: 'Filled' })])).not.toContain('erased')
  })
})

describe('a report that was merged into another', () => {
  const goesOnAs = (state: Tracked['state'], history: Step[]): Partial<Tracked> => ({
    state: 'merged',
    goesOnAs: {
      reference: 'HW-0000-0000',
      state,
      department: { id: 'transport', name: 'Transport', phone: '0116 305 0002' },
      history: [step(1, 'submitted', { by: 'The person who reported it' }), ...history],
    },
  })
  const reopenUntil = '2026-03-30T22:59:59Z'

  it('is where its resident says that the other isn’t fixed, and how it went', () => {
    const fixed = step(2, 'fixed', { by: 'Transport', note: 'Filled' })
    const ended = page([step(3, 'merged')], { ...goesOnAs('fixed', [fixed]), reopenUntil, canRate: true })
    expect(ended).toMatch(/It carries on as HW-0000-0000.*What was done.*Filled.*If it isn’t fixed/)
    expect(ended).toMatch(/the transport team will look at it again/)
    expect(ended).toContain('Overall, how did you feel')
    expect(ended).not.toContain('You do not need to do anything')
  })

  it('says who said that it isn’t fixed', () => {
    const by = (by: string) =>
      page([step(3, 'merged')], goesOnAs('acknowledged', [step(2, 'reopened', { by })]))
    expect(by('You')).toContain('Opened again: you said that it isn’t fixed')
    expect(by('Another resident')).toContain('somebody else who reported it said that it isn’t fixed')
    expect(by('The person who reported it')).toContain('somebody else who reported it said')
    expect(by('Highways')).toMatch(/Opened again</)
    expect(by('You')).not.toContain('What was done')
  })
})
