import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { carry } from '#requests/life/carry.ts'
import { append, type Happening } from '#requests/life/history.ts'
import type { ServiceRequest } from '#requests/life/model.ts'
import { type ListPorts, updatesBetween } from './list.ts'
import type { PageAsked } from './pages.ts'
import { project } from './record.ts'
import { report } from './report.ts'
import { potholeFields, reportPorts, sentBy } from './testing/sent.ts'
import { server } from './testing/server.ts'

const ever = { from: '2026-01-01T00:00:00Z', to: '2026-12-31T00:00:00Z' }
const whole: PageAsked = { size: 1000, page: 1 }
const noted = { note: 'Tom Smith comes on Tuesday' }

describe('updates', () => {
  const between = async (ports: Awaited<ReturnType<typeof server>>['ports'], client?: string) =>
    (await updatesBetween(ports, ever, client, whole)).rows

  it('tell what happened in finer states, in order, with ids that stay', async () => {
    const { ports, sent } = await server()
    const { reference } = await sent([
      {},
      { type: 'inspected', ...noted },
      { type: 'noted' },
      { type: 'scheduled' },
      { type: 'fixed' },
      { type: 'reopened', by: 'You' },
    ])
    const found = await between(ports)
    expect(found.map(({ update_id, status }) => [update_id, status])).toEqual([
      [`${reference}-2`, 'open'],
      [`${reference}-3`, 'investigating'],
      [`${reference}-5`, 'action_scheduled'],
      [`${reference}-6`, 'fixed'],
      [`${reference}-7`, 'open'],
    ])
    expect(JSON.stringify(found)).not.toContain('Tom')
    expect((await between(ports, 'fixmystreet'))[1]?.description).toBe(noted.note)
  })

  it('bring the department’s questions to the system that sent the request, and to no other', async () => {
    const { ports, sent } = await server()
    const messages = [{ id: 'm1', at: '', from: 'department' as const, text: 'Which lane?' }]
    await sent([{}, { type: 'asked', message: 'm1' }], (request) => ({ ...request, messages }))
    expect((await between(ports)).length).toBe(1)
    expect((await between(ports, 'another')).length).toBe(1)
    expect((await between(ports, 'fixmystreet'))[1]).toMatchObject({
      status: 'open',
      description: 'Which lane?',
    })
  })

  it('tell a referral within the council from one to somebody else', async () => {
    const { ports, sent } = await server()
    await sent([{}, { type: 'referred', to: { kind: 'department', id: 'transport' } }])
    await sent([{}, { type: 'referred', to: { kind: 'authority', id: 'national-highways' } }])
    const states = (await between(ports)).map(({ status }) => status).filter((status) => status !== 'open')
    expect(states.toSorted()).toEqual(['internal_referral', 'not_councils_responsibility'])
  })
})

describe('the time of an update', () => {
  const windowOf = (from: string, to: string) => ({ from: `2026-${from}.000Z`, to: `2026-${to}.999Z` })
  it('is when it was known here, so that one entered late is in the time that is asked about then', async () => {
    const { ports, sent, clock } = await server()
    await sent([{}, { type: 'fixed', at: '2026-03-05T09:00:00.000Z' }])
    const of = async (from: string, to: string) =>
      (await updatesBetween(ports, windowOf(from, to), 'fixmystreet', whole)).rows
    expect(await of('03-01T00:00:00', '03-20T09:59:59')).toEqual([])
    const found = await of('03-20T10:00:00', '03-20T10:00:10')
    // FixMyStreet drops those with a time beyond what it asked about.
    expect(found.map(({ status, updated_datetime }) => [status, updated_datetime])).toEqual([
      ['open', '2026-03-20T10:00:02Z'],
      ['fixed', '2026-03-20T10:00:02Z'],
    ])
    clock.now = new Date('2026-03-21T10:00:00.000Z')
    const [request] = ports.requests.items.values()
    await project(ports, { subject: request?.reference ?? '', sequence: '3' })
    expect(await of('03-20T10:00:00', '03-22T00:00:00')).toEqual(found)
  })

  it('comes to no client twice and misses none, whatever the times it asks about and whenever it was entered', async () => {
    const one = fc.record({
      // Of the events, in tenths of a second from one to the next; when they say that they happened does not count.
      gaps: fc.array(fc.nat({ max: 80 }), { minLength: 1, maxLength: 20 }),
      ago: fc.array(fc.nat({ max: 40_000 }), { minLength: 20, maxLength: 20 }),
      // Of the polls, each from the second after the last one’s end up to the second in which it asks.
      polls: fc.array(fc.integer({ min: 1, max: 120 }), { minLength: 1, maxLength: 30 }),
      size: fc.integer({ min: 1, max: 5 }),
    })
    await fc.assert(
      fc.asyncProperty(one, async ({ gaps, ago, polls, size }) => {
        const start = Date.parse('2026-03-20T23:59:50.000Z')
        const { ports, clock } = await server()
        const request = await standing(ports, gaps.length, ago, start)
        const timeline = [
          ...sums(gaps).map((at, index) => ({ at, number: index + 2 })),
          ...sums(polls).map((at) => ({ at, number: 0 })),
        ].toSorted((a, b) => a.at - b.at)
        const ask = poller(ports, start, size)
        for (const { at, number } of timeline) {
          clock.now = new Date(start + at * 100)
          if (number > 0) await project(ports, { subject: request.reference, sequence: String(number) })
          else await ask(clock.now)
        }
        await ask(new Date(clock.now.getTime() + 3000))
        expect(ask.heard.toSorted()).toEqual(gaps.map((_, at) => `${request.reference}-${at + 2}`).toSorted())
      }),
      { numRuns: 60 },
    )
  })
})

