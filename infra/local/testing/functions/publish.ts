import { PublishCommand, SNSClient } from '@aws-sdk/client-sns'
import type { DynamoDBStreamEvent } from 'aws-lambda'

const topics = new SNSClient({})

export async function handler({ Records }: DynamoDBStreamEvent) {
  for (const { dynamodb } of Records) {
    const { id, text, kind } = dynamodb?.NewImage ?? {}
    await topics.send(
      new PublishCommand({
        TopicArn: process.env.TOPIC,
        Message: JSON.stringify({ id: id?.S, text: text?.S }),
        MessageGroupId: id?.S,
        MessageDeduplicationId: id?.S,
        MessageAttributes: {
          department: { DataType: 'String', StringValue: kind?.S === 'private' ? 'nobody' : 'notes' },
        },
      }),
    )
  }
}
