import { eachMessage } from '#aws/core/queue-batch.ts'
import { RequestEvent } from '#contract/requests/event.ts'
import { type DeliverPorts, deliver } from '#requests/list/deliver.ts'
import { type EnlistPorts, enlist } from '#requests/list/enlist.ts'

/** Takes a batch of a department's FIFO queue: requests side by side, the events of one in order. */
export const deliverBatch = (ports: () => Promise<DeliverPorts>) =>
  eachMessage('delivery-failed', async (body) => deliver(await ports(), RequestEvent.parse(body)))

/** Takes a batch of events into their departments' lists alone: their own systems take them from queues of their own. */
export const enlistBatch = (ports: () => Promise<EnlistPorts>) =>
  eachMessage('enlisting-failed', async (body) => enlist(await ports(), RequestEvent.parse(body)))
