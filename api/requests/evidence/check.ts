import { type EvidenceChecked, evidenceLimits } from '#contract/requests/evidence.ts'
import { claimsToBePdf, lookAtPdf } from './pdf.ts'
import type { EvidenceStore, FileFacts, Looked, Refusal } from './ports.ts'
import { makeReceipt, readReceipt } from './receipt.ts'

export interface CheckPorts {
  readonly store: EvidenceStore
  /** Decodes a photo and makes a new one from its pixels. */
  readonly lookAtPhoto: (bytes: Uint8Array) => Promise<Looked>
  readonly secret: Uint8Array
  readonly now: () => Date
}

export type CheckedEvidence =
  | { readonly kind: 'checked'; readonly checked: EvidenceChecked }
  | { readonly kind: 'refused'; readonly why: Refusal }
  | { readonly kind: 'missing' }

/**
 * Looks at one uploaded file and keeps it if it is a photo or a PDF. Asked again it answers the same: from what it kept,
 * whatever was uploaded since, or by looking again at what it refused, which the bucket forgets after a day.
 */
export async function checkEvidence(ports: CheckPorts, id: string): Promise<CheckedEvidence> {
  const { store } = ports
  const known = await store.headChecked(id)
  if (known) return accepted(ports, id, known)
  const incoming = await store.readIncoming(id, evidenceLimits.bytes)
  if (incoming.kind === 'missing') return { kind: 'missing' }
  if (incoming.kind === 'too-large') return { kind: 'refused', why: 'too-large' }
  const looked = claimsToBePdf(incoming.bytes)
    ? lookAtPdf(incoming.bytes)
    : await ports.lookAtPhoto(incoming.bytes)
  if (looked.kind === 'refused') return looked
  const mine = await store.putChecked(id, looked.file)
  await store.dropIncoming(id)
  // Checked twice at once, perhaps of two uploads: the receipt is of the file that stays.
  const first = mine ? undefined : await store.headChecked(id)
  return accepted(ports, id, first ?? { ...looked.file, bytes: looked.file.bytes.byteLength })
}

const accepted = (ports: CheckPorts, id: string, facts: FileFacts): CheckedEvidence => ({
  kind: 'checked',
  checked: { id, receipt: makeReceipt(ports.secret, id, facts, ports.now()), ...facts },
})

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
