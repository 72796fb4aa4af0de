import { describe, expect, it } from 'vitest'
import type { EventType } from '#contract/requests/lifecycle.ts'
import { advance } from '#requests/life/advance.ts'
import { submit } from '#requests/life/submit.ts'
import { at, key, pothole, submitPorts } from '#requests/testing/fixtures.ts'
import { MemoryRequests } from '#requests/testing/memory.ts'
import type { ServerUpdate } from './ports.ts'
import { meaningOf, applied as taken } from './updates.ts'

const minutes = (count: number) => new Date(at.getTime() + count * 60_000)
const who = { by: 'Highways', now: minutes(60) }

async function request(...types: EventType[]) {
  const requests = new MemoryRequests()
  const answer = await submit(submitPorts(requests), pothole(), key(1))
  if (answer.kind !== 'accepted') throw new Error('not accepted')
  const { reference } = answer.receipt
  for (const [index, type] of types.entries())
    await advance(requests, reference, { type, at: minutes(index + 1).toISOString(), by: 'Highways' })
  return requests.items.get(reference)!
}

const update = (more: Partial<ServerUpdate> = {}): ServerUpdate => ({
  id: 'U1',
  requestId: 'R1',
  status: 'fixed',
  at: minutes(10).toISOString(),
  isTimed: true,
  description: 'Filled.',
  ...more,
})
const applied = (...given: Parameters<typeof taken>) => taken(...given).next
const types = (one: { history: readonly { type: string }[] } | undefined) =>
  one?.history.map(({ type }) => type)

