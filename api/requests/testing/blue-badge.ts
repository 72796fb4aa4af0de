import { msOfDays } from '#contract/calendar/length.ts'
import type { Submission } from '#contract/requests/request.ts'
import { advance } from '#requests/life/advance.ts'
import { submit } from '#requests/life/submit.ts'
import { serviceOf } from '#services/index.ts'
import { at, key, submitPorts } from './fixtures.ts'
import { MemoryRequests } from './memory.ts'

/** A Blue Badge application by its shortest way. */
export function application(more: Partial<Submission> = {}): Submission {
  const service = serviceOf('blue-badge')
  if (!service) throw new Error('The catalogue has no Blue Badge')
  const contact = { name: 'Ada Example', email: 'ada@example.com', updates: 'none' as const }
  return { service: 'blue-badge', answers: { ...service.example }, contact, ...more }
}

export const department = 'blue-badge'

/** An application that the department has, and the clock that everything goes by. `pass` moves it on by days. */
export async function applied(requests = new MemoryRequests(), more: Partial<Submission> = {}) {
  const ports = submitPorts(requests)
  const answer = await submit(ports, application(more), key(1))
  if (answer.kind !== 'accepted') throw new Error(`not accepted: ${JSON.stringify(answer)}`)
  const { reference, trackingKey } = answer.receipt
  let time = at.getTime()
  const now = () => new Date(time)
  const pass = (days: number) => {
    time += msOfDays(days)
  }
  await advance(requests, reference, {
    type: 'acknowledged',
    at: at.toISOString(),
    by: 'Blue Badge team',
  })
  const request = () => {
    const found = requests.items.get(reference)
    if (!found) throw new Error('not there')
    return found
  }
  return { ...ports, requests, now, pass, reference, trackingKey, request }
}
