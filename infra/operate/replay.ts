import { GetQueueUrlCommand, SendMessageBatchCommand, type SQSClient } from '@aws-sdk/client-sqs'
import { type DynamoDBDocumentClient, QueryCommand } from '@aws-sdk/lib-dynamodb'
import { batches } from '#aws/core/message-batches.ts'
import { requestsTable } from '#aws/life/requests-table.ts'
import { departmentOf } from '#contract/council/department.ts'
import { council } from '#council'
import { toEvent } from '#requests/life/event.ts'
import { messageText } from '#requests/life/message-text.ts'
import type { ServiceRequest } from '#requests/life/model.ts'
import { serviceOf } from '#services/index.ts'
import { operatorClients, requestsTableName } from './clients.ts'
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

/** References of the requests whose events the queue takes. */
async function* allOf(documents: DynamoDBDocumentClient, TableName: string, queue: string) {
  const departments = queue === everybodys ? council.departments.map(({ id }) => id) : [queue]
  for (const department of departments) yield* referencesOf(documents, TableName, department)
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
 * Sends a department every event of each request in which something happened since the time (ISO 8601), from
 * number 1, so that a list that was lost is whole again. `open311` is the list that foreign systems are told from, of
 * every department. Consumers ignore what they have. Returns counts.
 */
export async function replay(
  { sqs, documents }: Clients,
  TableName: string,
  department: string,
  since: string,
  said: (line: string) => void,
): Promise<{ requests: number; events: number }> {
  const { QueueUrl = '' } = await sqs.send(new GetQueueUrlCommand({ QueueName: `${department}.fifo` }))
  const run = Date.now()
  const count = { requests: 0, events: 0 }
  const requests = requestsTable(TableName, documents)
  for await (const reference of allOf(documents, TableName, department)) {
    const request = await requests.get(reference)
    if (!request?.history.some((entry) => entry.at >= since)) continue
    count.events += await sendAll(sqs, QueueUrl, request, run)
    count.requests++
    if (count.requests % 100 === 0) said(`${count.requests} requests so far`)
  }
  return count
}

if (import.meta.main) {
  await command(
    'npm run replay -- <department or open311> <since, such as 2026-03-01> [--deployed]',
    ['department', 'since'],
    async ({ department, since }, said) => {
      if (department !== everybodys) departmentOf(council, department)
      const time = new Date(since)
      if (Number.isNaN(time.getTime())) throw new Error(`"${since}" is not a date. Write it like 2026-03-01`)
      const { requests, events } = await replay(
        operatorClients(),
        await requestsTableName(),
        department,
        time.toISOString(),
        said,
      )
      said(`${events} events of ${requests} requests sent to ${department}.fifo`)
    },
  )
}
