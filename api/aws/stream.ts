import type { AttributeValue } from '@aws-sdk/client-dynamodb'
import { unmarshall } from '@aws-sdk/util-dynamodb'
import type { DynamoDBStreamEvent } from 'aws-lambda'
import type { ServiceRequest } from '#requests/model.ts'
import { type PublishPorts, publish } from '#requests/publish.ts'

function newestImages(event: DynamoDBStreamEvent): ServiceRequest[] {
  const newest = new Map<string, ServiceRequest>()
  for (const { dynamodb } of event.Records) {
    if (!dynamodb?.NewImage) continue
    const request = unmarshall(dynamodb.NewImage as Record<string, AttributeValue>) as ServiceRequest
    newest.set(request.reference, request)
  }
  return [...newest.values()]
}

/** Publishes what the table's stream shows. Throws when some could not go, so that the batch comes again. */
export const publishImages = (ports: PublishPorts) => async (event: DynamoDBStreamEvent) => {
  const refused = await publish(ports, newestImages(event))
  if (refused.length > 0) throw new Error(`${refused.length} requests have events or files that could not go`)
}
