import { UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { conditional, documents } from '#aws/core/dynamodb.ts'
import { environment } from '#aws/core/environment.ts'
import { council } from '#council'
import { unqueued } from '#record/append.ts'
import { recordStore } from '#record/store.ts'
import { inVolumes } from '#record/volumes.ts'
import { keptAs } from '#requests/life/kept-as.ts'
import type { ServiceRequest } from '#requests/life/model.ts'
import type { RequestStore } from '#requests/life/ports.ts'
import { nowIn } from '#requests/list/former-requests.ts'
import { shelf } from './shelf.ts'

/** The table of service requests; every read is consistent, every write conditional. */
export const requestsTable = (
  TableName = environment('REQUESTS_TABLE'),
  client = documents,
): RequestStore => ({
  ...nowIn(recordStore<ServiceRequest>(shelf(TableName, 'reference', client), keptAs), council),
  markQueued(request, numbers, at, lost = []) {
    const first = inVolumes(request, 'history') + 1
    const marks = numbers.map((number) => `history[${number - first}].queuedAt = :at`)
    const places = request.evidence.flatMap(({ id }, place) => (lost.includes(id) ? [place] : []))
    const losses = places.map((place) => `evidence[${place}].#missing = :yes`)
    const all = unqueued(request).every((entry) => numbers.includes(entry.number))
    const removed = [...(all ? ['pending', 'pendingSince'] : []), ...(request.dropping ? ['dropping'] : [])]
    const update = new UpdateCommand({
      TableName,
      Key: { reference: request.reference },
      UpdateExpression: [
        `SET ${[...marks, ...losses, 'version = :next'].join(', ')}`,
        ...(removed.length > 0 ? [`REMOVE ${removed.join(', ')}`] : []),
      ].join(' '),
      ConditionExpression: 'version = :version',
      ExpressionAttributeValues: {
        ...(marks.length > 0 ? { ':at': at } : {}),
        ':version': request.version,
        ':next': request.version + 1,
        ...(losses.length > 0 ? { ':yes': true } : {}),
      },
      // A word of DynamoDB's own.
      ...(losses.length > 0 ? { ExpressionAttributeNames: { '#missing': 'missing' } } : {}),
    })
    return conditional(client.send(update))
  },
})
