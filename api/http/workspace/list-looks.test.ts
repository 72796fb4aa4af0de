import { beforeEach, expect, it } from 'vitest'
import type { StaffGroup } from '#contract/council/staff.ts'
import { submit } from '#requests/life/submit.ts'
import { application } from '#requests/testing/blue-badge.ts'
import { key, pothole, submitPorts } from '#requests/testing/fixtures.ts'
import { begin, finding, now, requests, told } from '#requests/workspace/testing/listed.ts'
import { MemoryStaff } from '#requests/workspace/testing/memory.ts'
import { recordListLook } from './list-looks.ts'
import { workspaceListRoutes } from './lists.ts'

let sent = 0
beforeEach(async () => {
  begin()
  for (const body of [application(), pothole()]) {
    const answer = await submit(submitPorts(requests), body as never, key(900 + sent++))
    if (answer.kind !== 'accepted') throw new Error(JSON.stringify(answer))
    await told(answer.receipt.reference)
  }
})

const staffGroups: StaffGroup[] = [
  { group: 'officer', role: 'officer', departments: ['blue-badge', 'highways'] },
  { group: 'contact', role: 'contact', departments: 'all' },
]

/** Each time somebody else: what one looked at is not written again for a while. */
function world(looks: Pick<MemoryStaff, 'recordList'> = new MemoryStaff()) {
  const kept = { meet: async () => undefined }
  const heads = async (references: readonly string[]) =>
    references.flatMap((reference) => requests.items.get(reference) ?? [])
  const app = workspaceListRoutes(async () => ({
    ...{ ...finding(), heads, kept, looks, staffGroups },
    identify: async (token) => {
      const [name = ''] = token.split('.')
      return { id: `${name}-${sent++}`, name, groups: [name] }
    },
  }))
  return (group: string, path: string, body?: object) =>
    app.request(`/api/workspace/${path}`, {
      method: body ? 'POST' : 'GET',
      headers: { authorization: `Bearer ${group}.x.y`, 'content-type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
    })
}

it('records who looks at a list with private requests, and no more than who, which and when', async () => {
  const looks = new MemoryStaff()
  const ask = world(looks)
  expect((await ask('officer', 'lists/blue-badge?view=open')).status).toBe(200)
  expect((await ask('officer', 'search', { q: 'Sample' })).status).toBe(200)
  expect(looks.listLooks.map(({ what }) => what)).toEqual(['search', 'open'])
  for (const look of looks.listLooks) {
    expect(Object.keys(look)).toEqual(['department', 'at', 'by', 'what'])
    expect(look).toMatchObject({ department: 'blue-badge', by: { name: 'officer' } })
  }
})

it('records nothing of lists that show nobody: of open requests, or to whoever sees no more than where one stands', async () => {
  const looks = new MemoryStaff()
  const ask = world(looks)
  await ask('officer', 'lists/highways')
  await ask('contact', 'lists/blue-badge')
  expect(looks.listLooks).toEqual([])
})

it('shows nothing where it cannot be recorded', async () => {
  const ask = world({ recordList: () => Promise.reject(new Error('down')) })
  expect((await ask('officer', 'lists/blue-badge')).status).toBe(500)
})

it('is written once in ten minutes for a list that stands open, and again after a failure', async () => {
  const staff = new MemoryStaff()
  let isDown = true
  const looks = {
    recordList: async (look: Parameters<MemoryStaff['recordList']>[0]) => {
      if (isDown) throw new Error('down')
      await staff.recordList(look)
    },
  }
  const shown = [{ department: 'blue-badge' }] as never
  const at = (minutes: number) => new Date(now().getTime() + minutes * 60_000)
  const look = (minutes: number) =>
    recordListLook(looks, { id: 'ada', name: 'Ada' }, 'open', shown, at(minutes))
  await expect(look(0)).rejects.toThrow('down')
  isDown = false
  for (const minutes of [0, 1, 2]) await look(minutes)
  expect(staff.listLooks).toHaveLength(1)
  await look(11)
  expect(staff.listLooks).toHaveLength(2)
})
