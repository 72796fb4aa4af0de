import type { CouncilProfile } from '#contract/council.ts'
import type { Service } from '#contract/service.ts'
import type { Tracked } from '#contract/tracking.ts'
import type { ServiceRequest } from '../model.ts'
import type { RequestStore } from '../ports.ts'
import { stepsFor } from '../steps.ts'

/** Requests are merged into older ones, so a chain ends; longer than this it is not followed. */
const mostMerges = 10

/** The request in which this one goes on, at the end of all merges; undefined when it goes on by itself. */
export async function goesOn(
  requests: Pick<RequestStore, 'get'>,
  { mergedInto }: ServiceRequest,
): Promise<ServiceRequest | undefined> {
  let next = mergedInto
  for (let merges = 0; next && merges < mostMerges; merges++) {
    const request = await requests.get(next)
    if (!request?.mergedInto) return request
    next = request.mergedInto
  }
  return undefined
}

/** What somebody who has no key to it sees of it: the steps, as a follower does, without photos. */
export function goesOnView(
  request: ServiceRequest,
  service: Service | undefined,
  council: CouncilProfile,
): Tracked['goesOnAs'] {
  const { reference, state } = request
  const history = stepsFor(request, 'follower', service, council)
  return { reference, state, history: history.map(({ photos: _, ...step }) => step) }
}
