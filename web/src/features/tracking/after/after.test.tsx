import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { renderToString } from 'react-dom/server'
import { MemoryRouter } from 'react-router'
import { describe, expect, it } from 'vitest'
import type { Step, Tracked } from '#contract/tracking.ts'
import After from './After.tsx'

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
    ...more,
    history: [step(1, 'submitted'), step(2, 'acknowledged'), ...history],
  }
  return renderToString(
    <QueryClientProvider client={new QueryClient()}>
      <MemoryRouter>
        <After tracked={tracked} trackingKey={'A'.repeat(22)} />
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
