import { renderToString } from 'react-dom/server'
import { MemoryRouter } from 'react-router'
import { expect, it } from 'vitest'
import type { WorkRequest } from '#contract/workspace/workspace.ts'
import { Standing } from './Standing.tsx'

const request = {
  reference: 'BB-7K3M-9QTD',
  department: 'blue-badge',
  state: 'acknowledged',
  submittedAt: '2026-03-04T12:00:00Z',
  dueAt: null,
  overdue: false,
  channel: 'web',
  team: null,
  history: [],
  conversation: [],
} as unknown as WorkRequest
const draw = (more: Partial<WorkRequest>) =>
  renderToString(
    <MemoryRouter>
      <Standing request={{ ...request, ...more }} />
    </MemoryRouter>,
  )

it('says who has it and who waits where that is known, and nothing of either where it is not told', () => {
  const known = draw({ assignee: null, followers: 0 })
  expect(known).toContain('Nobody</dd>')
  expect(known).toContain('Nobody follows it')
  const standing = draw({})
  expect(standing).toContain('Taken on')
  expect(standing).not.toMatch(/Who has it|Who else waits|Nobody/)
})