/** A request with so many events, each of which says that it happened so many seconds ago. */
async function standing(
  { requests }: Awaited<ReturnType<typeof server>>['ports'],
  count: number,
  ago: readonly number[],
  start: number,
) {
  const taken = await report({ ...reportPorts(requests) }, sentBy(potholeFields()))
  if (taken.kind !== 'taken') throw new Error(JSON.stringify(taken))
  let request = (await requests.get(taken.reference)) as ServiceRequest
  for (let at = 0; at < count; at++) {
    const said = new Date(start - (ago[at] ?? 0) * 1000).toISOString()
    request = append(request, {
      type: at === 0 ? 'acknowledged' : 'updated',
      at: said,
      by: 'Highways',
      note: `${at}`,
    }) as ServiceRequest
  }
  requests.items.set(request.reference, request)
  return request
}

const sums = (gaps: readonly number[]): number[] => {
  let at = 0
  return gaps.map((gap) => (at += gap))
}

/** Asks, page after page, from the second after the last one asked about to the one in which it asks. */
function poller(ports: ListPorts, start: number, size: number) {
  const heard: string[] = []
  let from = new Date(start).toISOString().slice(0, 19)
  const ask = async (now: Date) => {
    const to = now.toISOString().slice(0, 19)
    if (to < from) return
    let after: PageAsked['after']
    do {
      const time = { from: `${from}.000Z`, to: `${to}.999Z` }
      const { rows, next } = await updatesBetween(ports, time, 'fixmystreet', { size, page: 1, after })
      heard.push(...rows.map(({ update_id }) => update_id))
      after = next
    } while (after)
    from = new Date(Date.parse(`${to}Z`) + 1000).toISOString().slice(0, 19)
  }
  return Object.assign(ask, { heard })
}

describe('a report that was merged into another', () => {
  /** One of a client’s that goes on as one of another’s. */
  async function merged() {
    const { ports, sent } = await server()
    const survivor = await sent([{}])
    const gone = await sent([{}, { type: 'merged', other: survivor.reference }], (request) => ({
      ...request,
      mergedInto: survivor.reference,
      sentBy: { id: 'fixmystreet' },
    }))
    const secret = reportPorts().secret
    await carry({ requests: ports.requests, secret, now: ports.now }, { subject: gone.reference, other: '' })
    const happens = async (...happenings: Partial<Happening>[]) => {
      for (const more of happenings) {
        const request = ports.requests.items.get(survivor.reference) as ServiceRequest
        const at = '2026-03-09T10:00:00.000Z'
        const next = append(request, { type: 'inspected', at, by: 'Highways', ...more }) as ServiceRequest
        ports.requests.items.set(next.reference, { ...next, sentBy: { id: 'another' } })
        await project(ports, { subject: next.reference, sequence: String(next.history.length) })
      }
    }
    const told = async (client: string | undefined) =>
      (await updatesBetween(ports, ever, client, whole)).rows.filter(
        ({ service_request_id }) => service_request_id === gone.reference,
      )
    return { ports, survivor, gone, happens, told }
  }

  it('goes on hearing under its own number, by the client that sent it alone', async () => {
    const { survivor, gone, happens, told } = await merged()
    await happens({ ...noted }, { type: 'asked' }, { type: 'fixed', note: 'Filled' })
    const found = (await told('fixmystreet')).filter(({ update_id }) =>
      update_id.includes(survivor.reference),
    )
    expect(found.map(({ update_id, status, description }) => [update_id, status, description])).toEqual([
      [`${gone.reference}-${survivor.reference}-4`, 'investigating', noted.note],
      [`${gone.reference}-${survivor.reference}-6`, 'fixed', 'Filled'],
    ])
    for (const other of ['another', undefined])
      expect((await told(other)).map(({ status }) => status)).toEqual(['open', 'duplicate'])
  })

  it('hears nothing more of the other once it is taken out again', async () => {
    const { ports, gone, happens, told } = await merged()
    const request = ports.requests.items.get(gone.reference) as ServiceRequest
    const { mergedInto: _, ...rest } = request
    const split = append(rest, { type: 'split', at: '2026-03-09T10:00:00.000Z', by: 'Highways' })
    ports.requests.items.set(gone.reference, split as ServiceRequest)
    await happens({})
    expect((await told('fixmystreet')).map(({ status }) => status)).toEqual(['open', 'duplicate'])
  })
})

it('tells a client of its own reports first, and of all others after them, page by page', async () => {
  const { ports, sent, clock } = await server()
  const references: string[] = []
  for (let each = 0; each < 6; each++) {
    clock.now = new Date(Date.parse('2026-03-20T10:00:00.000Z') + each * 1000)
    const id = each % 2 ? 'fixmystreet' : 'another'
    references.push((await sent([{}], (request) => ({ ...request, sentBy: { id } }))).reference)
  }
  const [a, b, c, d, e, f] = references
  const follow = async (size: number, client: string | undefined) => {
    const found: string[] = []
    let after: PageAsked['after']
    do {
      const { rows, next } = await updatesBetween(ports, ever, client, { size, page: 1, after })
      found.push(...rows.map(({ service_request_id }) => service_request_id))
      after = next
    } while (after)
    return found
  }
  for (const size of [1, 2, 3, 4, 1000]) {
    expect(await follow(size, 'fixmystreet')).toEqual([b, d, f, a, c, e])
    expect(await follow(size, undefined)).toEqual([a, b, c, d, e, f])
  }
  const second = await updatesBetween(ports, ever, 'fixmystreet', { size: 4, page: 2 })
  expect(second.rows.map(({ service_request_id }) => service_request_id)).toEqual([c, e])
})
