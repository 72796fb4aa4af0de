import { type TakePorts, take } from '#admissions/rounds/take.ts'
import { eachMessage } from '#aws/core/queue-batch.ts'
import { RequestEvent } from '#contract/requests/event.ts'
import { admissions } from '#services/school-place/admissions.ts'

/** Takes a batch of events of the department: those of applications, by their reference. */
export const takeBatch = (ports: () => Promise<TakePorts>) =>
  eachMessage('application-failed', async (body) => {
    const { subject, service } = RequestEvent.parse(body)
    if (service === admissions.service) await take(await ports(), subject)
  })
