import * as z from 'zod/mini'
import { eachMessage } from '#aws/core/queue-batch.ts'
import { tell, type UpdatesPorts } from '#requests/notify/updates.ts'

/** As much of an event as is read: what there is to tell stands in the request. */
const Told = z.object({ id: z.string(), subject: z.string(), sequence: z.string() })

/** Queues messages about the events of a batch. A sender that fails holds up the events of its request alone. */
export const tellBatch = (ports: () => Promise<UpdatesPorts>) =>
  eachMessage('update-failed', async (body) => tell(await ports(), Told.parse(body)))
