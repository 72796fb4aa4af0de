import type { CouncilProfile } from '#contract/council/council.ts'
import { linkTooSoon } from '#contract/council/lost-link.ts'
import type { EventType } from '#contract/requests/lifecycle.ts'
import { addressError, type MessageWay, tidyAddress } from '#contract/requests/message-address.ts'
import { keyOfSpokenCode } from '#contract/requests/spoken-code.ts'
import type { Do } from '#contract/workspace/acts/acts.ts'
import { withContact } from '#requests/life/contact-change.ts'
import { hashTrackingKey, spokenCodeFor, withNewCode, withNewLink } from '#requests/life/keys.ts'
import type { HistoryEntry, Note, ServiceRequest } from '#requests/life/model.ts'
import { oneAddress } from '#requests/life/one-address.ts'
import { linkTo, unreachedBy } from '#requests/notify/unreached.ts'
import { askable } from '#services/define/whom.ts'
import { type Acting, happen, idOf, invalid, next, notNow, type Outcome, type Refused } from './acting.ts'
import type { Beside, SomeDeciders } from './decider.ts'

/** Why no link may go out now, counted on the very request, so that two who are called at once send one. */
function tooOften(
  { history }: ServiceRequest,
  at: Date,
  { lostLink }: CouncilProfile,
  kinds: readonly EventType[] = ['link-sent', 'readdressed'],
  what: 'link' | 'code' = 'link',
): Refused | undefined {
  const sent = history.filter(({ type, actor }) => actor && kinds.includes(type))
  const why = linkTooSoon(
    sent.map((entry) => entry.at),
    at,
    lostLink,
    what,
  )
  return why === undefined ? undefined : notNow(why)
}

const noMessages = () => notNow('This council sends no messages, so a link cannot be sent.')

function sendLink(request: ServiceRequest, acting: Acting): Outcome {
  const { council, at } = acting
  if (!council.messages) return noMessages()
  if (!linkTo(request.contact, council.messages))
    return notNow('There is no email address or mobile number to send it to. Change where it goes first.')
  if (unreachedBy(request, 'reporter', request.contact))
    return notNow('Our messages do not get through to the address that we have. Change where it goes.')
  return tooOften(request, at, council) ?? happen(request, acting, { type: 'link-sent' })
}

/** Whoever follows with this address; undefined where nobody does. */
function followerAt({ followers }: ServiceRequest, way: MessageWay, to: string): string | undefined {
  const wanted = oneAddress(way === 'email' ? { email: to } : { phone: to })
  return followers.find(({ contact }) => {
    const has = linkTo(contact, {})
    return has && oneAddress(has) === wanted
  })?.id
}

/**
 * Sends the link to whoever follows with the address that a caller says. Staff are told and shown the same whether
 * somebody does, and it counts all the same: nobody learns by trying who follows.
 */
function sendFollowerLink(
  request: ServiceRequest,
  acting: Acting,
  { way, to }: Do<'send-follower-link'>,
): Outcome {
  const { council, at } = acting
  if (!council.messages) return noMessages()
  const tidy = tidyAddress(way, to)
  const wrong = addressError(way, tidy, council.messages)
  if (wrong) return invalid('/action/to', wrong)
  const often = tooOften(request, at, council, ['follower-link-sent'])
  if (often) return often
  const follower = followerAt(request, way, tidy)
  return happen(request, acting, { type: 'follower-link-sent', ...(follower ? { follower } : {}) })
}

const askedOf = (request: ServiceRequest, { council, service }: Acting) =>
  askable(council.lostLink.checks, request, service)

/** What was not asked of what the council wants asked; undefined where all of it was. */
function unasked(request: ServiceRequest, acting: Acting, checks: readonly string[]): Refused | undefined {
  if (askedOf(request, acting).every(({ id }) => checks.includes(id))) return undefined
  return invalid('/action/checks', 'Do every check, and tick each when you have done it')
}

/** What was asked of the caller. A note, since what an event says goes into the message to the new address. */
function checkedNote(request: ServiceRequest, acting: Acting, before: string): Note {
  const { staff, at } = acting
  const asked = askedOf(request, acting)
    .map(({ short }) => short)
    .join(', ')
  return {
    id: idOf(acting),
    at: at.toISOString(),
    by: staff,
    text: `Checked before ${before}: ${asked}.`,
  }
}

function readdress(request: ServiceRequest, acting: Acting, { way, to, checks }: Do<'readdress'>): Outcome {
  const { council, at, secret } = acting
  if (!council.messages) return noMessages()
  const missing = unasked(request, acting, checks)
  if (missing) return missing
  const tidy = tidyAddress(way, to)
  const wrong = addressError(way, tidy, council.messages)
  if (wrong) return invalid('/action/to', wrong)
  // A link that just went to an address that is wrong does not make a caller wait who has been checked.
  const often = tooOften(request, at, council, ['readdressed'])
  if (often) return often
  const done = happen(request, acting, { type: 'readdressed' })
  if (done.kind !== 'next') return done
  const { history } = done.request
  const moved = withContact(secret, withNewLink(secret, done.request), history.length, {
    ...{ updates: way, to: tidy },
  })
  return next({
    ...moved,
    notes: [...(moved.notes ?? []), checkedNote(request, acting, 'changing where it goes')],
  })
}

const isCode = ({ type }: HistoryEntry) => type === 'code-made'

/** The keys of the code that the request has now, if it has one, and of the one after it. */
async function codesOf(secret: Uint8Array, { reference, history }: ServiceRequest): Promise<Beside> {
  const made = history.filter(isCode).length
  const hashOf = async (number: number) =>
    hashTrackingKey(await keyOfSpokenCode(reference, spokenCodeFor(secret, reference, number)))
  return { codes: { before: await hashOf(made), now: await hashOf(made + 1) } }
}

/** The code before ends with it. Whoever has an address is told of it there, in case somebody else has asked. */
function newCode(
  request: ServiceRequest,
  acting: Acting,
  { checks }: Do<'new-code'>,
  { codes }: Beside,
): Outcome {
  const missing = unasked(request, acting, checks)
  if (missing) return missing
  const often = tooOften(request, acting.at, acting.council, ['code-made'], 'code')
  if (often) return often
  const done = happen(request, acting, { type: 'code-made' })
  if (done.kind !== 'next' || !codes) return done
  const notes = [...(request.notes ?? []), checkedNote(request, acting, 'a new code was given')]
  return next({ ...withNewCode(done.request, codes.before, codes.now), notes })
}

/** The code to read out for what was just done under this cause, also when the same is sent again; of the last one alone. */
export function codeOf(
  secret: Uint8Array,
  { reference, history }: ServiceRequest,
  cause: string,
): string | undefined {
  const made = history.filter(isCode)
  return made.at(-1)?.cause === cause ? spokenCodeFor(secret, reference, made.length) : undefined
}

export const reachDeciders = {
  'send-link': { take: sendLink, fits: ({ contact }) => linkTo(contact, {}) !== undefined },
  'send-follower-link': { take: sendFollowerLink, fits: ({ followers }) => followers.length > 0 },
  readdress: { take: readdress },
  'new-code': { take: newCode, lookUp: ({ secret }, request) => codesOf(secret, request) },
} satisfies SomeDeciders
