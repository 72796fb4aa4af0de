import { createHash } from 'node:crypto'

/** RFC 9562’s namespace of URLs. */
const namespace = Buffer.from('6ba7b8119dad11d180b400c04fd430c8', 'hex')

/** A UUID of version 5: the same name has the same one in every installation, and after every deployment. */
export function uuidOf(name: string): string {
  const hash = createHash('sha1').update(namespace).update(name).digest()
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x50
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80
  const hex = hash.toString('hex', 0, 16)
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}

/** Ids of what one council tells: of the kind and whatever names it there, which never changes. */
export const idsOf =
  (authority: string) =>
  (kind: string, ...names: readonly string[]): string =>
    uuidOf(['urn:shire', authority, kind, ...names].join(':'))
export type Ids = ReturnType<typeof idsOf>
