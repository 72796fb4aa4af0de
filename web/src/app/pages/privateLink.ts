import { type CutLink, privatePath, readPrivateLink } from '#contract/private-link.ts'
import { readReference } from '#contract/reference.ts'

/** What somebody pasted or typed on the way to their request. */
export type Opening =
  /** A private link of any kind, with the address that it leads to here. */
  | { kind: 'link'; path: string }
  | { kind: 'reference'; reference: string }
  /** A link whose key is missing or cut; `of` is what it would open. */
  | { kind: 'incomplete'; of: CutLink['kind']; reference?: string }
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
  return reference ? { kind: 'reference', reference } : { kind: 'unreadable' }
}
