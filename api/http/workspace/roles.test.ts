import { beforeAll, describe, expect, it } from 'vitest'
import { roles } from '#contract/council/staff.ts'
import {
  type Action,
  type ActionName,
  BulkTaken,
  WorkCounts,
  WorkRequest,
} from '#contract/workspace/workspace.ts'
import { council } from '#council'
import { actions, table } from '#http/testing/roles.ts'
import { advance } from '#requests/life/advance.ts'
import { submit } from '#requests/life/submit.ts'
import { application } from '#requests/testing/blue-badge.ts'
import { areas, at, key, pothole, secret, submitPorts } from '#requests/testing/fixtures.ts'
import { MemoryRequests, MemoryWorklist } from '#requests/testing/memory.ts'
import { MemoryStaff, MemoryWords, memoryLists } from '#requests/workspace/testing/memory.ts'
import { serviceOf } from '#services/index.ts'
import { workspaceEnterRoutes } from './enter.ts'
import { workspaceKeptRoutes } from './kept.ts'
import { workspaceListRoutes } from './lists.ts'
import { workspaceRequestRoutes } from './request.ts'

const staff = new MemoryStaff()
const requests = new MemoryRequests()
const all = { open: '', sensitive: '' }

/** A token says the role, and the department that it holds in: `officer@highways`. */
const groups = roles.flatMap((role) =>
  ['highways', 'blue-badge', 'libraries'].map((department) => ({
    group: `${role}-${department}`,
    role,
    departments: [department],
  })),
)
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
  kept: {
    read: async () => ({ bytes: new Uint8Array([1]), contentType: 'image/jpeg' as const }),
    ...staffStore(),
  },
  looks: staff,
  nearby: requests,
  words: new MemoryWords(),
  worklist: memoryLists(new MemoryWorklist()),
  staffGroups: groups,
  identify: async (token: string) => {
    const [name = ''] = token.split('.')
    return name === 'nobody' ? undefined : { id: name, name, groups: [name] }
  },
})
const staffStore = () => ({
  filters: (id: string) => staff.filters(id),
  saveFilter: (...asked: Parameters<MemoryStaff['saveFilter']>) => staff.saveFilter(...asked),
  dropFilter: (...asked: Parameters<MemoryStaff['dropFilter']>) => staff.dropFilter(...asked),
  templates: (id: string) => staff.templates(id),
  saveTemplate: (...asked: Parameters<MemoryStaff['saveTemplate']>) => staff.saveTemplate(...asked),
  dropTemplate: (...asked: Parameters<MemoryStaff['dropTemplate']>) => staff.dropTemplate(...asked),
  colleagues: (id: string) => staff.colleagues(id),
  meet: (...asked: Parameters<MemoryStaff['meet']>) => staff.meet(...asked),
})

const apps = [
  workspaceEnterRoutes(ports),
  workspaceKeptRoutes(ports),
  workspaceListRoutes(ports),
  workspaceRequestRoutes(ports),
]

