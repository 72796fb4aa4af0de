import { RequestEvent } from '#contract/requests/event.ts'
import type { Action } from '#contract/workspace/workspace.ts'
import { council } from '#council'
import { advance } from '#requests/life/advance.ts'
import { toEvent } from '#requests/life/event.ts'
import { submit } from '#requests/life/submit.ts'
import { serviceOf } from '#services/index.ts'
import { at, key, pothole, submitPorts } from '../../testing/fixtures.ts'
import { MemoryRequests } from '../../testing/memory.ts'
import { act } from '../act.ts'

export const ada = { id: 'staff-ada', name: 'Ada Officer' }
export const ben = { id: 'staff-ben', name: 'Ben Officer' }

/** Potholes that Highways has, and how its staff act on them. */
export async function world(count = 1) {
  const requests = new MemoryRequests()
  const blurs: unknown[] = []
  let time = at.getTime() + 3_600_000
  const ports = {
    ...submitPorts(requests),
    requests,
    now: () => new Date(time++),
    blur: async (...asked: unknown[]) => blurs.push(asked) > 0,
  }
  const receipts = []
  for (let n = 1; n <= count; n++) {
    const answer = await submit({ ...ports, now: () => new Date(at.getTime() + n) }, pothole(), key(n))
    if (answer.kind !== 'accepted') throw new Error('not accepted')
    const { reference } = answer.receipt
    await advance(requests, reference, { type: 'acknowledged', at: at.toISOString(), by: 'Highways' })
    receipts.push(answer.receipt)
  }
  const [{ reference, trackingKey }] = receipts as [(typeof receipts)[0]]
  const request = (of = reference) => {
    const found = requests.items.get(of)
    if (!found) throw new Error(`There is no request ${of}`)
    return found
  }
  let sent = 100
  return {
    ports,
    requests,
    blurs,
    reference,
    trackingKey,
    others: receipts.slice(1).map((receipt) => receipt.reference),
    request,
    /** Acts as somebody who has seen all there is. */
    does: (action: Action, of = reference, staff = ada, idempotency = key(sent++)) =>
      act(ports, staff, of, { action, seen: request(of).history.length }, idempotency),
    types: (of = reference) => request(of).history.map(({ type }) => type),
  }
}

/** The event of this number, as it is told. */
export function eventOf(request: Parameters<typeof toEvent>[0], number: number) {
  const entry = request.history[number - 1]
  if (!entry) throw new Error(`${request.reference} has no event ${number}`)
  return RequestEvent.parse(toEvent(request, entry, serviceOf(request.service), council))
}
