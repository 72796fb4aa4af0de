import { GetCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { unqueued } from '#requests/history.ts'
import type { ServiceRequest } from '#requests/model.ts'
import type { RequestStore } from '#requests/ports.ts'
import { conditional, documents } from './dynamodb.ts'
import { environment } from './environment.ts'

/** The table of service requests; every read is consistent, every write conditional. */
export function requestsTable(TableName = environment('REQUESTS_TABLE')): RequestStore {
  const get = async (reference: string): Promise<ServiceRequest | undefined> => {
    const { Item } = await documents.send(
      new GetCommand({ TableName, Key: { reference }, ConsistentRead: true }),
    )
    return Item as ServiceRequest | undefined
  }
  return {
    get,
    async create(request) {
      const put = new PutCommand({
        TableName,
        Item: request,
        ConditionExpression: 'attribute_not_exists(#reference)',
        ExpressionAttributeNames: { '#reference': 'reference' },
      })
      if (await conditional(documents.send(put))) return undefined
      const taken = await get(request.reference)
      if (!taken) throw new Error('A request went away while it was being repeated')
      return taken
    },
    save(request, version) {
      const put = new PutCommand({
        TableName,
        Item: request,
        ConditionExpression: 'version = :version',
        ExpressionAttributeValues: { ':version': version },
      })
      return conditional(documents.send(put))
    },
    markQueued(request, numbers, at, lost = []) {
      const marks = numbers.map((number) => `history[${number - 1}].queuedAt = :at`)
      const places = request.evidence.flatMap(({ id }, place) => (lost.includes(id) ? [place] : []))
      const losses = places.map((place) => `evidence[${place}].#missing = :yes`)
      const all = unqueued(request).every((entry) => numbers.includes(entry.number))
      const update = new UpdateCommand({
        TableName,
        Key: { reference: request.reference },
        UpdateExpression: `SET ${[...marks, ...losses].join(', ')}, version = :next${all ? ' REMOVE pending, pendingSince' : ''}`,
        ConditionExpression: 'version = :version',
        ExpressionAttributeValues: {
          ':at': at,
          ':version': request.version,
          ':next': request.version + 1,
          ...(losses.length > 0 ? { ':yes': true } : {}),
        },
        // A word of DynamoDB's own.
        ...(losses.length > 0 ? { ExpressionAttributeNames: { '#missing': 'missing' } } : {}),
      })
      return conditional(documents.send(update))
    },
  }
}
