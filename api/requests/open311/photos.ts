import { createHmac } from 'node:crypto'
import { cut } from '#contract/core/cut.ts'
import { toWellFormed } from '#contract/core/well-formed.ts'
import { type EvidenceAnswer, evidenceLimits } from '#contract/requests/evidence.ts'
import { countdown, photoSeconds } from '../evidence/photo-time.ts'
import type { EvidenceStore, Looked } from '../evidence/ports.ts'
import { makeReceipt } from '../evidence/receipt.ts'
import type { SentFile } from './fields.ts'

export interface PhotoPorts {
  readonly store: Pick<EvidenceStore, 'putChecked'>
  /** Takes so many seconds at most. */
  readonly lookAtPhoto: (bytes: Uint8Array, seconds: number) => Promise<Looked>
  /** What stands at an address of somebody else; undefined where it cannot or must not be fetched. */
  readonly fetchMedia: (url: string) => Promise<Uint8Array | undefined>
  readonly secret: Uint8Array
  readonly now: () => Date
}

/** Photos as answers; `words`: a line for each file and address that led to none. */
export interface Photos {
  readonly files: readonly EvidenceAnswer[]
  readonly words: readonly string[]
}

/** Crockford's alphabet: no I, L, O or U. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** An id that nobody can guess and that is the same when the same report comes again. */
const evidenceIdFor = (secret: Uint8Array, key: string, at: number): string =>
  Array.from(
    createHmac('sha256', secret).update(`open311 evidence\n${key}\n${at}`).digest().subarray(0, 26),
    (byte) => alphabet[byte & 31],
  ).join('')

async function keep(
  ports: PhotoPorts,
  id: string,
  bytes: Uint8Array,
  seconds: number,
): Promise<EvidenceAnswer | undefined> {
  if (bytes.byteLength > evidenceLimits.bytes || seconds < 1) return undefined
  const looked = await ports.lookAtPhoto(bytes, seconds)
  if (looked.kind === 'refused') return undefined
  await ports.store.putChecked(id, looked.file)
  const { contentType, width = 0, height = 0 } = looked.file
  return { id, receipt: makeReceipt(ports.secret, id, { contentType, width, height }, ports.now()) }
}

const nameOf = ({ name }: SentFile): string => toWellFormed(cut(name, 100))

/** Why a file was left out, as staff read it. */
const unopened = (file: SentFile): string =>
  `Photo that could not be opened: ${nameOf(file) || 'without a name'}`
const tooMany = (file: SentFile): string =>
  `Photo beyond the ${evidenceLimits.files} that a report takes: ${nameOf(file) || 'without a name'}`

/**
 * Photos that came as files or that stand at addresses, decoded and made anew like every other. A file or an address
 * that gives none, or for which no time is left, is kept as words: the report is never lost for it. `key`: stands for the report.
 */
export async function takePhotos(
  ports: PhotoPorts,
  key: string,
  files: readonly SentFile[],
  urls: readonly string[],
): Promise<Photos> {
  const most = evidenceLimits.files
  const secondsLeft = countdown(photoSeconds, () => ports.now().getTime())
  const taken: EvidenceAnswer[] = []
  const words: string[] = files.slice(most).map(tooMany)
  for (const file of files.slice(0, most)) {
    const photo = await keep(ports, evidenceIdFor(ports.secret, key, taken.length), file.bytes, secondsLeft())
    const name = nameOf(file)
    if (photo) taken.push({ ...photo, ...(name ? { name } : {}) })
    else words.push(unopened(file))
  }
  // Side by side, and no more than may be taken: the client does not wait for each that is slow.
  const fetched = await Promise.all(urls.slice(0, most - taken.length).map((url) => ports.fetchMedia(url)))
  for (const [at, url] of urls.entries()) {
    const bytes = fetched[at]
    const photo =
      bytes && (await keep(ports, evidenceIdFor(ports.secret, key, taken.length), bytes, secondsLeft()))
    if (photo) taken.push(photo)
    else words.push(`media_url: ${url}`)
  }
  return { files: taken, words }
}
