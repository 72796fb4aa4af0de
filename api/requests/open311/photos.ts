import { createHmac } from 'node:crypto'
import { cut, whole } from '#contract/cut.ts'
import { type EvidenceAnswer, evidenceLimits } from '#contract/evidence.ts'
import type { EvidenceStore, Looked } from '../evidence/ports.ts'
import { makeReceipt } from '../evidence/receipt.ts'
import type { SentFile } from './fields.ts'

export interface PhotoPorts {
  readonly store: Pick<EvidenceStore, 'putChecked'>
  readonly lookAtPhoto: (bytes: Uint8Array) => Promise<Looked>
  /** What stands at an address of somebody else; undefined where it cannot or must not be fetched. */
  readonly fetchMedia: (url: string) => Promise<Uint8Array | undefined>
  readonly secret: Uint8Array
  readonly now: () => Date
}

/** Photos as answers, and addresses that led to none, as words. */
export type Photos =
  | { readonly kind: 'photos'; readonly files: readonly EvidenceAnswer[]; readonly words: readonly string[] }
  | { readonly kind: 'refused'; readonly why: string }

/** Crockford's alphabet: no I, L, O or U. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** An id that nobody can guess and that is the same when the same report comes again. */
const evidenceIdFor = (secret: Uint8Array, key: string, at: number): string =>
  Array.from(
    createHmac('sha256', secret).update(`open311 evidence\n${key}\n${at}`).digest().subarray(0, 26),
    (byte) => alphabet[byte & 31],
  ).join('')

async function keep(ports: PhotoPorts, id: string, bytes: Uint8Array): Promise<EvidenceAnswer | undefined> {
  if (bytes.byteLength > evidenceLimits.bytes) return undefined
  const looked = await ports.lookAtPhoto(bytes)
  if (looked.kind === 'refused') return undefined
  await ports.store.putChecked(id, looked.file)
  const { contentType, width = 0, height = 0 } = looked.file
  return { id, receipt: makeReceipt(ports.secret, id, { contentType, width, height }, ports.now()) }
}

/**
 * Photos that came as files or that stand at addresses, decoded and made anew like every other. A file that is no
 * photo is refused; an address that leads to none is kept as words, so that the report is not lost for it. `key`:
 * stands for the report.
 */
export async function takePhotos(
  ports: PhotoPorts,
  key: string,
  files: readonly SentFile[],
  urls: readonly string[],
): Promise<Photos> {
  const most = evidenceLimits.files
  if (files.length > most) return { kind: 'refused', why: `Send at most ${most} files` }
  const taken: EvidenceAnswer[] = []
  const words: string[] = []
  for (const { name, bytes } of files) {
    const photo = await keep(ports, evidenceIdFor(ports.secret, key, taken.length), bytes)
    if (!photo)
      return { kind: 'refused', why: `The file ${name} is not a JPEG, PNG or WebP photo of up to 10MB` }
    taken.push({ ...photo, ...(name ? { name: whole(cut(name, 100)) } : {}) })
  }
  // Side by side, and no more than may be taken: the client does not wait for each that is slow.
  const fetched = await Promise.all(urls.slice(0, most - taken.length).map((url) => ports.fetchMedia(url)))
  for (const [at, url] of urls.entries()) {
    const bytes = fetched[at]
    const photo = bytes && (await keep(ports, evidenceIdFor(ports.secret, key, taken.length), bytes))
    if (photo) taken.push(photo)
    else words.push(`media_url: ${url}`)
  }
  return { kind: 'photos', files: taken, words }
}
