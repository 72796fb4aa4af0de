import { type TakeInYearPorts, takeInYear } from '#admissions/in-year/take.ts'
import { type TakePorts, take } from '#admissions/rounds/take.ts'
import { eachMessage } from '#aws/core/queue-batch.ts'
import { RequestEvent } from '#contract/requests/event.ts'
import { inYear } from '#services/in-year-school-place/in-year.ts'
import { admissions } from '#services/school-place/admissions.ts'

/** Takes a batch of events of the department: those of applications, by their reference. */
export const takeBatch = (ports: () => Promise<TakePorts & TakeInYearPorts>) =>
  eachMessage('application-failed', async (body) => {
    const { subject, service } = RequestEvent.parse(body)
    if (service === admissions.service) await take(await ports(), subject)
    if (service === inYear.service) await takeInYear(await ports(), subject)
  })
