import { type EvidenceChecked, evidenceLimits } from '#contract/requests/evidence.ts'
import { claimsToBePdf, lookAtPdf } from './pdf.ts'
import type { EvidenceStore, FileFacts, Looked, Refusal } from './ports.ts'
import { makeReceipt, readReceipt } from './receipt.ts'
import { claimsToBeRecording, lookAtRecording } from './recording.ts'

export interface LookPorts {
  readonly store: EvidenceStore
  /** Decodes a photo and makes a new one from its pixels. */
  readonly lookAtPhoto: (bytes: Uint8Array) => Promise<Looked>
  /** Whether recordings of a voice are taken. */
  readonly recordings?: true
}

export interface CheckPorts extends LookPorts {
  readonly secret: Uint8Array
  readonly now: () => Date
}

/** What came of looking at an uploaded file. */
export type Seen<T> =
  | { readonly kind: 'checked'; readonly checked: T }
  | { readonly kind: 'refused'; readonly why: Refusal }
  | { readonly kind: 'missing' }

async function lookAt({ lookAtPhoto, recordings }: LookPorts, bytes: Uint8Array): Promise<Looked> {
  if (claimsToBePdf(bytes)) return lookAtPdf(bytes)
  const type = recordings ? claimsToBeRecording(bytes) : undefined
  return type ? lookAtRecording(bytes, type) : lookAtPhoto(bytes)
}

/**
 * Looks at one uploaded file and keeps it if it is a photo or a PDF. Asked again it answers the same: from what it kept,
 * whatever was uploaded since, or by looking again at what it refused, which the bucket forgets after a day.
 */
export async function lookAtUpload(
  ports: LookPorts,
  id: string,
): Promise<Seen<{ readonly id: string } & FileFacts>> {
  const { store } = ports
  const known = await store.headChecked(id)
  if (known) return { kind: 'checked', checked: { id, ...known } }
  const incoming = await store.readIncoming(id, evidenceLimits.bytes)
  if (incoming.kind === 'missing') return { kind: 'missing' }
  if (incoming.kind === 'too-large') return { kind: 'refused', why: 'too-large' }
  const looked = await lookAt(ports, incoming.bytes)
  if (looked.kind === 'refused') return looked
  const mine = await store.putChecked(id, looked.file)
  await store.dropIncoming(id)
  // Checked twice at once, perhaps of two uploads: the receipt is of the file that stays.
  const first = mine ? undefined : await store.headChecked(id)
  const facts = first ?? { ...looked.file, bytes: looked.file.bytes.byteLength }
  return { kind: 'checked', checked: { id, ...facts } }
}

/** As {@link lookAtUpload}, with a receipt for a file that is kept. */
export async function checkEvidence(ports: CheckPorts, id: string): Promise<Seen<EvidenceChecked>> {
  const seen = await lookAtUpload(ports, id)
  if (seen.kind !== 'checked') return seen
  const receipt = makeReceipt(ports.secret, id, seen.checked, ports.now())
  return { kind: 'checked', checked: { receipt, ...seen.checked } }
}

/** For how long a photo is shown again before it is sent: to be cut to shape, by whoever has just added it. */
const shownMs = 3_600_000

/**
 * The photo as it was made anew, to whoever has its receipt, for an hour: for browsers that cannot open what was chosen.
 * Undefined when it is no photo, or its time is over.
 */
export async function preview(
  { store, secret, now }: Pick<CheckPorts, 'store' | 'secret' | 'now'>,
  id: string,
  receipt: string,
): Promise<Uint8Array | undefined> {
  const read = readReceipt(secret, id, receipt, now())
  if (read.kind !== 'ok' || read.facts.contentType !== 'image/jpeg') return undefined
  return (await store.readChecked(id, new Date(now().getTime() - shownMs)))?.bytes
}
