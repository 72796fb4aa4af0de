import type { Rating } from '#contract/resident-actions.ts'
import { isErased } from '../erase.ts'
import { append } from '../history.ts'
import type { ServiceRequest } from '../model.ts'
import { type AfterPorts, type Answered, once, type Sent } from './once.ts'

const ended = ['fixed', 'closed', 'referred', 'approved', 'refused']

/** Whether the one question of satisfaction is still to be asked. */
export const canRate = (request: ServiceRequest): boolean =>
  !request.rating && ended.includes(request.state) && !isErased(request)

/** Takes how satisfied the resident is, once. */
export function rate(ports: AfterPorts, sent: Sent<Rating>): Promise<Answered> {
  return once(ports, 'rate', sent, (request, at, cause) => {
    const { score } = sent.body
    const time = at.toISOString()
    const next = canRate(request) && append(request, { type: 'rated', at: time, by: 'You', cause, score })
    if (next) return { ...next, rating: { at: time, score } }
    return request.rating
      ? 'You have told us already how it went.'
      : 'You can tell us how it went once it has ended.'
  })
}
