import type { LateEvidence, LateEvidenceReceipt } from '#contract/requests/evidence.ts'
import { fingerprint } from '#record/keys.ts'
import { change } from '#requests/life/advance.ts'
import { type FilesPorts, lookedAtAgain, takesFiles, withLate } from '#requests/life/files/late.ts'
import { matchKey } from '#requests/life/keys.ts'
import type { HistoryEntry, ServiceRequest } from '#requests/life/model.ts'
import type { RequestStore } from '#requests/life/ports.ts'

export interface LatePorts extends FilesPorts {
  readonly requests: Pick<RequestStore, 'get' | 'save'>
}

export type AddedLater =
  | { readonly kind: 'added'; readonly receipt: LateEvidenceReceipt }
  /** The request is finished, or the question was not answered with files or with "later". */
  | { readonly kind: 'finished' | 'not-wanted' | 'key-reused' }
  /** It is not there, or the key is not that of whoever sent it. */
  | { readonly kind: 'not-opened' }
  | { readonly kind: 'invalid'; readonly message: string }

function receiptOf(request: ServiceRequest, { question, files }: LateEvidence, at: string): AddedLater {
  const receipt = { reference: request.reference, question, files: files.length, receivedAt: at }
  return { kind: 'added', receipt }
}

/** Whether the event came from the same files for the same question. */
function isRepeat(request: ServiceRequest, entry: HistoryEntry, late: LateEvidence): boolean {
  const same = String(entry.evidence) === String(late.files.map(({ id }) => id))
  return (
    same &&
    request.evidence.some(({ id, question }) => id === late.files[0]?.id && question === late.question)
  )
}

/**
 * Adds files that were to come later, while the request is open or refused: to the answer, to the request's files and to
 * its history, in one conditional write. After a refusal the same write asks for another look. The same idempotency key
 * with the same files has the same answer.
 */
export async function addLater(
  ports: LatePorts,
  { reference, trackingKey }: { readonly reference: string; readonly trackingKey: string },
  late: LateEvidence,
  idempotencyKey: string,
): Promise<AddedLater> {
  const cause = fingerprint(ports.secret, `evidence ${reference} ${idempotencyKey}`)
  return change<AddedLater>(ports.requests, reference, (request) => {
    if (!request || matchKey(request, trackingKey)?.role !== 'reporter')
      return { answer: { kind: 'not-opened' } }
    const done = request.history.find((entry) => entry.cause === cause)
    if (done) {
      return {
        answer: isRepeat(request, done, late) ? receiptOf(request, late, done.at) : { kind: 'key-reused' },
      }
    }
    if (!takesFiles(request)) return { answer: { kind: 'finished' } }
    const now = ports.now()
    const added = withLate(ports, request, late, now, cause)
    if (added.kind !== 'added') return { answer: added }
    const at = now.toISOString()
    const next = lookedAtAgain(ports, added.request, added.question, at)
    return next ? { save: next, answer: receiptOf(next, late, at) } : { answer: { kind: 'finished' } }
  })
}
