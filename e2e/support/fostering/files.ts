import type { FileChecked } from '#contract/fostering/files.ts'
import type { EvidenceUpload } from '#contract/requests/evidence.ts'
import { ask } from './household.ts'

/** Puts bytes at a place that was made for them. Gives the status. */
export async function putAt({ url, fields }: EvidenceUpload, bytes: Uint8Array): Promise<number> {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  form.append('file', new Blob([new Uint8Array(bytes)]))
  return (await fetch(url, { method: 'POST', body: form })).status
}

/** A file of a household as a page sends it: a place for it, its bytes, and a look at them. `at`: of the place or the desk. */
export async function upload(
  url: string,
  token: string,
  household: string,
  at: string,
  bytes: Uint8Array,
  contentType = 'image/jpeg',
) {
  const size = bytes.byteLength
  const place = await ask<EvidenceUpload>(url, token, `${at}/files`, { contentType, size })
  if (place.status !== 201) throw new Error(`${place.status} ${JSON.stringify(place.body)}`)
  await putAt(place.body, bytes)
  const { id } = place.body
  return ask<FileChecked>(url, '', `/fostering/files/${household}/${id}/check`, {})
}

/** The bytes of a file of a part. */
export const fetchFile = (
  url: string,
  token: string,
  at: string,
  part: string,
  file: string,
  headers: Record<string, string> = {},
): Promise<Response> =>
  fetch(`${url}/api${at}/parts/${part}/files/${file}`, {
    headers: { ...(token && { authorization: `Bearer ${token}` }), ...headers },
  })
