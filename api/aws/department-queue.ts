import { RequestEvent } from '#contract/event.ts'
import { type DeliverPorts, deliver } from '#requests/deliver.ts'
import { eachMessage } from './queue-batch.ts'

/** Takes a batch of a department's FIFO queue: requests side by side, the events of one in order. */
export const deliverBatch = (ports: () => Promise<DeliverPorts>) =>
  eachMessage('delivery-failed', async (body) => deliver(await ports(), RequestEvent.parse(body)))