let sent = 0
/** Asks the app that has the route, as a member of the group, or as nobody. */
async function ask(
  group: string | undefined,
  method: string,
  path: string,
  body?: unknown,
): Promise<Response> {
  for (const app of apps) {
    const answer = await app.request(path, {
      method,
      headers: {
        ...(group ? { authorization: `Bearer ${group}.x.y` } : {}),
        ...(body ? { 'content-type': 'application/json', 'idempotency-key': key(1000 + sent++) } : {}),
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
    })
    if (answer.status !== 404 || !(await answer.clone().text()).includes('openapi.json')) return answer
  }
  throw new Error(`No app answers ${method} ${path}`)
}
const status = async (...asked: Parameters<typeof ask>) => (await ask(...asked)).status

beforeAll(async () => {
  const sending = submitPorts(requests)
  for (const [kind, body] of [
    ['open', pothole()],
    ['sensitive', application()],
  ] as const) {
    const answer = await submit(sending, body, key(kind === 'open' ? 1 : 2))
    if (answer.kind !== 'accepted') throw new Error('not accepted')
    all[kind] = answer.receipt.reference
    await advance(requests, all[kind], { type: 'acknowledged', at: at.toISOString(), by: 'Us' })
  }
})

const homes = { open: 'highways', sensitive: 'blue-badge' } as const
const combinations = roles.flatMap((role) => (['open', 'sensitive'] as const).map((kind) => ({ role, kind })))

describe.each(combinations)('$role with a request that is $kind', ({ role, kind }) => {
  const mine = `${role}-${homes[kind]}`
  const elsewhere = `${role}-libraries`

  it.each(Object.keys(actions) as ActionName[])('does "%s" only where the table says so', async (name) => {
    // The stored request is put back, so that no action changes what the next one finds.
    const before = structuredClone(requests.items.get(all[kind])!)
    const body = { action: actions[name], seen: before.history.length }
    const path = `/api/workspace/requests/${all[kind]}/actions`
    const answer = await status(mine, 'POST', path, body)
    const { sees } = table[role]
    const refusal = sees === 'nothing' ? 404 : 403
    if (table[role][kind].includes(name)) expect([200, 409, 422]).toContain(answer)
    else expect(answer).toBe(refusal)
    requests.items.set(all[kind], before)

    const bulk = { action: actions[name], requests: [{ reference: all[kind], seen: before.history.length }] }
    const many = BulkTaken.parse(await (await ask(mine, 'POST', '/api/workspace/actions', bulk)).json())
    const problem = many.results[0]?.problem?.kind
    if (table[role][kind].includes(name)) expect(['forbidden', 'not-found']).not.toContain(problem)
    else expect(problem).toBe(refusal === 404 ? 'not-found' : 'forbidden')
    requests.items.set(all[kind], before)

    expect(await status(elsewhere, 'POST', path, body)).toBe(404)
    expect(await status(undefined, 'POST', path, body)).toBe(401)
    expect(await status('nobody', 'POST', path, body)).toBe(401)
    expect(requests.items.get(all[kind])).toEqual(before)
  })

  it('offers exactly those actions', async () => {
    const answer = await ask(mine, 'GET', `/api/workspace/requests/${all[kind]}`)
    if (table[role].sees === 'nothing') return expect(answer.status).toBe(404)
    const { can } = (await answer.json()) as { can: ActionName[] }
    for (const name of can) expect(table[role][kind]).toContain(name)
    for (const name of ['assign', 'note', 'close', 'write-down'] as const)
      expect(can.includes(name)).toBe(table[role][kind].includes(name))
  })

  it('reads as much of it as the table says, and a look at a sensitive one is recorded', async () => {
    const path = `/api/workspace/requests/${all[kind]}`
    const looks = staff.looks.length
    const answer = await ask(mine, 'GET', path)
    const { sees } = table[role]
    if (sees === 'nothing') {
      expect(answer.status).toBe(404)
      expect(staff.looks).toHaveLength(looks)
    } else {
      const { readable, contact, assignee, followers } = WorkRequest.parse(await answer.json())
      const whole = kind === 'open' || sees === 'all'
      expect(readable.length > 0).toBe(whole)
      // Nothing is made up for those who are not told.
      expect([assignee, followers]).toEqual(whole ? [null, 0] : [undefined, undefined])
      if (kind === 'sensitive') expect(contact !== undefined).toBe(whole)
      expect(staff.looks).toHaveLength(looks + (kind === 'sensitive' ? 1 : 0))
    }
    expect(await status(elsewhere, 'GET', path)).toBe(404)
    expect(await status(undefined, 'GET', path)).toBe(401)
  })

  it('enters requests for others only as the contact centre', async () => {
    const body = kind === 'open' ? pothole() : application()
    const may = role === 'contact'
    expect(await status(mine, 'POST', '/api/workspace/requests', body)).toBe(may ? 201 : 403)
    expect(await status(elsewhere, 'POST', '/api/workspace/requests', body)).toBe(403)
    expect(await status(undefined, 'POST', '/api/workspace/requests', body)).toBe(401)
  })

  it('reads who looked only as manager or auditor of the department', async () => {
    const path = `/api/workspace/looks/${all[kind]}`
    const may = role === 'manager' || role === 'auditor'
    expect(await status(mine, 'GET', path)).toBe(may ? 200 : 403)
    expect(await status(elsewhere, 'GET', path)).toBe(may ? 404 : 403)
    expect(await status(undefined, 'GET', path)).toBe(401)
  })
})

describe.each(roles)('%s', (role) => {
  const mine = `${role}-highways`
  const sees = table[role].sees !== 'nothing'

  it.each(['lists/highways', 'departments/highways/colleagues', 'departments/highways/templates'])(
    'asks for %s in its own department only, if at all',
    async (path) => {
      expect(await status(mine, 'GET', `/api/workspace/${path}`)).toBe(sees ? 200 : 403)
      expect(await status(mine, 'GET', `/api/workspace/${path.replace('highways', 'libraries')}`)).toBe(403)
      expect(await status(undefined, 'GET', `/api/workspace/${path}`)).toBe(401)
    },
  )

  it('counts what waits in its own department only, if at all, and its own work only if it acts', async () => {
    const answer = await ask(mine, 'GET', '/api/workspace/counts')
    expect(answer.status).toBe(sees ? 200 : 403)
    expect(await status(undefined, 'GET', '/api/workspace/counts')).toBe(401)
    if (!sees) return
    const { departments } = WorkCounts.parse(await answer.json())
    expect(departments.map(({ department }) => department)).toEqual(['highways'])
    const acts = role === 'officer' || role === 'decider' || role === 'manager'
    const own = acts ? ['unassigned', 'mine', 'attention', 'to-order'] : []
    expect(departments[0]?.lists.map(({ view }) => view)).toEqual([
      'danger',
      'new',
      'overdue',
      ...own,
      'open',
    ])
  })

  it('searches in its own department only, if at all, and by no address', async () => {
    const path = '/api/workspace/search'
    expect(await status(mine, 'POST', path, { q: 'drain' })).toBe(sees ? 200 : 403)
    expect(await status(mine, 'POST', path, { q: 'drain', department: 'libraries' })).toBe(403)
    expect(await status(undefined, 'POST', path, { q: 'drain' })).toBe(401)
    expect(await status(mine, 'POST', path, { q: 'drain', after: 'x' })).toBe(422)
    await expect(ask(mine, 'GET', `${path}?q=drain`)).rejects.toThrow('No app answers')
  })

  it('keeps templates only as manager', async () => {
    const path = '/api/workspace/departments/highways/templates/a'
    const template = { id: 'a', name: 'Filled', actions: ['fix'], text: 'We have filled it.' }
    const may = role === 'manager'
    expect(await status(mine, 'PUT', path, template)).toBe(may ? 200 : 403)
    expect(await status(`${role}-libraries`, 'PUT', path, template)).toBe(403)
    expect(await status(mine, 'DELETE', path)).toBe(may ? 204 : 403)
    expect(await status(undefined, 'DELETE', path)).toBe(401)
  })

  it('keeps filters of its own', async () => {
    const filter = { id: 'f', name: 'Late ones', filter: 'view=overdue' }
    expect(await status(mine, 'PUT', '/api/workspace/filters/f', filter)).toBe(200)
    const answer = await ask(`${role}-libraries`, 'GET', '/api/workspace/filters')
    expect(await answer.json()).toEqual({ filters: [] })
    expect(await status(undefined, 'GET', '/api/workspace/filters')).toBe(401)
    expect(await status(undefined, 'PUT', '/api/workspace/filters/f', filter)).toBe(401)
    expect(await status(mine, 'DELETE', '/api/workspace/filters/f')).toBe(204)
  })
})

it('somebody without a group may nothing', async () => {
  for (const path of ['lists/highways', 'counts', 'filters', `looks/${all.open}`])
    expect(await status('no-group', 'GET', `/api/workspace/${path}`)).toBe(403)
  expect(await status('no-group', 'POST', '/api/workspace/search', { q: 'a' })).toBe(403)
  expect(await status('no-group', 'GET', `/api/workspace/requests/${all.open}`)).toBe(404)
})

it('takes words of a caller as the answer to a question only from whoever may read it', async () => {
  const asked = structuredClone(requests.items.get(all.sensitive)!)
  const take = async (who: string, action: Action) => {
    const seen = requests.items.get(all.sensitive)!.history.length
    const path = `/api/workspace/requests/${all.sensitive}/actions`
    expect(await status(who, 'POST', path, { action, seen })).toBe(200)
    return requests.items.get(all.sensitive)!.history.at(-1)?.type
  }
  await take('officer-blue-badge', { do: 'ask', text: 'Which proof can you send?' })
  expect(await take('contact-blue-badge', { do: 'write-down', text: 'They are in hospital' })).toBe('added')
  expect(await take('officer-blue-badge', { do: 'write-down', text: 'The letter' })).toBe('answered')
  requests.items.set(all.sensitive, asked)
})
