import { copy, look, open, remove, typeOf } from '#aws/core/objects.ts'
import type { HouseholdFiles } from '#fostering/household/files.ts'
import type { FileFacts } from '#fostering/parts/kind.ts'
import { places } from './files-places.ts'

async function factsOf(household: string, id: string): Promise<FileFacts | undefined> {
  const found = await look(places.checked(household, id))
  const sha256 = found?.Metadata?.sha256
  if (!found || sha256 === undefined) return undefined
  return { id, sha256, contentType: typeOf(found.ContentType), bytes: found.ContentLength ?? 0 }
}

/** Files of households in the bucket of their own. */
export const filesBucket: HouseholdFiles = {
  async waiting(household, ids) {
    const found = await Promise.all(ids.map((id) => factsOf(household, id)))
    return Object.fromEntries(found.flatMap((one) => (one ? [[one.id, one]] : [])))
  },
  async keep(household, part, id) {
    const [from, to] = [places.checked(household, id), places.kept(household, part, id)]
    // Cut off after the copy, the next time finds it kept or copies it again.
    if (!(await copy(from, to.Key))) return (await look(to)) !== undefined
    await remove(from)
    return true
  },
  take: (waits, household, part, id) => copy(places.checked(waits, id), places.kept(household, part, id).Key),
  async read(household, part, id) {
    const found = await open(places.kept(household, part, id))
    const bytes = await found?.Body?.transformToByteArray()
    return bytes && { bytes, contentType: typeOf(found?.ContentType) }
  },
  async drop(household, part, id) {
    await remove(places.checked(household, id))
    await remove(places.kept(household, part, id))
  },
}
