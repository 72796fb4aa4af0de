import { describe, expect, it } from 'vitest'
import { RequestEvent } from '#contract/requests/event.ts'
import { council } from '#council'
import { advance } from '#requests/life/advance.ts'
import { toEvent } from '#requests/life/event.ts'
import type { ServiceRequest } from '#requests/life/model.ts'
import { submit } from '#requests/life/submit.ts'
import { follow } from '#requests/resident/follow.ts'
import { at, key, pothole, secret, submitPorts } from '#requests/testing/fixtures.ts'
import { MemoryRequests, MemoryWorklist } from '#requests/testing/memory.ts'
import { serviceOf } from '#services/index.ts'
import { handOver } from './hand-over.ts'
import type { Handing, HandOverPorts, Said } from './ports.ts'
import { MemoryHandovers } from './testing/memory.ts'

const later = () => new Date(at.getTime() + 60_000)

/** A report that two others follow, on its way to a system that remembers what it is told. */
async function world(said: (handing: Handing) => Said | Error = () => ({}), takingAcknowledges = true) {
  const requests = new MemoryRequests()
  const answer = await submit(submitPorts(requests), pothole(), key(1))
  if (answer.kind !== 'accepted') throw new Error('not accepted')
  const { reference } = answer.receipt
  for (const n of [2, 3]) await follow({ requests, secret, now: later }, reference, {}, key(n))
  const request = () => requests.items.get(reference)!
  const told: string[] = []
  const eventOf = (one: ServiceRequest, number: number) =>
    RequestEvent.parse(toEvent(one, one.history[number - 1]!, serviceOf(one.service), council))
  const handovers = new MemoryHandovers()
  const worklist = new MemoryWorklist()
  const ports: HandOverPorts = {
    requests,
    worklist,
    handovers,
    teamOf: () => () => undefined,
    wardNameOf: () => undefined,
    departmentName: 'Highways',
    now: later,
    eventOf,
    notesTries: true,
    takingAcknowledges,
    async send(handing) {
      const answer = said(handing)
      if (answer instanceof Error) throw answer
      told.push(`${handing.event.sequence}${handing.again ? ' again' : ''}`)
      return answer
    },
  }
  const hand = (number: number) => handOver(ports, eventOf(request(), number))
  return {
    ports,
    reference,
    request,
    told,
    hand,
    worklist,
    types: () => request().history.map(({ type }) => type),
    handover: () => handovers.items.get(`highways ${reference}`),
  }
}

describe('handing over', () => {
  it('lists the request, tells the other system, and acknowledges with the number that it gave', async () => {
    const { hand, told, request, worklist, reference } = await world(() => ({ theirs: 'F-1' }))
    await hand(1)
    expect(told).toEqual(['1'])
    expect(worklist.records.get(`highways ${reference}`)).toMatchObject({ applied: 1 })
    expect(request()).toMatchObject({
      state: 'acknowledged',
      history: [{}, {}, {}, { type: 'acknowledged', by: 'Highways', departmentReference: 'F-1' }],
    })
  })

  it('tells each event once and acknowledges once, however often it comes', async () => {
    const { hand, told, types } = await world()
    for (const number of [1, 1, 2, 1, 2, 2, 3]) await hand(number)
    expect(told).toEqual(['1', '2', '3'])
    expect(types().filter((type) => type === 'acknowledged')).toHaveLength(1)
  })

  it('does not acknowledge what was not taken, and says that the next try is one', async () => {
    let bad = true
    const { hand, told, types, worklist } = await world(() => (bad ? new Error('down') : {}))
    await expect(hand(1)).rejects.toThrow('down')
    expect(types()).not.toContain('acknowledged')
    // The contact centre sees it all the same.
    expect(worklist.records.size).toBe(1)
    bad = false
    await hand(1)
    expect(told).toEqual(['1 again'])
    expect(types()).toContain('acknowledged')
  })

  it('acknowledges after all when it was stopped after telling', async () => {
    const { hand, told, types, ports } = await world()
    const get = ports.requests.get
    ports.requests.get = () => Promise.reject(new Error('stopped'))
    await expect(hand(1)).rejects.toThrow('stopped')
    ports.requests.get = get
    await hand(1)
    expect(told).toEqual(['1'])
    expect(types()).toContain('acknowledged')
  })

  it('tells what was missed first, so that there is never a gap', async () => {
    const { hand, told, types } = await world()
    await hand(3)
    expect(told).toEqual(['1', '2', '3'])
    expect(types()).toContain('acknowledged')
    await hand(1)
    expect(told).toEqual(['1', '2', '3'])
  })

  it('goes on where it stopped', async () => {
    let bad = true
    const { hand, told } = await world(({ event }) =>
      event.sequence === '2' && bad ? new Error('down') : {},
    )
    await expect(hand(3)).rejects.toThrow('down')
    bad = false
    await hand(3)
    expect(told).toEqual(['1', '2 again', '3'])
  })

  it('begins with the transfer where the request was at another department before', async () => {
    const { hand, told, ports, reference, handover } = await world()
    const by = { at: later().toISOString(), by: 'Highways' }
    for (const type of ['acknowledged', 'referred', 'transferred', 'acknowledged', 'inspected'] as const)
      await advance(ports.requests, reference, {
        type,
        ...by,
        ...(type === 'transferred' ? { from: 'education', to: { kind: 'department', id: 'highways' } } : {}),
      })
    await hand(8)
    expect(told).toEqual(['6', '7', '8'])
    expect(handover()?.handed).toBe(8)
  })

  it('waits with the rest, and with acknowledging, while there is a token and no number', async () => {
    const { hand, told, types, handover } = await world(() => ({ token: 'T-1' }), false)
    await hand(1)
    await hand(2)
    expect(told).toEqual(['1'])
    expect(types()).not.toContain('acknowledged')
    expect(handover()).toMatchObject({ handed: 1, token: 'T-1' })
  })
})
