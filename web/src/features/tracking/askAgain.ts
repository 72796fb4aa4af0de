import { isBlank } from '#contract/core/blank.ts'
import { type ReconsiderationAsk, ReconsiderationAsked } from '#contract/requests/decision.ts'
import type { EvidenceAnswer } from '#contract/requests/evidence.ts'
import { api } from '#web/app/api.ts'

type Files = Readonly<Record<string, readonly EvidenceAnswer[]>>

/** The files that were added, as they are sent. */
export const proofOf = (files: Files) =>
  Object.entries(files).flatMap(([question, of]) => (of.length > 0 ? [{ question, files: [...of] }] : []))

/** What is sent of what was written and added. */
export function askOf(reasons: string, files: Files): ReconsiderationAsk {
  const proof = proofOf(files)
  return { ...(isBlank(reasons) ? {} : { reasons }), ...(proof.length > 0 ? { proof } : {}) }
}

/** Asks for another look at a refusal. Sending the same again is safe. */
export const askAgain = (reference: string, trackingKey: string, ask: ReconsiderationAsk) =>
  api(
    `/api/requests/${encodeURIComponent(reference)}/reconsideration`,
    (json) => ReconsiderationAsked.parse(json),
    {
      method: 'POST',
      body: ask,
      headers: { authorization: `Bearer ${trackingKey}` },
    },
  )
