import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { renderToString } from 'react-dom/server'
import { MemoryRouter } from 'react-router'
import { expect, it } from 'vitest'
import type { WorkRequest } from '#contract/workspace/workspace.ts'
import { AlsoTold } from './AlsoTold.tsx'

const one = {
  reference: 'HW-7K3M-9QTD',
  submittedAt: '2026-03-04T12:00:00Z',
  readable: [{ key: 'details', question: 'What is wrong?', answer: 'It is deep' }],
  evidence: [{ id: '0123456789ABCDEFGHJKMNPQRS' }, { id: '1123456789ABCDEFGHJKMNPQRS', missing: true }],
}
const draw = (alsoTold?: WorkRequest['alsoTold']) =>
  renderToString(
    <QueryClientProvider client={new QueryClient()}>
      <MemoryRouter>
        <AlsoTold alsoTold={alsoTold} />
      </MemoryRouter>
    </QueryClientProvider>,
  )

it('shows what was merged into it with a link, words and the files that came', () => {
  const shown = draw([one])
  expect(shown).toMatch(/href="[^"]*HW-7K3M-9QTD"/)
  expect(shown).toContain('It is deep')
  expect(shown).toContain('File 1 of HW-7K3M-9QTD')
  expect(shown).not.toContain('File 2 of')
  expect(draw()).toBe('')
})
