import { msOfDays } from '#contract/calendar/length.ts'
import type { Action } from '#contract/workspace/workspace.ts'
import { council } from '#council'
import { advance } from '#requests/life/advance.ts'
import type { ServiceRequest } from '#requests/life/model.ts'
import { submit } from '#requests/life/submit.ts'
import { at, key, pothole, submitPorts } from '#requests/testing/fixtures.ts'
import { MemoryRequests } from '#requests/testing/memory.ts'
import { act } from '#requests/workspace/act.ts'
import { serviceOf } from '#services/index.ts'
import { follow } from '../../follow.ts'
import { openRequest, view } from '../../track.ts'
import { goesOn } from '../goes-on.ts'

export const day = msOfDays(1)
export const ada = { id: 'staff-ada', name: 'Ada Officer' }

/** A pothole that Highways has, its staff, and the resident with the private link. */
export async function world() {
  const requests = new MemoryRequests()
  let time = at.getTime() + 3_600_000
  const ports = { ...submitPorts(requests), requests, now: () => new Date(time++), blur: async () => true }
  let sent = 100
  async function reported(n: number) {
    const answered = await submit({ ...ports, now: () => new Date(at.getTime() + n) }, pothole(), key(n))
    if (answered.kind !== 'accepted') throw new Error('not accepted')
    const { reference } = answered.receipt
    await advance(requests, reference, { type: 'acknowledged', at: at.toISOString(), by: 'Highways' })
    return answered.receipt
  }
  const { reference, trackingKey } = await reported(1)
  const request = (of = reference) => requests.items.get(of) as ServiceRequest
  const send = <Body>(body: Body, idempotencyKey = key(sent++), own = trackingKey) => ({
    reference,
    trackingKey: own,
    idempotencyKey,
    body,
  })
  return {
    ...{ ports, requests, reference, trackingKey, reported, request, send },
    wait: (days: number) => {
      time += days * day
    },
    does: (action: Action, of = reference) =>
      act(ports, ada, of, { action, seen: request(of).history.length }, key(sent++)),
    follower: async () => {
      const followed = await follow(ports, reference, {}, key(sent++))
      if (followed.kind !== 'following') throw new Error('not following')
      return followed.receipt.trackingKey
    },
    seen: async (own = trackingKey, of = reference) => {
      const opened = await openRequest(requests, of, own)
      if (!opened) throw new Error('not opened')
      const last = await goesOn(requests, opened.request)
      const into = last && { request: last, service: serviceOf(last.service) }
      return view(opened, serviceOf(opened.request.service), council, new Date(time), into)
    },
    types: () => request().history.map(({ type }) => type),
  }
}

export const fix: Extract<Action, { do: 'fix' }> = { do: 'fix', note: 'Filled with\nhot asphalt', photos: [] }
