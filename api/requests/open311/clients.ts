import { createHash, timingSafeEqual } from 'node:crypto'

/** The keys of the systems that may report, by their ids in the council profile. */
export type ClientKeys = () => Promise<ReadonlyMap<string, string>>

const digest = (text: string) => createHash('sha256').update(text).digest()

/** Whose key it is; undefined when it is nobody's. Takes as long for a wrong key as for a right one. */
export async function clientWith(keys: ClientKeys, given: string | undefined): Promise<string | undefined> {
  if (!given) return undefined
  const wanted = digest(given)
  let found: string | undefined
  for (const [client, key] of await keys()) if (timingSafeEqual(digest(key), wanted)) found = client
  return found
}
