// Takes a department's own queue: node queue-consumer.mjs. The output <Department>ConsumerPolicy names the policy that
// the identity of this process needs, and <Department>KeyId the secret that holds DEPARTMENT_KEY.
import { DeleteMessageCommand, ReceiveMessageCommand, SQSClient } from '@aws-sdk/client-sqs'

const { QUEUE_URL: QueueUrl, SHIRE_URL, DEPARTMENT_KEY } = process.env
const sqs = new SQSClient({})
/** Number of the last event of each request, by reference; keep it in a database instead of memory. */
const known = new Map()

/** Says what was done. The key is your own number of it: the same again has no other effect. */
async function say(event, what, body, key) {
  const url = `${SHIRE_URL}/api/departments/${event.department}/requests/${event.subject}/${what}`
  const headers = { authorization: `Bearer ${DEPARTMENT_KEY}`, 'content-type': 'application/json' }
  if (key) headers['idempotency-key'] = key
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) })
  // 409: it has moved on already, which is no reason to try again.
  if (!response.ok && response.status !== 409) throw new Error(`${what}: ${response.status}`)
}

async function take(event) {
  const [number, last] = [Number(event.sequence), known.get(event.subject) ?? 0]
  if (number <= last) return
  // Events come in order; a gap means that one before this is a dead letter, and has to be brought back first.
  if (number > last + 1 && !event.type.includes('.transferred.'))
    throw new Error('An event before it is missing')
  console.log(`${event.subject} ${event.sequence} ${event.type}`) // Here your own system takes it.
  if (/\.(submitted|transferred)\./.test(event.type))
    await say(event, 'acknowledgement', { departmentReference: `OURS-${event.subject}` })
  if (event.type.includes('.acknowledged.'))
    await say(event, 'updates', { status: 'inspected' }, `visit-${event.subject}`)
  known.set(event.subject, number)
}

async function receive() {
  try {
    return await sqs.send(
      new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10, WaitTimeSeconds: 20 }),
    )
  } catch (error) {
    // Connecting fails with a code and often without words.
    console.error([error.code ?? error.name, error.message].filter(Boolean).join(': '))
    await new Promise((resume) => setTimeout(resume, 1000))
    return {}
  }
}

for (;;) {
  const { Messages = [] } = await receive()
  const failed = new Set()
  for (const { Body, ReceiptHandle } of Messages) {
    const event = JSON.parse(Body)
    // After a failure the rest of its request waits; the queue shows them again, in order.
    if (failed.has(event.subject)) continue
    try {
      await take(event)
      await sqs.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle }))
    } catch (error) {
      console.error(event.id, error.message)
      failed.add(event.subject)
    }
  }
}
