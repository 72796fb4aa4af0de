import type { Receipt, Submission } from '#contract/requests/request.ts'
import { Taken } from '#contract/requests/resident-actions.ts'
import { api } from '#web/app/api.ts'
import type { Draft } from '#web/journey/model/saved.ts'
import type { PostReport } from '#web/journey/send/sendReport.ts'

type Changes = NonNullable<Draft['changes']>

/** Posts changed answers in place of those of the request, as a form posts a new one. */
export const postChange =
  ({ reference, trackingKey, revision }: Changes, department: string): PostReport =>
  ({ answers, service }: Submission, key: string) =>
  async (signal: AbortSignal): Promise<Receipt> => {
    const { at } = await api(
      `/api/requests/${encodeURIComponent(reference)}/application`,
      (json) => Taken.parse(json),
      {
        method: 'POST',
        body: { answers, revision },
        headers: { authorization: `Bearer ${trackingKey}`, 'idempotency-key': key },
        signal,
      },
    )
    return { reference, trackingKey, service, department, submittedAt: at, dueAt: null }
  }
