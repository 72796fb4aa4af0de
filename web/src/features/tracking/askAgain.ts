import { ReconsiderationAsked } from '#contract/requests/decision.ts'
import { api } from '#web/app/api.ts'

/** Asks for another look at a refusal. Sending the same reasons again is safe. */
export const askAgain = (reference: string, trackingKey: string, reasons: string) =>
  api(
    `/api/requests/${encodeURIComponent(reference)}/reconsideration`,
    (json) => ReconsiderationAsked.parse(json),
    {
      method: 'POST',
      body: { reasons },
      headers: { authorization: `Bearer ${trackingKey}` },
    },
  )
