import { makeReference } from '#contract/core/reference.ts'
import { keyed, keyFrom } from '#record/keys.ts'
import { same } from '../household/links.ts'

/** The key of an enquiry's private page: made from its reference, and nothing of it is kept. */
export const enquiryKey = (secret: Uint8Array, reference: string): string =>
  keyFrom(secret, 'fostering enquiry', reference)

export const opens = (secret: Uint8Array, reference: string, key: string): boolean =>
  same(key, enquiryKey(secret, reference))

/** The reference for what came under a key. `attempt` counts up from 0 while others have taken what comes out. */
export const referenceFor = (secret: Uint8Array, prefix: string, key: string, attempt: number): string =>
  makeReference(prefix, keyed(secret, `fostering enquiry reference ${attempt}`, key))
