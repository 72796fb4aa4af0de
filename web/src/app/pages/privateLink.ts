import { readReference } from '#contract/core/reference.ts'
import { type CutLink, privatePath, readPrivateLink } from '#contract/requests/private-link.ts'

/** What somebody pasted or typed on the way to their request. */
export type Opening =
  /** A private link of any kind, with the address that it leads to here. */
  | { kind: 'link'; path: string }
  | { kind: 'reference'; reference: string }
  /** A link whose key is missing or cut; `of` is what it would open. */
  | { kind: 'incomplete'; of: CutLink['kind']; reference?: string }
  /** Like a reference, but none that was ever given: a character of it is wrong. `typed` is in capitals. */
  | { kind: 'mistyped'; typed: string }
  | { kind: 'unreadable' }
  | { kind: 'nothing' }

/** Reads a private link, whole or without its host or as a mail filter left it, or a reference however it is typed. */
export function readOpening(typed: string): Opening {
  if (typed.trim() === '') return { kind: 'nothing' }
  const link = readPrivateLink(typed)
  if (link && (link.id === undefined || readReference(link.id)))
    return 'key' in link
      ? { kind: 'link', path: privatePath(link) }
      : { kind: 'incomplete', of: link.kind, ...(link.id !== undefined && { reference: link.id }) }
  const reference = readReference(typed)
  if (reference) return { kind: 'reference', reference }
  return likeReference.test(typed.trim())
    ? { kind: 'mistyped', typed: typed.trim().toUpperCase() }
    : { kind: 'unreadable' }
}

/** Letters of a department and twice 4 letters and figures, one of which may be missing or too many. */
const likeReference = /^(?=.*\d)[a-z]{2,4}[\s.–—-]*[a-z\d]{3,5}[\s.–—-]*[a-z\d]{3,5}$/i
