import { beforeAll, describe, expect, it } from 'vitest'
import type { StaffGroup } from '#contract/council/staff.ts'
import { council } from '#council'
import { departmentView } from '#requests/elsewhere/department/view.ts'
import { carry } from '#requests/life/carry.ts'
import { submit } from '#requests/life/submit.ts'
import { application } from '#requests/testing/blue-badge.ts'
import { areas, at, key, pothole, secret, submitPorts } from '#requests/testing/fixtures.ts'
import { MemoryRequests, MemoryWorklist } from '#requests/testing/memory.ts'
import { MemoryStaff, MemoryWords, memoryLists } from '#requests/workspace/testing/memory.ts'
import { serviceOf } from '#services/index.ts'
import { workspaceKeptRoutes } from './kept.ts'
import { workspaceListRoutes } from './lists.ts'
import { workspaceRequestRoutes } from './request.ts'

const requests = new MemoryRequests()
const staff = new MemoryStaff()
const staffGroups: StaffGroup[] = [
  { group: 'officer-highways', role: 'officer', departments: ['highways'] },
  { group: 'officer-potholes', role: 'officer', departments: ['highways'], services: ['pothole'] },
  { group: 'manager-highways', role: 'manager', departments: ['highways'] },
  { group: 'auditor-libraries', role: 'auditor', departments: ['libraries'] },
]
const ports = async () => ({
  ...submitPorts(requests),
  requests,
  serviceOf,
  council,
  areas,
  secret,
  now: () => new Date(at.getTime() + 60_000),
  wardOf: () => undefined,
  parishOf: () => undefined,
  heads: async () => [],
  blur: async () => false,
  kept: Object.assign(staff, { read: async () => undefined }),
  looks: staff,
  nearby: requests,
  words: new MemoryWords(),
  worklist: memoryLists(new MemoryWorklist()),
  staffGroups,
  identify: async (token: string) => {
    const [name = ''] = token.split('.')
    return { id: name, name, groups: [name] }
  },
})
const apps = {
  lists: workspaceListRoutes(ports),
  search: workspaceListRoutes(ports),
  requests: workspaceRequestRoutes(ports),
  departments: workspaceKeptRoutes(ports),
  filters: workspaceKeptRoutes(ports),
}

let sent = 0
async function ask(group: string | undefined, method: string, path: string, body?: unknown) {
  const app = apps[path.split('/')[0] as keyof typeof apps]
  return app.request(`/api/workspace/${path}`, {
    method,
    headers: {
      ...(group ? { authorization: `Bearer ${group}.x.y` } : {}),
      ...(body ? { 'content-type': 'application/json', 'idempotency-key': key(1000 + sent++) } : {}),
    },
    ...(body ? { body: JSON.stringify(body) } : {}),
  })
}
const status = async (...asked: Parameters<typeof ask>) => (await ask(...asked)).status

async function report(n: number, body: Record<string, unknown>): Promise<string> {
  const answer = await submit(submitPorts(requests), body as never, key(n))
  if (answer.kind !== 'accepted') throw new Error(JSON.stringify(answer))
  return answer.receipt.reference
}
const exampleOf = (service: string) => ({ service, answers: serviceOf(service)?.example })

let mine = ''
beforeAll(async () => {
  mine = await report(1, pothole())
})

