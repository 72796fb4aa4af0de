import { isEnding, isOpen } from '#contract/requests/lifecycle.ts'
import type { Rating } from '#contract/requests/resident-actions.ts'
import { you } from '#contract/requests/said-by.ts'
import { isErased } from '#requests/life/erase.ts'
import { append } from '#requests/life/history.ts'
import type { ServiceRequest } from '#requests/life/model.ts'
import { goesOn } from './goes-on.ts'
import { type AfterPorts, type Answered, once, type Sent } from './once.ts'

const hasEnded = ({ state }: ServiceRequest): boolean => state !== 'merged' && !isOpen(state)

/** Who needs it no longer has no work to judge. */
const isWithdrawn = ({ history }: ServiceRequest): boolean =>
  history.findLast(({ type }) => isEnding(type))?.type === 'withdrawn'

/**
 * Whether the one question of satisfaction is still to be asked. `into`: what a merged request goes on as, with which
 * it ends.
 */
export function canRate(request: ServiceRequest, into: ServiceRequest | undefined): boolean {
  const last = request.mergedInto ? into : request
  return !request.rating && !isErased(request) && last !== undefined && hasEnded(last) && !isWithdrawn(last)
}

/** Takes how satisfied the resident is, once, with their own request: each of those that were merged counts. */
export async function rate(ports: AfterPorts, sent: Sent<Rating>): Promise<Answered> {
  const own = await ports.requests.get(sent.reference)
  const into = own && (await goesOn(ports.requests, own))
  return once(ports, 'rate', sent, (request, at, cause) => {
    const { score } = sent.body
    const time = at.toISOString()
    const next = canRate(request, into) && append(request, { type: 'rated', at: time, by: you, cause, score })
    if (next) return { ...next, rating: { at: time, score } }
    return request.rating
      ? 'You have already told us how it went.'
      : 'You can tell us how it went once it has ended.'
  })
}
