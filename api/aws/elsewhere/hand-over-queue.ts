import { backOff } from '#aws/core/back-off.ts'
import { environment } from '#aws/core/environment.ts'
import { eachMessage } from '#aws/core/queue-batch.ts'
import { RequestEvent } from '#contract/requests/event.ts'
import { handOver } from '#requests/elsewhere/handover/hand-over.ts'
import type { HandOverPorts } from '#requests/elsewhere/handover/ports.ts'

/** Takes a batch of a department's FIFO queue and hands it to the department's own system; what fails waits ever longer. */
export const handOverBatch = (ports: () => Promise<HandOverPorts>) =>
  eachMessage(
    'hand-over-failed',
    async (body) => handOver(await ports(), RequestEvent.parse(body)),
    backOff(environment('QUEUE_URL')),
  )
