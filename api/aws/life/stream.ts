import type { AttributeValue } from '@aws-sdk/client-dynamodb'
import { unmarshall } from '@aws-sdk/util-dynamodb'
import type { DynamoDBStreamEvent } from 'aws-lambda'
import type { ServiceRequest } from '#requests/life/model.ts'
import { type PublishPorts, publish } from '#requests/life/publish.ts'

function newestImages(event: DynamoDBStreamEvent): ServiceRequest[] {
  const newest = new Map<string, ServiceRequest>()
  for (const { dynamodb } of event.Records) {
    if (!dynamodb?.NewImage) continue
    const request = unmarshall(dynamodb.NewImage as Record<string, AttributeValue>) as ServiceRequest
    newest.set(request.reference, request)
  }
  return [...newest.values()]
}

/** The request that the image is of: what lies in volumes is no part of the image. */
const wholeOf = async ({ requests }: PublishPorts, image: ServiceRequest): Promise<ServiceRequest> =>
  (image.volumes ? await requests.get(image.reference) : undefined) ?? image

/** Publishes what the table's stream shows. Throws when some could not go, so that the batch comes again. */
export const publishImages = (ports: PublishPorts) => async (event: DynamoDBStreamEvent) => {
  const requests = await Promise.all(newestImages(event).map((image) => wholeOf(ports, image)))
  const refused = await publish(ports, requests)
  if (refused.length > 0) throw new Error(`${refused.length} requests have events or files that could not go`)
}
