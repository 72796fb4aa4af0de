import { afterEach, expect, it } from 'vitest'
import { SqsStore } from '../../../node_modules/fauxqs/dist/sqs/sqsStore.js'
import { receive, settle } from './queue-source.ts'

const arn = 'arn:aws:sqs:eu-west-2:000000000000:q.fifo'
let queues = new SqsStore()
afterEach(() => queues.shutdown())

/** A queue with these messages, each `<group><number>`. */
function queueOf(messages: string, visibilityTimeout = '30') {
  queues = new SqsStore()
  const attributes = {
    FifoQueue: 'true',
    VisibilityTimeout: visibilityTimeout,
    ReceiveMessageWaitTimeSeconds: '0',
  }
  const queue = queues.createQueue('q.fifo', 'http://aws/0/q.fifo', arn, attributes)
  for (const body of messages.split(' '))
    queue.enqueue(SqsStore.createMessage(body, {}, 0, body.slice(0, 1), body))
  return queue
}
const take = async (limit = 10) => receive(queues, arn, limit, 0)
const bodies = (records: { body: string }[]) => records.map(({ body }) => body).join(' ')
const handles = (records: { receiptHandle: string }[]) => records.map(({ receiptHandle }) => receiptHandle)

it('gives several messages of one group in one batch, each group in order, up to the size of the batch', async () => {
  queueOf('a1 a2 b1 a3 b2 c1')
  const batch = await take()
  expect(bodies(batch).split(' ').toSorted()).toEqual(['a1', 'a2', 'a3', 'b1', 'b2', 'c1'])
  for (const group of ['a', 'b', 'c']) {
    const own = batch.filter(({ body }) => body.startsWith(group))
    expect(own).toEqual(own.toSorted((one, other) => (one.body < other.body ? -1 : 1)))
    expect(own.every(({ attributes }) => attributes.MessageGroupId === group)).toBe(true)
  }
  queueOf('a1 a2 a3 a4')
  expect(bodies(await take(3))).toBe('a1 a2 a3')
})

it('gives nothing more of a group until all that it gave of it is done with', async () => {
  const queue = queueOf('a1 a2')
  const [first, second] = handles(await take())
  queue.enqueue(SqsStore.createMessage('a3', {}, 0, 'a', 'a3'))
  expect(await take()).toEqual([])
  settle(queues, arn, [first ?? ''])
  expect(await take()).toEqual([])
  settle(queues, arn, [second ?? ''])
  expect(bodies(await take())).toBe('a3')
})

it.each(['at once', 'when the time to see them is over'])(
  'shows what failed again in its order, %s',
  async (when) => {
    queueOf('a1 a2 a3 a4', when === 'at once' ? '30' : '1')
    const [first = '', ...failed] = handles(await take(3))
    if (when === 'at once') settle(queues, arn, [first], { handles: failed, seconds: 0 })
    else {
      settle(queues, arn, [first])
      await new Promise((resolve) => setTimeout(resolve, 1100))
    }
    expect(bodies(await take())).toBe('a2 a3 a4')
  },
)

it('loses none and keeps the order of each group, however many take at once and however often one fails', async () => {
  const groups = ['a', 'b', 'c', 'd']
  const all = Array.from({ length: 200 }, (_, at) => `${groups[at % 4]}${String(at).padStart(3, '0')}`)
  queueOf(all.join(' '))
  const done: string[] = []
  let turn = 0
  const poller = async () => {
    while (done.length < all.length) {
      const batch = await take(1 + (turn++ % 10))
      await new Promise((resolve) => setTimeout(resolve, turn % 3))
      // Every fifth batch fails from its second message of a group on.
      const failing = turn % 5 === 0
      const failed = batch.filter(
        ({ body }, at) => failing && batch.slice(0, at).some((one) => one.body[0] === body[0]),
      )
      const well = batch.filter((record) => !failed.includes(record))
      done.push(...well.map(({ body }) => body))
      settle(queues, arn, handles(well), { handles: handles(failed), seconds: 0 })
    }
  }
  await Promise.all([poller(), poller(), poller()])
  expect(done).toHaveLength(all.length)
  for (const group of groups)
    expect(done.filter((body) => body.startsWith(group))).toEqual(
      all.filter((body) => body.startsWith(group)),
    )
})
