#!/usr/bin/env bash
# fauxqs 2.4.1 with @aws-sdk/client-sqs 3.1169.0 on Node.js 24.21.0 (npm), seen on 2026-11-30.
#
# Three messages of one group wait in a FIFO queue, and up to ten are asked for. SQS's documentation (FIFO delivery logic)
# says that a receive gets as many messages of the same group as there are, in order.
#   expected: 1, 2 and 3 in one receive
#   seen:     1 alone, and nothing more of the group until it is deleted
# So a consumer that is tried against fauxqs never gets a batch with two events of one request: what it does when the first
# of them fails is seen in AWS for the first time.
set -euo pipefail
cd "$(mktemp -d)"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund node@24.21.0 fauxqs@2.4.1 @aws-sdk/client-sqs@3.1169.0
cat > try.mjs <<'JS'
import { CreateQueueCommand, ReceiveMessageCommand, SendMessageBatchCommand, SQSClient } from '@aws-sdk/client-sqs'
import { startFauxqs } from 'fauxqs'

const server = await startFauxqs({ host: '127.0.0.1', port: 0, logger: false })
const client = new SQSClient({
  endpoint: `http://127.0.0.1:${server.port}`,
  region: 'eu-west-2',
  credentials: { accessKeyId: 'x', secretAccessKey: 'x' },
})
const { QueueUrl } = await client.send(
  new CreateQueueCommand({
    QueueName: 'work.fifo',
    Attributes: { FifoQueue: 'true', ContentBasedDeduplication: 'true', VisibilityTimeout: '30' },
  }),
)
await client.send(
  new SendMessageBatchCommand({
    QueueUrl,
    Entries: ['1', '2', '3'].map((MessageBody) => ({ Id: MessageBody, MessageBody, MessageGroupId: 'one' })),
  }),
)
const receive = async () => {
  const { Messages = [] } = await client.send(new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10 }))
  return Messages.map(({ Body }) => Body).join() || 'nothing'
}
console.log('first', await receive())
console.log('then', await receive())
client.destroy()
await server.stop()
JS
seen=$(node_modules/.bin/node try.mjs)
echo "$seen"
test "$seen" = 'first 1
then nothing'
