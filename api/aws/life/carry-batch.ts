import { eachMessage } from '#aws/core/queue-batch.ts'
import { RequestEvent } from '#contract/requests/event.ts'
import { type CarryPorts, carry } from '#requests/life/carry.ts'

/** Takes a batch of events after which requests may have to be followed by others. */
export const carryBatch = (ports: () => Promise<CarryPorts>) =>
  eachMessage('carry-failed', async (body) => {
    const { subject, data } = RequestEvent.parse(body)
    await carry(await ports(), { subject, other: 'other' in data ? (data.other ?? '') : '' })
  })
