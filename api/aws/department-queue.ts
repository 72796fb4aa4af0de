import { RequestEvent } from '#contract/event.ts'
import { type DeliverPorts, deliver } from '#requests/deliver.ts'
import { type EnlistPorts, enlist } from '#requests/enlist.ts'
import { eachMessage } from './queue-batch.ts'

/** Takes a batch of a department's FIFO queue: requests side by side, the events of one in order. */
export const deliverBatch = (ports: () => Promise<DeliverPorts>) =>
  eachMessage('delivery-failed', async (body) => deliver(await ports(), RequestEvent.parse(body)))

/** Takes a batch of events into their departments' lists alone: their own systems take them from queues of their own. */
export const enlistBatch = (ports: () => Promise<EnlistPorts>) =>
  eachMessage('enlisting-failed', async (body) => enlist(await ports(), RequestEvent.parse(body)))
