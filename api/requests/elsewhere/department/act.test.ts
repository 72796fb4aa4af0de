import { describe, expect, it } from 'vitest'
import { submit } from '#requests/life/submit.ts'
import { at, key, pothole, submitPorts } from '#requests/testing/fixtures.ts'
import { MemoryRequests } from '#requests/testing/memory.ts'
import { acknowledge, update } from './act.ts'

const highways = { department: 'highways', name: 'Highways' }

async function world() {
  const requests = new MemoryRequests()
  const answer = await submit(submitPorts(requests), pothole(), key(1))
  if (answer.kind !== 'accepted') throw new Error('not accepted')
  const { reference } = answer.receipt
  const ports = { requests, now: () => new Date(at.getTime() + 3_600_000) }
  return {
    ports,
    reference,
    types: () => requests.items.get(reference)?.history.map(({ type }) => type),
    last: () => requests.items.get(reference)?.history.at(-1),
    take: (departmentReference = 'H-1', actor = highways) =>
      acknowledge(ports, actor, reference, { departmentReference }),
    say: (status: 'inspected' | 'fixed', id: string, more: object = {}) =>
      update(ports, highways, reference, { status, ...more }, id),
  }
}

describe('a department’s own system', () => {
  it('acknowledges once, with its own number', async () => {
    const { take, types, last } = await world()
    const first = await take()
    expect(first).toMatchObject({ kind: 'recorded', recorded: { number: 2, state: 'acknowledged' } })
    expect(await take()).toEqual(first)
    expect(await take('H-2')).toEqual({ kind: 'key-reused' })
    expect(types()).toEqual(['submitted', 'acknowledged'])
    expect(last()).toMatchObject({ by: 'Highways', departmentReference: 'H-1' })
  })

  it('says each thing once, in an order that can be', async () => {
    const { take, say, types } = await world()
    expect(await say('fixed', '1')).toEqual({ kind: 'not-now', state: 'submitted' })
    await take()
    const first = await say('inspected', '1', { note: 'Looked.' })
    expect(await say('inspected', '1', { note: 'Looked.' })).toEqual(first)
    expect(await say('inspected', '1', { note: 'Looked again.' })).toEqual({ kind: 'key-reused' })
    await say('fixed', '2')
    expect(types()).toEqual(['submitted', 'acknowledged', 'inspected', 'fixed'])
  })

  it('says when it was, never before what happened already, never in the future', async () => {
    const { take, say, last, ports } = await world()
    await take()
    await say('inspected', '1', { at: '2020-01-01T00:00:00+01:00' })
    expect(last()?.at).toBe(ports.now().toISOString())
    expect(await say('fixed', '2', { at: '2099-01-01T00:00:00Z' })).toEqual({ kind: 'too-early' })
  })

  it('acts on its own requests alone', async () => {
    const { take } = await world()
    expect(await take('H-1', { department: 'education', name: 'Education' })).toEqual({ kind: 'not-found' })
  })
})
