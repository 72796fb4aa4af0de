import { readReference } from '#contract/core/reference.ts'
import type { Contact } from '#contract/requests/contact.ts'
import { anotherResident } from '#contract/requests/said-by.ts'
import { typesWith } from '#contract/requests/traits.ts'
import { canonical } from '#record/canonical.ts'
import { change } from './advance.ts'
import { append } from './history.ts'
import { foundKeyFor, hashTrackingKey } from './keys.ts'
import type { Follower, KeptContact, ServiceRequest } from './model.ts'
import type { RequestStore } from './ports.ts'

export interface CarryPorts {
  readonly requests: Pick<RequestStore, 'get' | 'save'>
  readonly secret: Uint8Array
  readonly now: () => Date
}

/** Events after which a request may have to be followed by others than before. */
export const carryTypes = typesWith(({ carries }) => carries)

/** As many as may follow; see `follow`. */
const most = 500

/** Where somebody wants to be told; their name stays with what they sent. */
const nameless = ({ name: _, alsoGiven: __, ...contact }: KeptContact): Contact => contact

/** Everybody who waits for the request, as they follow the one that it goes on as. */
function peopleOf({ reference, contact, followers }: ServiceRequest, at: string): Follower[] {
  const carried = (id: string, contact: Follower['contact']): Follower => ({
    id,
    at,
    cameWith: reference,
    ...(contact && contact.updates !== 'none' ? { contact: nameless(contact) } : {}),
  })
  return [
    carried(reference, contact),
    ...followers.map((one) => carried(`${reference} ${one.id}`, one.contact)),
  ]
}

/** The reference of the merged request that a follower sent; undefined where they only follow. */
export function reporterOf({ id, cameWith }: Pick<Follower, 'id' | 'cameWith'>): string | undefined {
  const last = cameWith ? id.split(' ').at(-1) : undefined
  return last && readReference(last) === last ? last : undefined
}

const sameIds = (a: readonly Follower[], b: readonly Follower[]) =>
  a.length === b.length && a.every(({ id }) => b.some((other) => other.id === id))

/**
 * Those who are here already, with the addresses that they have where they came from; undefined where they have them. What
 * was erased there takes nothing away here.
 */
function readdressed(request: ServiceRequest, people: readonly Follower[]): ServiceRequest | undefined {
  const now = new Map(people.map(({ id, contact }) => [id, contact]))
  const followers = request.followers.map((one) => {
    const contact = now.get(one.id)
    return contact && canonical(contact) !== canonical(one.contact) ? { ...one, contact } : one
  })
  const changed = followers.some((one, at) => one !== request.followers[at])
  return changed ? { ...request, version: request.version + 1, followers } : undefined
}

/** The request with these in the place of those who came with the other one; undefined where that changes nothing. */
function followedBy(
  request: ServiceRequest,
  people: readonly Follower[],
  other: string,
  { secret, now }: CarryPorts,
): ServiceRequest | undefined {
  const before = request.followers.filter(({ cameWith }) => cameWith === other)
  const staying = request.followers.filter(({ cameWith }) => cameWith !== other)
  const after = people.slice(0, Math.max(0, most - staying.length))
  if (sameIds(before, after)) return readdressed(request, after)
  const followerCount = request.followerCount - before.length + after.length
  const next = append(request, {
    type: after.length >= before.length ? 'joined' : 'parted',
    at: now().toISOString(),
    by: anotherResident,
    other,
    followers: followerCount,
  })
  if (!next) return undefined
  const leaving = new Set(before.map(({ id }) => id))
  return {
    ...next,
    followerCount,
    followers: [...staying, ...after],
    keys: [
      ...request.keys.filter(({ follower }) => !follower || !leaving.has(follower)),
      // A key that messages can make again: whoever is told of news gets a link that opens this request.
      ...after.map(({ id }) => ({
        hash: hashTrackingKey(foundKeyFor(secret, `${request.reference} ${id}`)),
        role: 'follower' as const,
        follower: id,
      })),
    ],
  }
}

/** Makes `target` be followed by those who wait for `source`, if that goes on as it, and by none of them otherwise. */
async function carryTo(ports: CarryPorts, source: ServiceRequest, target: string): Promise<void> {
  const people =
    source.mergedInto === target && source.state === 'merged'
      ? peopleOf(source, ports.now().toISOString())
      : []
  await change<void>(ports.requests, target, (request) => {
    const next = request && followedBy(request, people, source.reference, ports)
    return next ? { save: next, answer: undefined } : { answer: undefined }
  })
}

/**
 * After a merge those who wait for the one request follow the other, so that they are told of its news; after a split
 * they do not any more. Goes by how the requests stand now, so repeats and old events do no harm; what changes another
 * request is an event of that one, which carries on along a chain of merges.
 */
export async function carry(
  ports: CarryPorts,
  event: { readonly subject: string; readonly other: string },
): Promise<void> {
  const request = await ports.requests.get(event.subject)
  if (!request) return
  const targets = new Set([request.mergedInto, event.other].filter((one) => one !== undefined && one !== ''))
  // Of `joined` and `parted` the other one is where they came from, and not where they go on to.
  for (const target of targets) {
    const known = await ports.requests.get(target as string)
    const isSource = known?.mergedInto === request.reference
    if (known && !isSource) await carryTo(ports, request, target as string)
  }
}
