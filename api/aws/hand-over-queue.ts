import { RequestEvent } from '#contract/event.ts'
import { handOver } from '#requests/handover/hand-over.ts'
import type { HandOverPorts } from '#requests/handover/ports.ts'
import { environment } from './environment.ts'
import { backOff } from './notify-back-off.ts'
import { eachMessage } from './queue-batch.ts'

/** Takes a batch of a department's FIFO queue and hands it to the department's own system; what fails waits ever longer. */
export const handOverBatch = (ports: () => Promise<HandOverPorts>) =>
  eachMessage(
    'hand-over-failed',
    async (body) => handOver(await ports(), RequestEvent.parse(body)),
    backOff(environment('QUEUE_URL')),
  )
