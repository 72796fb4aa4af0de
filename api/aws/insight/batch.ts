import type { SQSEvent } from 'aws-lambda'
import { eachMessage } from '#aws/core/queue-batch.ts'
import type { RequestEvent } from '#contract/requests/event.ts'
import type { Group } from '#insight/groups.ts'
import { type RecordPorts, record } from '#insight/record.ts'
import { measureSmall, type RemeasurePorts } from '#insight/remeasure.ts'

/** Takes a batch of events into the facts, and measures at once what is quickly measured; the clock does the rest. */
export const recordBatch =
  (ready: () => Promise<RecordPorts & RemeasurePorts>) =>
  async (batch: SQSEvent): ReturnType<ReturnType<typeof eachMessage>> => {
    const ports = await ready()
    const groups: Group[] = []
    const answer = await eachMessage('fact-failed', async (body) => {
      // What is on the queue was published by this installation.
      groups.push(...(await record(ports, body as RequestEvent)))
    })(batch)
    await measureSmall(ports, groups).catch(({ name }) =>
      console.warn(JSON.stringify({ level: 'warn', event: 'measure-later', name })),
    )
    return answer
  }
