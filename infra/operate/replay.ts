import { setTimeout as pass } from 'node:timers/promises'
import {
  GetQueueAttributesCommand,
  GetQueueUrlCommand,
  SendMessageBatchCommand,
  type SQSClient,
} from '@aws-sdk/client-sqs'
import { type DynamoDBDocumentClient, QueryCommand } from '@aws-sdk/lib-dynamodb'
import { batches } from '#aws/core/message-batches.ts'
import { requestsTable } from '#aws/life/requests-table.ts'
import { departmentOf, idNow, idsOf, idsWith } from '#contract/council/department.ts'
import { council } from '#council'
import { toEvent } from '#requests/life/event.ts'
import { messageText } from '#requests/life/message-text.ts'
import type { ServiceRequest } from '#requests/life/model.ts'
import { serviceOf } from '#services/index.ts'
import { listQueue, queueOf } from '../constructs/queue-names.ts'
import { operatorClients, outputs, queueHere, requestsTableName } from './clients.ts'
import { command } from './command.ts'

interface Clients {
  readonly sqs: SQSClient
  readonly documents: DynamoDBDocumentClient
}

/** References of the department's requests, by key, page after page. */
export async function* referencesOf(
  documents: DynamoDBDocumentClient,
  TableName: string,
  department: string,
) {
  let ExclusiveStartKey: Record<string, unknown> | undefined
  do {
    const page = await documents.send(
      new QueryCommand({
        TableName,
        IndexName: 'by-department',
        KeyConditionExpression: 'department = :department',
        ExpressionAttributeValues: { ':department': department },
        ...(ExclusiveStartKey ? { ExclusiveStartKey } : {}),
      }),
    )
    for (const item of page.Items ?? []) yield item.reference as string
    ExclusiveStartKey = page.LastEvaluatedKey
  } while (ExclusiveStartKey)
}

/** The queue of the Open311 server's lists, which takes events of every department. */
const everybodys = 'open311'

/** What is sent again: whose events, by id of the department, and into which queue. */
export interface Replay {
  readonly queue: string
  readonly departments: readonly string[]
}

/**
 * What a name on the command line means, by what is deployed: a department; all that work from the built-in list; or
 * what the Open311 server tells. Throws when it is none of them.
 */
export function replayOf(deployed: Readonly<Record<string, string>>, name: string): Replay {
  const all = council.departments.flatMap(idsOf)
  if (name === everybodys) return { queue: everybodys, departments: all }
  if (name === listQueue)
    return {
      queue: listQueue,
      departments: all.filter((id) => queueOf(deployed, idNow(council, id)) === listQueue),
    }
  const { id } = departmentOf(council, name)
  return { queue: queueOf(deployed, id), departments: idsWith(council, id) }
}

/** References of the requests of these departments, one after the other. */
async function* allOf(documents: DynamoDBDocumentClient, TableName: string, departments: readonly string[]) {
  for (const department of departments) yield* referencesOf(documents, TableName, department)
}

/** How many may wait in the queue that many share: seconds of work, behind which others' new requests stand. */
const mostWaiting = 1000

/** Waits until fewer wait, so that what residents send to other departments meanwhile comes in seconds. */
export async function untilRoom(
  waiting: () => Promise<number>,
  said: (line: string) => void,
  milliseconds = 1000,
): Promise<void> {
  if ((await waiting()) <= mostWaiting) return
  said(`More than ${mostWaiting} wait in the queue: the next are sent when fewer do`)
  do await pass(milliseconds)
  while ((await waiting()) > mostWaiting)
}

async function waitingIn(sqs: SQSClient, QueueUrl: string): Promise<number> {
  const AttributeNames = ['ApproximateNumberOfMessages' as const]
  const { Attributes } = await sqs.send(new GetQueueAttributesCommand({ QueueUrl, AttributeNames }))
  return Number(Attributes?.ApproximateNumberOfMessages)
}

async function sendAll(
  sqs: SQSClient,
  QueueUrl: string,
  request: ServiceRequest,
  run: number,
): Promise<number> {
  const events = request.history.map((entry) => toEvent(request, entry, serviceOf(request.service), council))
  const messages = events.map((event) => ({
    Id: event.sequence,
    MessageBody: messageText(event),
    MessageGroupId: request.reference,
    MessageDeduplicationId: `${event.id}/replay/${run}`,
  }))
  for (const Entries of batches(messages, ({ MessageBody }) => MessageBody)) {
    const { Failed = [] } = await sqs.send(new SendMessageBatchCommand({ QueueUrl, Entries }))
    if (Failed.length > 0)
      throw new Error(`The queue refused ${Failed.length} events of ${request.reference}`)
  }
  return events.length
}

/**
 * Sends departments every event of each of their requests in which something happened since the time (ISO 8601), from
 * number 1, so that a list that was lost is whole again. Consumers ignore what they have. Returns counts.
 */
export async function replay(
  { sqs, documents }: Clients,
  TableName: string,
  { queue, departments }: Replay,
  since: string,
  said: (line: string) => void,
): Promise<{ requests: number; events: number }> {
  const { QueueUrl = '' } = await sqs.send(new GetQueueUrlCommand({ QueueName: queueHere(`${queue}.fifo`) }))
  const run = Date.now()
  const count = { requests: 0, events: 0 }
  const requests = requestsTable(TableName, documents)
  for await (const reference of allOf(documents, TableName, departments)) {
    const request = await requests.get(reference)
    if (!request?.history.some((entry) => entry.at >= since)) continue
    if (queue === listQueue && count.requests % 100 === 0)
      await untilRoom(() => waitingIn(sqs, QueueUrl), said)
    count.events += await sendAll(sqs, QueueUrl, request, run)
    count.requests++
    if (count.requests % 100 === 0) said(`${count.requests} requests so far`)
  }
  return count
}

if (import.meta.main) {
  await command(
    `npm run replay -- <department, ${listQueue} or ${everybodys}> <since, such as 2026-03-01> [--deployed]`,
    ['of', 'since'],
    async ({ of, since }, said) => {
      const asked = replayOf(await outputs(), of)
      const time = new Date(since)
      if (Number.isNaN(time.getTime())) throw new Error(`"${since}" is not a date. Write it like 2026-03-01`)
      const { requests, events } = await replay(
        operatorClients(),
        await requestsTableName(),
        asked,
        time.toISOString(),
        said,
      )
      said(`${events} events of ${requests} requests sent to ${asked.queue}.fifo`)
    },
  )
}
