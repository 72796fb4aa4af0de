import { renderToString } from 'react-dom/server'
import { MemoryRouter } from 'react-router'
import { expect, it } from 'vitest'
import type { WorkRequest } from '#contract/workspace/workspace.ts'
import { blueBadge } from '#services/blue-badge/service.ts'
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
  answers: {},
  history: [],
  conversation: [],
} as unknown as WorkRequest
const draw = (more: Partial<WorkRequest>) =>
  renderToString(
    <MemoryRouter>
      <Standing request={{ ...request, ...more }} service={blueBadge} />
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

it('says first in which format somebody needs letters, in their own words where a format has some', () => {
  const answers = {
    ...blueBadge.example,
    accessibleFormats: ['large-print', 'another-language'],
    accessibleAnotherLanguage: 'Polish',
  }
  const needing = draw({ answers })
  expect(needing).toContain('Needs</dt><dd><strong>Large print, Another language (Polish)</strong>')
  expect(needing.indexOf('Needs')).toBeLessThan(needing.indexOf('Taken on'))
  expect(draw({})).not.toContain('Needs')
})
