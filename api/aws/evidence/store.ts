import { environment } from '#aws/core/environment.ts'
import { copy, open, remove, typeOf } from '#aws/core/objects.ts'
import type { KeptEvidence } from '#requests/evidence/ports.ts'
import { checkingStore } from './checking-store.ts'

/** The evidence bucket: `incoming/` as uploaded, `checked/` looked at, `evidence/` part of a request. */
export const place = (Key: string) => ({ Bucket: environment('EVIDENCE_BUCKET'), Key })
export const incomingKey = (id: string) => `incoming/${id}`
const checkedKey = (id: string) => `checked/${id}`
const keptKey = (reference: string, id: string) => `evidence/${reference}/${id}`

export const { readIncoming, dropIncoming, putChecked, headChecked, readChecked } = checkingStore(() =>
  environment('EVIDENCE_BUCKET'),
)

/** Keeps a checked file with its request, for as long as the request. Doing it again changes nothing. */
export const claim = async (id: string, reference: string): Promise<'claimed' | 'missing'> =>
  (await copy(place(checkedKey(id)), keptKey(reference, id))) ? 'claimed' : 'missing'

/** Deletes a file of a request, and the checked one that it was copied from. */
export async function drop(id: string, reference: string): Promise<void> {
  for (const key of [checkedKey(id), keptKey(reference, id)]) await remove(place(key))
}

/** A file that is part of the request; undefined when it is not there. */
export const read: KeptEvidence['read'] = async (reference, id) => {
  const found = await open(place(keptKey(reference, id)))
  const bytes = await found?.Body?.transformToByteArray()
  return bytes && { bytes, contentType: typeOf(found?.ContentType) }
}
