import type { Service } from '#contract/core/service.ts'
import type { Receipt, Submission } from '#contract/requests/request.ts'
import { paths } from '#web/app/paths.ts'
import { KnownReceipt } from '#web/journey/send/sendReport.ts'
import { staffApi } from '#web/staff/staffApi.ts'
import { theirWords } from './theirWords.ts'

const entered = new WeakMap<Service, Service>()

/** The service with its form in the workspace; the same object for the same service. */
export function forPhone(service: Service): Service {
  const known =
    entered.get(service) ?? Object.assign({}, service, { under: paths.enter, contactWords: theirWords })
  entered.set(service, known)
  return known
}

/** Posts what was entered, as whoever is signed in: the request says that it came in by phone. */
export const postEntered =
  (body: Submission, key: string) =>
  (signal: AbortSignal): Promise<Receipt> =>
    staffApi('/api/workspace/requests', (json) => KnownReceipt.parse(json), {
      method: 'POST',
      body,
      headers: { 'idempotency-key': key },
      signal,
    })
