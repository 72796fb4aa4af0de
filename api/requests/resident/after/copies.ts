import type { Contact } from '#contract/requests/contact.ts'
import { change } from '#requests/life/advance.ts'
import type { ServiceRequest } from '#requests/life/model.ts'
import type { RequestStore } from '#requests/life/ports.ts'

/** Somebody who waits for a request: `reporter`, or the id of a follower. */
export interface Waiting {
  readonly reference: string
  readonly who: string
}

export const contactOf = (request: ServiceRequest, who: string): Contact | undefined =>
  who === 'reporter' ? request.contact : request.followers.find(({ id }) => id === who)?.contact

/** Where they stand in the request that they came with when it was merged into this one; see `carry`. */
function cameFrom({ who }: Waiting, { followers }: ServiceRequest): Waiting | undefined {
  const cameWith = followers.find(({ id }) => id === who)?.cameWith
  if (!cameWith) return undefined
  return { reference: cameWith, who: who === cameWith ? 'reporter' : who.slice(cameWith.length + 1) }
}

/** Where they stand in the request that this one goes on as. */
const goesOnAs = ({ reference, who }: Waiting, { state, mergedInto }: ServiceRequest) =>
  state === 'merged' && mergedInto
    ? { reference: mergedInto, who: who === 'reporter' ? reference : `${reference} ${who}` }
    : undefined

/**
 * Does the same to whoever waits here wherever else they stand, along the chain of merges: first where they came from,
 * which is copied from, then where they go on. `edit` returns undefined where there is nothing to do; repeats do no harm.
 */
export async function editCopies(
  requests: Pick<RequestStore, 'get' | 'save'>,
  from: Waiting,
  edit: (request: ServiceRequest, who: string) => ServiceRequest | undefined,
): Promise<void> {
  for (const step of [cameFrom, goesOnAs]) {
    let request = await requests.get(from.reference)
    let at = request && step(from, request)
    while (at) {
      const { reference, who } = at
      request = await change<ServiceRequest | undefined>(requests, reference, (known) => {
        const save = known && contactOf(known, who) ? edit(known, who) : undefined
        return save ? { save, answer: save } : { answer: known }
      })
      at = request && step(at, request)
    }
  }
}
