import type { Taken } from '#contract/requests/resident-actions.ts'
import { change } from '#requests/life/advance.ts'
import { matchKey } from '#requests/life/keys.ts'
import type { Follower, ServiceRequest } from '#requests/life/model.ts'
import { oneAddress } from '#requests/life/one-address.ts'
import { stepNumber } from '#requests/life/steps.ts'
import { addressOf } from '#requests/notify/unreached.ts'
import { editCopies } from './copies.ts'
import type { AfterPorts, Answered } from './once.ts'

const addressIn = ({ contact }: Follower): string | undefined => {
  const to = addressOf(contact)
  return to && oneAddress(to)
}

/** Without the address of this follower, also where somebody follows twice with it. Undefined where there is none. */
function silenced(request: ServiceRequest, who: string): ServiceRequest | undefined {
  const one = request.followers.find(({ id }) => id === who)
  if (!one?.contact) return undefined
  const address = addressIn(one)
  const followers = request.followers.map((other) => {
    const same = other.id === who || (address !== undefined && addressIn(other) === address)
    // Whose own request was merged into this one says on its page where news goes.
    if (!same || (other.id !== who && other.cameWith)) return other
    const { contact: _, ...rest } = other
    return rest
  })
  return { ...request, version: request.version + 1, followers }
}

/**
 * Whoever follows wants no more messages: their address is taken out, here and wherever it was carried to, and their link
 * opens the page as before. Nothing has happened to the request by it. Sent again it changes nothing.
 */
export async function stopFollowing(
  ports: Pick<AfterPorts, 'requests' | 'now'>,
  { reference, trackingKey }: { readonly reference: string; readonly trackingKey: string },
): Promise<Answered> {
  const known = await ports.requests.get(reference)
  const who = known && matchKey(known, trackingKey)?.follower
  if (!known || who === undefined) return { kind: 'not-opened' }
  // First where it was carried to and from: stopped in between, this one still says that there is something to do.
  await editCopies(ports.requests, { reference, who }, silenced)
  return change<Answered>(ports.requests, reference, (request) => {
    if (!request || !matchKey(request, trackingKey)) return { answer: { kind: 'not-opened' } }
    const number = stepNumber(request, request.history.length, 'follower')
    const taken: Taken = { reference, number, at: ports.now().toISOString() }
    const save = silenced(request, who)
    return { ...(save ? { save } : {}), answer: { kind: 'taken', taken } }
  })
}
