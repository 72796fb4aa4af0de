import { renderToString } from 'react-dom/server'
import { MemoryRouter } from 'react-router'
import { expect, it } from 'vitest'
import type { Role } from '#contract/council/staff.ts'
import type { WorkLine } from '#contract/workspace/workspace.ts'
import type { Selection } from '#web/staff/list/useSelection.ts'
import { StaffContext } from '#web/staff/useStaff.ts'
import { LineTable } from './LineTable.tsx'
import { mayTake } from './model/selectable.ts'

const line = (reference: string, sensitive: boolean): WorkLine => ({
  reference,
  department: 'mixed',
  service: { slug: sensitive ? 'private' : 'open', title: 'Service', sensitive },
  state: 'submitted',
  submittedAt: '2026-03-04T12:00:00Z',
  updatedAt: '2026-03-04T12:00:00Z',
  dueAt: null,
  overdue: false,
  assignee: null,
  team: null,
  followers: 0,
  attention: false,
  channel: 'web',
  number: 1,
})
const open = line('HW-OPEN', false)
const hidden = line('HW-PRIVATE', true)
const somebody = (role: Role) => ({ id: 'a', name: 'Ada', grants: [{ role, departments: 'all' as const }] })

function draw(role: Role, lines: readonly WorkLine[]): string[] {
  const selection = { chosen: new Set(), toggle: () => undefined } as unknown as Selection
  const html = renderToString(
    <MemoryRouter>
      <StaffContext value={somebody(role)}>
        <LineTable {...{ lines, selection }} arrived={[]} colleagues={[]} />
      </StaffContext>
    </MemoryRouter>,
  )
  return [...html.matchAll(/Select [\w-]+/g)].map(([words]) => words)
}

it.each([
  ['officer', ['Select all', 'Select HW-OPEN', 'Select HW-PRIVATE']],
  ['contact', ['Select all', 'Select HW-OPEN']],
  ['viewer', []],
] as const)('%s selects what they may do something with', (role, offered) => {
  expect(draw(role, [open, hidden])).toEqual(offered)
})

it('offers no selection where nothing can be done with any of them', () => {
  expect(draw('contact', [hidden])).toEqual([])
})

it('offers of several what may be done with one of them at least', () => {
  const takes = (name: 'note' | 'assign', one: WorkLine) => mayTake(somebody('contact'), name, one)
  expect([takes('note', open), takes('note', hidden), takes('assign', open)]).toEqual([true, false, false])
})
