import { describe, expect, it } from 'vitest'
import { advance } from '#requests/life/advance.ts'
import type { ServiceRequest } from '#requests/life/model.ts'
import { submit } from '#requests/life/submit.ts'
import { at, key, pothole, submitPorts } from '../testing/fixtures.ts'
import { MemoryRequests } from '../testing/memory.ts'
import { act } from './act.ts'
import type { Right } from './acting.ts'

const ada = { id: 'staff-ada', name: 'Ada Officer' }
const photo = 'B'.repeat(26)
const boxes = [{ x: 0, y: 0, width: 0.5, height: 0.5 }]

/** Two potholes that Highways has. Staff may act on what is of Highways, see what is of transport, and nothing else. */
async function world() {
  const requests = new MemoryRequests()
  const references: string[] = []
  for (const n of [1, 2]) {
    const answer = await submit(submitPorts(requests), pothole(), key(n))
    if (answer.kind !== 'accepted') throw new Error('not accepted')
    references.push(answer.receipt.reference)
    await advance(requests, answer.receipt.reference, {
      type: 'acknowledged',
      at: at.toISOString(),
      by: 'Highways',
    })
  }
  const [older = '', newer = ''] = references
  const request = (of = newer) => requests.items.get(of) as ServiceRequest
  requests.items.set(newer, { ...request(), evidence: [{ id: photo, question: 'photos' }] })
  const blurs: unknown[] = []
  const right = ({ department }: ServiceRequest): Right =>
    department === 'highways' ? 'may' : department === 'transport' ? 'may-not' : 'sees-nothing'
  /** The request goes to another department, right after it was read for the nth time. */
  const movedAfter = (nth: number, of: string, department: string) => {
    let reads = 0
    return {
      ...{ create: requests.create.bind(requests), drop: requests.drop.bind(requests) },
      ...{ save: requests.save.bind(requests), markQueued: requests.markQueued.bind(requests) },
      async get(reference: string) {
        const found = await requests.get(reference)
        if (reference === of && ++reads === nth) {
          const stored = request(of)
          requests.items.set(of, { ...stored, department, version: stored.version + 1 })
        }
        return found
      },
    }
  }
  const ports = {
    ...submitPorts(requests),
    requests: movedAfter(0, '', ''),
    right,
    blur: async (...asked: unknown[]) => blurs.push(asked) > 0,
  }
  return { ports, requests, older, newer, request, movedAfter, blurs }
}

describe('the right to act', () => {
  it('is asked of the request as it is written, not as it was when it was first read', async () => {
    for (const [department, kind] of [
      ['transport', 'forbidden'],
      ['libraries', 'not-found'],
    ] as const) {
      const { ports, newer, request, movedAfter } = await world()
      const moving = { ...ports, requests: movedAfter(1, newer, department) }
      const inspecting = { action: { do: 'inspect' } as const, seen: 2 }
      expect(await act(moving, ada, newer, inspecting, key(9))).toEqual({ kind })
      expect(request().history).toHaveLength(2)
    }
  })

  it('is asked before anything is made, and before anything is told', async () => {
    const { ports, requests, newer, request, blurs } = await world()
    requests.items.set(newer, { ...request(), department: 'transport' })
    const blurring = { action: { do: 'blur', photo, boxes } as const, seen: 1 }
    expect(await act(ports, ada, newer, blurring, key(9))).toEqual({ kind: 'forbidden' })
    requests.items.set(newer, { ...request(), department: 'libraries' })
    expect(await act(ports, ada, newer, blurring, key(9))).toEqual({ kind: 'not-found' })
    expect(blurs).toEqual([])
  })

  it('on the request that this one goes on as is asked of that anew with each try', async () => {
    const { ports, requests, older, newer, request } = await world()
    const merging = { action: { do: 'merge', into: older } as const, seen: 2 }
    let first = true
    const crossing = {
      ...ports.requests,
      // Somebody follows this one as the other leaves the department: it has to be decided anew.
      async save(next: ServiceRequest, version: number) {
        if (!first) return requests.save(next, version)
        first = false
        requests.items.set(newer, { ...request(), version: version + 1 })
        requests.items.set(older, { ...request(older), department: 'libraries' })
        return false
      },
    }
    expect(await act({ ...ports, requests: crossing }, ada, newer, merging, key(9))).toMatchObject({
      kind: 'invalid',
      pointer: '/action/into',
    })
    expect(request().state).toBe('acknowledged')
  })
})