describe('a merge', () => {
  const merging = async (group: string, into: string) => {
    const seen = requests.items.get(mine)!.history.length
    const body = { action: { do: 'merge', into }, seen }
    const answer = await ask(group, 'POST', `requests/${mine}/actions`, body)
    return `${answer.status} ${await answer.text()}`
  }

  it('tells of a request that somebody may not act on what it tells of one that is not there', async () => {
    const contact = { email: 'ada@example.org', updates: 'none' }
    const elsewhere = await report(3, { ...exampleOf('library-membership'), contact })
    const sensitive = await report(5, application())
    const nowhere = await merging('officer-highways', 'HW-0000-0000')
    expect(nowhere).toMatch(/^422 .*No open request of this department has that reference/)
    for (const into of [sensitive, elsewhere, '', 'BB', '\ufffe', 'x'.repeat(20)])
      expect(await merging('officer-highways', into), into).toBe(nowhere)
    // Somebody may act on this one: they are told what is wrong with it.
    expect(await merging('officer-highways', mine)).toMatch(/^422 .*merged into itself/)
  })

  it('does not tell somebody who has some services of a department of its others', async () => {
    const kerb = await report(4, exampleOf('kerb'))
    const of = (into: string) => merging('officer-potholes', into)
    expect(await of(kerb)).toBe(await of('HW-0000-0000'))
    expect(await merging('officer-highways', kerb)).not.toBe(await of(kerb))
  })
})

describe('what was merged into a request', () => {
  it('stands beside it with what its resident told, for those who may read that, while it is merged', async () => {
    const other = await report(6, pothole())
    const alsoTold = async (now: object) => {
      requests.items.set(other, { ...requests.items.get(other)!, ...now })
      await carry({ requests, secret, now: () => at }, { subject: other, other: mine })
      const answer = await ask('officer-highways', 'GET', `requests/${mine}`)
      return ((await answer.json()) as { alsoTold?: unknown[] }).alsoTold
    }
    const { readable } = departmentView(requests.items.get(other)!, serviceOf('pothole'))
    expect(await alsoTold({})).toBeUndefined()
    expect(await alsoTold({ state: 'merged', mergedInto: mine })).toEqual([
      expect.objectContaining({ reference: other, readable }),
    ])
    expect(readable.length).toBeGreaterThan(0)
    expect(await alsoTold({ department: 'libraries' })).toBeUndefined()
    expect(
      await alsoTold({ department: 'highways', state: 'acknowledged', mergedInto: undefined }),
    ).toBeUndefined()
  })
})

describe('an address that names', () => {
  const made = (key: unknown) => Buffer.from(JSON.stringify(key)).toString('base64url')
  const list = (after: string) => status('officer-highways', 'GET', `lists/highways?after=${after}`)

  it.each(['lists/nobody', 'departments/nobody/templates', 'departments/nobody/colleagues', 'lists/%20'])(
    'no department, %s, has nothing there, whoever asks',
    async (path) => {
      for (const group of ['manager-highways', 'auditor-libraries'])
        expect(await status(group, 'GET', path)).toBe(404)
      expect(await status(undefined, 'GET', path)).toBe(401)
    },
  )

  it('no department is said to have nothing in the search, too', async () => {
    const body = { q: 'drain', department: 'nobody' }
    expect(await status('officer-highways', 'POST', 'search', body)).toBe(404)
  })

  it('a page that no list gave is refused', async () => {
    const good = ['highways', mine, at.toISOString()]
    expect(await list(made(good))).toBe(200)
    const parts = ['', ' ', '\u0000', 'x', '\ufffe', 'é'.repeat(60), null, 1]
    const wrong = good.flatMap((_, at) => parts.map((part) => good.with(at, part as string)))
    for (const cursor of [...wrong, [], good.slice(1), [...good, 'x'], {}, null])
      expect(await list(made(cursor)), JSON.stringify(cursor)).toBe(422)
    for (const text of ['x', '%20', '%00', '%EF%BF%BE', 'a'.repeat(400)])
      expect(await list(text), text).toBe(422)
  })

  it('an id that nothing can have is refused', async () => {
    for (const id of ['é'.repeat(81), '%00', '%C2%85'])
      for (const kept of ['filters', 'departments/highways/templates'])
        expect(await status('manager-highways', 'DELETE', `${kept}/${id}`), id).toBe(422)
    const filter = { id: '\u0000', name: 'Late ones', filter: '' }
    expect(await status('manager-highways', 'PUT', 'filters/%00', filter)).toBe(422)
  })
})
