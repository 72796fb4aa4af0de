import { causeOf } from '#record/cause.ts'
import { isErased } from '#requests/life/erase.ts'
import type { ServiceRequest } from '#requests/life/model.ts'
import { waysOn } from './goes-on.ts'
import { type AfterPorts, type Answered, answeredBefore, type Do, ownRole, type Sent, write } from './once.ts'

/** One thing that may be done for the request of `mine`, where that was merged into it. */
export type DoFurther = (mine: string | undefined) => Do

/** The first answer that one of these gave when this was sent before: more may have been merged since. */
const answeredBy = (way: readonly ServiceRequest[], cause: string): Answered | undefined =>
  way.map((request) => answeredBefore({ request, role: 'follower' }, cause)).find(Boolean)

/**
 * Does it with the request itself, or with the one that it goes on as: whoever sent a merged one has the same say. It is
 * one conditional write of the one that changes, so nothing has to be carried from one to the other.
 */
export async function onceFurther(
  ports: AfterPorts,
  purpose: string,
  sent: Sent<unknown>,
  act: DoFurther,
): Promise<Answered> {
  const { reference, trackingKey, idempotencyKey, body } = sent
  const cause = causeOf(purpose, idempotencyKey, body)
  const own = await ports.requests.get(reference)
  if (!own?.mergedInto)
    return write(ports, reference, cause, (one) => ownRole(one, trackingKey), act(undefined))
  if (!ownRole(own, trackingKey)) return { kind: 'not-opened' }
  const way = await waysOn(ports.requests, own)
  const before = answeredBefore({ request: own, role: 'reporter' }, cause) ?? answeredBy(way, cause)
  if (before) return before
  const last = way.at(-1)
  const may = last && !isErased(own) ? act(reference) : () => gone
  return write(ports, last?.reference ?? reference, cause, () => 'follower', may)
}

const gone = 'We no longer keep this. Send a new report, or call us.'
