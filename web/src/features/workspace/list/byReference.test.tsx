import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { renderToString } from 'react-dom/server'
import { MemoryRouter } from 'react-router'
import { expect, it } from 'vitest'
import type { StaffGrant } from '#contract/council/staff.ts'
import { StaffContext } from '#web/staff/useStaff.ts'
import { SearchResults } from './SearchResults.tsx'

const draw = (grants: StaffGrant[]) =>
  renderToString(
    <QueryClientProvider client={new QueryClient()}>
      <MemoryRouter>
        <StaffContext value={{ id: 'a', name: 'Ada', grants }}>
          <SearchResults
            q="hole"
            whereabouts={undefined}
            lines={[]}
            more={false}
            pages={1}
            busy={false}
            onMore={() => undefined}
          />
        </StaffContext>
      </MemoryRouter>
    </QueryClientProvider>,
  )
const contact: StaffGrant = { role: 'contact', departments: 'all' }

it.each([
  ['the contact centre', [contact], true],
  ['who views a department with private requests', [{ role: 'viewer', departments: ['blue-badge'] }], true],
  ['who may read all of them', [contact, { role: 'officer', departments: 'all' }], false],
  ['who sees no private requests', [{ role: 'viewer', departments: ['highways'] }], false],
] as [string, StaffGrant[], boolean][])(
  'tells %s what no word finds, where that is so',
  (_, grants, told) => {
    expect(draw(grants)).toContain('Nothing found')
    expect(draw(grants).includes('by their whole reference')).toBe(told)
  },
)
