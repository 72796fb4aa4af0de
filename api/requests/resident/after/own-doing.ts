import type { Service } from '#contract/core/service.ts'
import { isOpen } from '#contract/requests/lifecycle.ts'
import { addressError, tidyAddress } from '#contract/requests/message-address.ts'
import type { Addition, NewContact, Withdrawal } from '#contract/requests/resident-actions.ts'
import type { Tracked } from '#contract/requests/tracking.ts'
import { causeOf } from '#record/cause.ts'
import { mostContacts, withContact } from '#requests/life/contact-change.ts'
import { isErased } from '#requests/life/erase.ts'
import { append } from '#requests/life/history.ts'
import type { Message, ServiceRequest } from '#requests/life/model.ts'
import { canAdd } from '#requests/life/talk/said.ts'
import type { AddressPorts } from './address.ts'
import { changeUntil } from './changeable.ts'
import { type AfterPorts, type Answered, idFrom, once, ownRole, type Sent, write } from './once.ts'
import { stopFollowing } from './stop.ts'

/**
 * Whether whoever sent it may take it back. Not where others wait for it too, nor where it goes on in a list of its own
 * (a place at a school) and may not be changed any more, nor once something was paid: then the department has to do more
 * than to stop.
 */
export const canWithdraw = (request: ServiceRequest, service: Service | undefined, now: Date): boolean =>
  isOpen(request.state) &&
  request.followerCount === 0 &&
  service !== undefined &&
  (!service.doneAs || changeUntil(request, service, now) !== undefined) &&
  request.payment?.state !== 'paid'

/** Whether a page may say that it is fixed: of what is somewhere, and not of what is asked for. */
export const canBeFixed = (request: ServiceRequest, service: Service | undefined): boolean =>
  request.location !== undefined && service?.verb === 'report' && service.sensitive === false

/** What may still be done on a page that is open. */
export const doingOf = (
  request: ServiceRequest,
  service: Service | undefined,
  now: Date,
): Tracked['doing'] => [
  ...(canAdd(request) ? (['add'] as const) : []),
  ...(canAdd(request) && request.location ? (['place'] as const) : []),
  ...(canAdd(request) && canBeFixed(request, service) ? (['fixed'] as const) : []),
  ...(canWithdraw(request, service, now) ? (['withdraw'] as const) : []),
  ...(isErased(request) ? [] : (['contact'] as const)),
]

/** Tells the department something that it did not ask for. */
export const add = (ports: AfterPorts, sent: Sent<Addition>): Promise<Answered> =>
  once(ports, 'add', sent, (request, at, cause) => {
    if (!canAdd(request))
      return isOpen(request.state)
        ? 'You have added as much as this page takes. Call the department.'
        : 'It is finished, so nothing can be added. Call the department, or send a new request.'
    const { about, text } = sent.body
    const time = at.toISOString()
    const message: Message = { id: idFrom(cause), at: time, from: 'resident', text: text.trim(), about }
    const next = append(request, { type: 'added', at: time, by: 'You', cause, message: message.id })
    return next
      ? { ...next, messages: [...(request.messages ?? []), message] }
      : 'It is finished. Call the department.'
  })

/** Says that it is needed no longer. Why, if anything, is for the department to read. */
export const withdraw = (ports: AfterPorts, sent: Sent<Withdrawal>): Promise<Answered> =>
  once(ports, 'withdraw', sent, (request, at, cause) => {
    if (!canWithdraw(request, ports.serviceOf(request.service), at))
      return request.followerCount > 0
        ? 'Other people wait for this too, so it stays open. If it is fixed, tell us so instead.'
        : 'It cannot be withdrawn from here. Call the department.'
    const time = at.toISOString()
    const { why } = sent.body
    const words: Message | undefined = why
      ? { id: idFrom(cause), at: time, from: 'resident', text: why.trim(), about: 'more' }
      : undefined
    const next = append(request, {
      ...{ type: 'withdrawn', at: time, by: 'You', cause },
      ...(words ? { message: words.id } : {}),
    })
    if (!next) return 'It is finished already.'
    return words ? { ...next, messages: [...(request.messages ?? []), words] } : next
  })

/** What is wrong with where news is to go; undefined: nothing. */
function wrongWith({ updates, to = '' }: NewContact, { council }: AfterPorts): string | undefined {
  if (updates === 'none') return undefined
  return addressError(updates, tidyAddress(updates, to), council.messages)
}

/** Has news go somewhere else from now on, or nowhere. The address that there was is told. Whoever follows may stop it. */
export async function changeContact(ports: AddressPorts, sent: Sent<NewContact>): Promise<Answered> {
  const { reference, trackingKey, idempotencyKey, body } = sent
  // Whoever follows may stop that, and nothing else.
  if (body.updates === 'none') {
    const stopped = await stopFollowing(ports, sent)
    if (stopped.kind === 'taken') return stopped
  }
  const wrong = wrongWith(body, ports)
  if (wrong) return { kind: 'invalid', pointer: '/to', message: wrong }
  const cause = causeOf('contact', idempotencyKey, body)
  return write(
    ports,
    reference,
    cause,
    (request) => ownRole(request, trackingKey),
    (request, at) => {
      if (isErased(request)) return 'Its time is over, and there is no more news of it.'
      if (request.history.filter(({ type }) => type === 'readdressed').length >= mostContacts)
        return 'You have changed it too often to do so here. Call the department.'
      const next = append(request, { type: 'readdressed', at: at.toISOString(), by: 'You', cause })
      const { updates, to: typed = '' } = body
      const to = updates === 'none' ? { updates } : { updates, to: tidyAddress(updates, typed) }
      return next ? withContact(ports.secret, next, next.history.length, to) : 'It cannot be changed now.'
    },
  )
}
