import { alphabet, makeReference } from '#contract/core/reference.ts'
import type { MeetingId } from '#contract/fostering/panel/meeting.ts'
import type { MemberId } from '#contract/fostering/panel/members.ts'
import { keyed, keyFrom } from '#record/keys.ts'
import { same } from '../household/links.ts'

/** The id of what comes under a key: the same key gives the same. */
export const meetingFor = (secret: Uint8Array, key: string): MeetingId =>
  makeReference('P', keyed(secret, 'fostering panel meeting', key))

export function memberFor(secret: Uint8Array, key: string): MemberId {
  const bytes = keyed(secret, 'fostering panel member', key).subarray(0, 8)
  return `m${[...bytes]
    .map((byte) => alphabet[byte & 31])
    .join('')
    .toLowerCase()}`
}

/** The key of the link by which an invited member answers without signing in. It opens this invitation and nothing else. */
export const invitationKey = (secret: Uint8Array, meeting: MeetingId, member: MemberId): string =>
  keyFrom(secret, 'fostering panel invitation', `${meeting} ${member}`)

export const opensInvitation = (
  secret: Uint8Array,
  meeting: MeetingId,
  member: MemberId,
  key: string,
): boolean => same(key, invitationKey(secret, meeting, member))

/** The key of the link by which a sign-in becomes a member's. `links`: the how-manieth it is; a new one ends those before it. */
export const joinKey = (secret: Uint8Array, member: MemberId, links: number): string =>
  keyFrom(secret, 'fostering panel member link', `${member} ${links}`)

export const opensJoin = (secret: Uint8Array, member: MemberId, links: number, key: string): boolean =>
  links > 0 && same(key, joinKey(secret, member, links))
