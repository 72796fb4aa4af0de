import { readReference } from '#contract/reference.ts'

/** What somebody pasted or typed on the way to their request. */
export type Opening =
  | { kind: 'link'; reference: string; trackingKey: string }
  | { kind: 'reference'; reference: string }
  | { kind: 'incomplete'; reference: string }
  | { kind: 'unreadable' }

const linkPattern = /\/track\/([^/?#\s]+)(#\S*)?/i
/** As `TrackingKey` of the contract has it, which would bring the whole schema library along. */
const keyPattern = /^#[A-Za-z0-9_-]{22}$/

/** Reads a private link, whole or without its host, or a reference however it is typed. */
export function readOpening(typed: string): Opening {
  const link = linkPattern.exec(typed)
  const reference = readReference(link?.[1] ?? typed)
  if (!reference) return { kind: 'unreadable' }
  if (!link) return { kind: 'reference', reference }
  const fragment = link[2] ?? ''
  return keyPattern.test(fragment)
    ? { kind: 'link', reference, trackingKey: fragment.slice(1) }
    : { kind: 'incomplete', reference }
}
