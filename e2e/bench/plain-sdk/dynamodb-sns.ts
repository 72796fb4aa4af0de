import { PublishBatchCommand, SNSClient } from '@aws-sdk/client-sns'

export { handler as keep } from './dynamodb.ts'

const client = new SNSClient({})

/** The least that a function which keeps an item and tells of it is made of. */
export const handler = (TopicArn: string) =>
  client.send(new PublishBatchCommand({ TopicArn, PublishBatchRequestEntries: [] }))
