import type { Contact } from '#contract/requests/contact.ts'
import { addressError, type MessageWay, tidyAddress } from '#contract/requests/message-address.ts'
import type { NewAddress } from '#contract/requests/resident-actions.ts'
import { change } from '#requests/life/advance.ts'
import { contactHashFor, matchKey } from '#requests/life/keys.ts'
import type { KeyHash, ServiceRequest } from '#requests/life/model.ts'
import { stepNumber } from '#requests/life/steps.ts'
import { isUnreached, unreachedBy } from '#requests/notify/unreached.ts'
import { contactOf, editCopies } from './copies.ts'
import type { AfterPorts, Answered, Sent } from './once.ts'

export interface AddressPorts extends AfterPorts {
  readonly secret: Uint8Array
}

const whoOf = ({ role, follower }: KeyHash): string => (role === 'reporter' ? 'reporter' : (follower ?? ''))

const withAddress = (contact: Contact, way: MessageWay, to: string): Contact =>
  way === 'email' ? { ...contact, email: to } : { ...contact, phone: to }

function readdressed(
  { secret }: AddressPorts,
  request: ServiceRequest,
  who: string,
  way: MessageWay,
  to: string,
): ServiceRequest {
  const { unreached = [], contact, followers, ...rest } = request
  const left = unreached.filter((entry) => !isUnreached(entry, way, who))
  const own = who === 'reporter' && contact ? withAddress(contact, way, to) : contact
  return {
    ...rest,
    version: request.version + 1,
    ...(own ? { contact: own } : {}),
    ...(who === 'reporter' && way === 'email' ? { contactHash: contactHashFor(secret, to) } : {}),
    ...(left.length > 0 ? { unreached: left } : {}),
    followers: followers.map((one) =>
      one.id === who && one.contact ? { ...one, contact: withAddress(one.contact, way, to) } : one,
    ),
  }
}

/** The address in the place of the other one wherever else they are told of news. */
function readdressCopies(ports: AddressPorts, from: { reference: string; who: string }, contact: Contact) {
  const { updates: way } = contact
  const to = way === 'email' ? contact.email : contact.phone
  if (way === 'none' || !to) return Promise.resolve()
  return editCopies(ports.requests, from, (request, who) => {
    const there = contactOf(request, who)
    if (!there || there.updates !== way) return undefined
    const same = (way === 'email' ? there.email : there.phone) === to
    return same ? undefined : readdressed(ports, request, who, way, to)
  })
}

/**
 * Takes another address in place of one that was refused, from whoever holds the key of the page that says so; nobody
 * can lead another's news away from an address that works. Sent again it has the same answer, and goes on where it was
 * stopped.
 */
export async function readdress(ports: AddressPorts, sent: Sent<NewAddress>): Promise<Answered> {
  const answer = await readdressHere(ports, sent)
  if (answer.kind !== 'taken') return answer
  const request = await ports.requests.get(sent.reference)
  const key = request && matchKey(request, sent.trackingKey)
  const contact = key && contactOf(request, whoOf(key))
  if (contact) await readdressCopies(ports, { reference: request.reference, who: whoOf(key) }, contact)
  return answer
}

function readdressHere(ports: AddressPorts, sent: Sent<NewAddress>): Promise<Answered> {
  return change<Answered>(ports.requests, sent.reference, (request) => {
    const key = request && matchKey(request, sent.trackingKey)
    if (!request || !key) return { answer: { kind: 'not-opened' } }
    const who = whoOf(key)
    const contact = contactOf(request, who)
    const way = unreachedBy(request, who, contact)
    const number = stepNumber(request, request.history.length, key.role)
    const taken = { reference: request.reference, number, at: ports.now().toISOString() }
    const answer: Answered = { kind: 'taken', taken }
    if (!way) {
      const known = [contact?.email, contact?.phone].includes(
        tidyAddress(contact?.updates === 'text' ? 'text' : 'email', sent.body.to),
      )
      const message = 'Only an address to which we could not send anything can be changed.'
      return { answer: known ? answer : { kind: 'not-now', message } }
    }
    const to = tidyAddress(way, sent.body.to)
    const wrong = addressError(way, to, ports.council.messages)
    if (wrong) return { answer: { kind: 'invalid', pointer: '/to', message: wrong } }
    return { save: readdressed(ports, request, who, way, to), answer }
  })
}
