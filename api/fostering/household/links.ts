import { timingSafeEqual } from 'node:crypto'
import { makeReference } from '#contract/core/reference.ts'
import type { PersonId } from '#contract/fostering/case.ts'
import { keyed, keyFrom } from '#record/keys.ts'

/** Whose link it is, and the how-manieth: a new one ends those before it. */
export interface LinkOf {
  readonly household: string
  readonly person: PersonId
  readonly generation: number
}

const said = ({ household, person, generation }: LinkOf) => `${household} ${person} ${generation}`

/** The key of a private link, which travels in the fragment of an address. Nothing of it is kept. */
export const linkKey = (secret: Uint8Array, link: LinkOf): string =>
  keyFrom(secret, 'fostering link', said(link))

/** The address that a private link is, of the site at `siteUrl`. */
export const linkAddress = (siteUrl: string, secret: Uint8Array, link: LinkOf): string =>
  `${siteUrl}/fostering/place/${link.household}/${link.person}#${linkKey(secret, link)}`

/** Six digits that go another way than the link: a text, a call, a letter. */
export const linkCode = (secret: Uint8Array, link: LinkOf): string =>
  String(keyed(secret, 'fostering code', said(link)).readUInt32BE(0) % 1_000_000).padStart(6, '0')

/** The reference of a household that this key begins: the same key gives the same. `prefix` is the department's. */
export const householdReference = (secret: Uint8Array, prefix: string, key: string): string =>
  makeReference(prefix, keyed(secret, 'fostering household', key))

/** Whether two texts are the same, in a time that tells nothing of where they differ. */
export function same(a: string, b: string): boolean {
  const [one, other] = [Buffer.from(a), Buffer.from(b)]
  return one.length === other.length && timingSafeEqual(one, other)
}

/** For how long somebody who opened their link goes on without the code, in milliseconds. */
export const sessionLasts = 2 * 60 * 60 * 1000

interface Claims extends LinkOf {
  /** Milliseconds since 1970. */
  readonly until: number
}

const macOf = (secret: Uint8Array, payload: string) =>
  keyed(secret, 'fostering session', payload).toString('base64url')

/** What is sent with every request of somebody who opened their link. */
export function sessionToken(secret: Uint8Array, link: LinkOf, until: Date): string {
  const { household, person, generation } = link
  const claims = { household, person, generation, until: until.getTime() } satisfies Claims
  const payload = Buffer.from(JSON.stringify(claims)).toString('base64url')
  return `f1.${payload}.${macOf(secret, payload)}`
}

/** Whose session it is; undefined for a token that is none of ours, or that has ended. */
export function readSession(secret: Uint8Array, token: string, now: Date): LinkOf | undefined {
  const [version, payload = '', mac = '', ...more] = token.split('.')
  if (version !== 'f1' || more.length > 0 || !same(mac, macOf(secret, payload))) return undefined
  const { until, ...link } = JSON.parse(Buffer.from(payload, 'base64url').toString()) as Claims
  return until > now.getTime() ? link : undefined
}

/** Whose answers it opens, and the how-manieth link it is: a new one ends those before it. */
export interface AnswerLinkOf {
  readonly household: string
  /** `r1`, `provider`. */
  readonly reference: string
  readonly generation: number
}

/** The key of the link of somebody who is asked about an applicant. It opens their own answers, and nothing else. */
export const answerKey = (secret: Uint8Array, { household, reference, generation }: AnswerLinkOf): string =>
  keyFrom(secret, 'fostering answer link', `${household} ${reference} ${generation}`)
