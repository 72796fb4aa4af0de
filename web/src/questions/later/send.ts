import { type EvidenceAnswer, LateEvidence, LateEvidenceReceipt } from '#contract/requests/evidence.ts'
import { ApiProblem, api, mayPass } from '#web/app/api.ts'
import { drawnId } from '#web/app/drawn.ts'
import { wordsUnlessFault } from '#web/app/fault.ts'
import { withRetries } from '../photos/retry.ts'

/** Keys by what they were made for: the same files sent again have the same key, and are added once. */
export function keysByFiles(): (files: readonly EvidenceAnswer[]) => string {
  const keys = new Map<string, string>()
  return (files) => {
    const ids = files.map(({ id }) => id).join()
    const key = keys.get(ids) ?? drawnId()
    keys.set(ids, key)
    return key
  }
}

/** Sends the files of one question, again when that may help. Throws ApiProblem. */
export function sendLater(
  request: { readonly reference: string; readonly trackingKey: string },
  question: string,
  files: readonly EvidenceAnswer[],
  key: string,
): Promise<LateEvidenceReceipt> {
  const send = () =>
    api(
      `/api/requests/${encodeURIComponent(request.reference)}/evidence`,
      (json) => LateEvidenceReceipt.parse(json),
      {
        method: 'POST',
        body: LateEvidence.parse({ question, files }),
        headers: { authorization: `Bearer ${request.trackingKey}`, 'idempotency-key': key },
      },
    )
  return withRetries(send, { signal: new AbortController().signal, isPassing: mayPass })
}

/** What to tell somebody whose files were not added. */
export function whyNotSent(error: unknown): string {
  if (error instanceof ApiProblem && !mayPass(error))
    return error.problem?.errors?.[0]?.message ?? error.message
  return wordsUnlessFault(
    error,
    'The files were not sent. Check that you have a signal, then send them again',
  )
}