describe('what a server tells', () => {
  it('happens once, in one write, and the resident reads its words', async () => {
    const before = await request('acknowledged')
    const after = applied(before, update(), 'fixed', who)!
    expect(after).toMatchObject({ state: 'fixed', version: before.version + 1 })
    expect(after.history.at(-1)).toMatchObject({
      type: 'fixed',
      note: 'Filled.',
      by: 'Highways',
      at: minutes(10).toISOString(),
    })
    expect(applied(after, update(), 'fixed', who)).toBeUndefined()
  })

  it('brings along what has to come before', async () => {
    expect(types(applied(await request(), update(), 'fixed', who))).toEqual([
      'submitted',
      'acknowledged',
      'fixed',
    ])
    const fixed = await request('acknowledged', 'fixed')
    expect(types(applied(fixed, update(), 'scheduled', who))?.slice(-2)).toEqual(['reopened', 'scheduled'])
    expect(types(applied(fixed, update({ description: '' }), 'acknowledged', who))?.at(-1)).toBe('reopened')
  })

  it('leaves its words with staff, once, and the state alone when it is older than what the server said since', async () => {
    const fixed = applied(await request('acknowledged'), update(), 'fixed', who)!
    const late = update({ id: 'U0', at: minutes(9).toISOString(), description: 'Needs traffic lights.' })
    const after = applied(fixed, late, 'inspected', who)!
    expect(after.state).toBe('fixed')
    expect(after.notes?.map(({ text }) => text)).toEqual([
      expect.stringMatching(/^Needs traffic lights\. \(said on .+\)$/),
    ])
    expect(applied(after, late, 'inspected', who)).toBeUndefined()
    expect(applied(fixed, { ...late, description: '' }, 'inspected', who)).toBeUndefined()
  })

  it('does not finish by an older word what the server has planned since', async () => {
    const planned = applied(await request('acknowledged'), update(), 'scheduled', who)!
    const late = update({ id: 'U0', at: minutes(9).toISOString() })
    expect(applied(planned, late, 'fixed', who)?.state).toBe('scheduled')
  })

  it('does not open again what was finished here after it', async () => {
    const fixed = await request('acknowledged', 'fixed')
    const old = update({ at: minutes(1).toISOString(), description: '' })
    expect(applied(fixed, old, 'inspected', who)).toBeUndefined()
  })

  it('reaches whoever waits where it changes nothing but has words', async () => {
    const after = applied(await request('acknowledged'), update({ status: 'unchanged' }), null, who)!
    expect(after).toMatchObject({ state: 'acknowledged' })
    expect(after.history.at(-1)).toMatchObject({ type: 'updated', note: 'Filled.' })
  })

  it('is no news where its last words were the same, under whatever number', async () => {
    const once = applied(await request('acknowledged'), update(), 'fixed', who)!
    const state = update({ id: 'R1-closed', at: minutes(11).toISOString(), status: 'closed' })
    expect(applied(once, state, 'closed', who)).toBeUndefined()
    expect(applied(once, { ...state, description: 'Swept, too.' }, 'closed', who)).toBeDefined()
  })

  it('never happens in the future, nor before what happened already', async () => {
    const before = await request('acknowledged')
    const timeOf = (said: Date) =>
      applied(before, update({ at: said.toISOString() }), 'fixed', who)?.history.at(-1)?.at
    expect(timeOf(minutes(600))).toBe(minutes(60).toISOString())
    expect(timeOf(minutes(-600))).toBe(minutes(1).toISOString())
  })

  it('from the future counts as of now, so that what follows is not older than it', async () => {
    const ahead = update({ id: 'U0', status: 'investigating', at: minutes(600).toISOString() })
    const inspected = applied(await request('acknowledged'), ahead, 'inspected', who)!
    const next = update({ at: minutes(70).toISOString() })
    expect(applied(inspected, next, 'fixed', { by: 'Highways', now: minutes(80) })?.state).toBe('fixed')
  })

  it('is told from words of before that had their source in their cause', async () => {
    const before = await request('acknowledged')
    const [first, last] = before.history
    const old = (cause: string) => ({ ...before, history: [first!, { ...last!, cause }] })
    const server = old(`open311 U%2F0 ${minutes(20).toISOString()}`)
    expect(applied(server, update(), 'fixed', who)?.state).toBe('acknowledged')
    expect(applied(server, update({ id: 'U/0' }), 'fixed', who)).toBeUndefined()
    // What another app sent, under a hash that comes after every time.
    const client = old('open311 zzzzzzzz zzzzzzzz')
    expect(applied(client, update(), 'fixed', who)?.state).toBe('fixed')
  })

  it('says where the department’s photos are', async () => {
    const shown = update({ media: ['https://photos.example/1.jpg'] })
    expect(applied(await request('acknowledged'), shown, 'fixed', who)?.history.at(-1)?.note).toBe(
      'Filled.\n\nPhoto: https://photos.example/1.jpg',
    )
  })

  it('leaves with staff where the photos are that came too late', async () => {
    const fixed = applied(await request('acknowledged'), update(), 'fixed', who)!
    const media = ['https://photos.example/1.jpg']
    const late = update({ id: 'U0', at: minutes(9).toISOString(), description: '', media })
    const after = applied(fixed, late, 'inspected', who, new Map([['https://photos.example/1.jpg', 'P1']]))!
    expect(after.notes?.at(-1)?.text).toMatch(/^Photo: https:\/\/photos.example\/1.jpg \(said on /)
    expect(after.evidence).toEqual(fixed.evidence)
  })

  it('says why it was not taken, where somebody may wonder', async () => {
    expect(taken(await request('acknowledged', 'merged'), update(), 'fixed', who)).toEqual({
      dropped: 'merged',
    })
    const planned = applied(await request('acknowledged'), update(), 'scheduled', who)!
    const late = update({ id: 'U0', at: minutes(9).toISOString(), description: '' })
    expect(taken(planned, late, 'fixed', who)).toEqual({ dropped: 'older-than-what-was-said-since' })
  })

  it('changes nothing of a merged or an erased request', async () => {
    expect(applied(await request('acknowledged', 'merged'), update(), 'fixed', who)).toBeUndefined()
    const erased = await request('acknowledged', 'closed', 'erased')
    expect(applied(erased, update(), 'acknowledged', who)).toBeUndefined()
  })
})

it('means what the connection says, then what is known, then nothing', () => {
  const of = (status: string, statuses = {}, codes = {}, code = '') =>
    meaningOf({ statuses, codes }, status, code)
  expect(of('IN PROGRESS')).toBe('scheduled')
  expect(of('Planned')).toBe('scheduled')
  expect(of('Planned', { PLANNED: 'inspected' })).toBe('inspected')
  expect(of('fixed', { fixed: null })).toBeNull()
  expect(of('whatever')).toBeNull()
})
