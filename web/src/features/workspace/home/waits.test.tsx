import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { renderToString } from 'react-dom/server'
import { MemoryRouter } from 'react-router'
import { expect, it } from 'vitest'
import { workCounts } from '../api/lists.ts'
import { Waits } from './Waits.tsx'

const all = [
  { id: 'highways', name: 'Highways' },
  { id: 'blue-badge', name: 'Blue Badge team' },
]

function draw(departments: typeof all, overdue: number) {
  const client = new QueryClient()
  const lists = [{ view: 'overdue', count: overdue, more: false }]
  client.setQueryData(workCounts.queryKey, { departments: [{ department: 'highways', lists }] })
  return renderToString(
    <QueryClientProvider client={client}>
      <MemoryRouter>
        <Waits departments={departments} />
      </MemoryRouter>
    </QueryClientProvider>,
  )
}

it('begins with whom we promised to call and what is late, and leaves out where nothing is', () => {
  const html = draw(all, 3)
  expect(html).toContain('People to call: Ask for a call about a Blue Badge')
  expect(html).toContain('service=blue-badge-call-back')
  expect(html).toContain('Overdue in Highways')
  expect(html).not.toContain('Overdue in Blue Badge team')
  expect(draw(all, 0)).toContain('Nothing is overdue')
  expect(draw(all.slice(0, 1), 3)).not.toContain('People to call')
})
