import type { SQSEvent, SQSRecord } from 'aws-lambda'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { sendBatch } from '#aws/notify/send.ts'
import { NotifyRefusal } from '#aws/notify/transport.ts'
import {
  MemoryCounter,
  MemoryNotify,
  MemoryRefused,
  MemorySent,
  MemoryUnreached,
} from '#requests/notify/testing/memory.ts'
import { secondsAfter } from './back-off.ts'
import { messagesHeldBack } from './metric.ts'
import { eachMessage } from './queue-batch.ts'

const batch = (...records: [id: string, body: unknown, group?: string][]) =>
  ({
    Records: records.map(([messageId, body, MessageGroupId]) => ({
      messageId,
      body: typeof body === 'string' ? body : JSON.stringify(body),
      attributes: { ApproximateReceiveCount: '1', ...(MessageGroupId && { MessageGroupId }) },
    })),
  }) as unknown as SQSEvent

const said: string[] = []
for (const level of ['log', 'error'] as const) {
  vi.spyOn(console, level).mockImplementation((line) => void said.push(String(line)))
}
afterEach(() => {
  said.length = 0
})

describe('a batch', () => {
  it('leaves what failed in the queue, and what comes after it in its group', async () => {
    const taken: unknown[] = []
    const take = eachMessage('failed', async (body) => {
      if (body === 2) throw new Error('no')
      taken.push(body)
    })
    const answer = await take(batch(['a', 1, 'x'], ['b', 2, 'x'], ['c', 3, 'x'], ['d', 4, 'y']))
    expect(answer.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier)).toEqual(['b', 'c'])
    expect(taken.sort()).toEqual([1, 4])
  })

  it('of a queue without groups leaves the failed one alone', async () => {
    const take = eachMessage('failed', async (body) => {
      if (body === 1) throw new Error('no')
    })
    const answer = await take(batch(['a', 1], ['b', 2], ['c', 'no JSON']))
    expect(answer.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier).sort()).toEqual(['a', 'c'])
  })
})

describe('messages of the queue', () => {
  const message = { id: 'm1', to: { email: 'ada@example.org' }, subject: 'Secret', body: 'Words' }
  const world = () => {
    const backedOff: SQSRecord[] = []
    const notify = new MemoryNotify()
    const secret = new TextEncoder().encode('secret')
    const counter = new MemoryCounter()
    const refused = new MemoryRefused()
    const known = {
      sent: new MemorySent(),
      unreached: new MemoryUnreached(),
      refused,
      notify,
      counter,
      secret,
    }
    const ports = async () => ({ ...known, now: () => new Date() })
    const backOff = async (record: SQSRecord) => backedOff.push(record)
    const measures: string[] = []
    const run = sendBatch(ports, backOff, (line) => void measures.push(line))
    return { notify, counter, backedOff, measures, run, drop: sendBatch(undefined, backOff) }
  }

  it('are sent, and the log names them by id alone', async () => {
    const { run, notify, measures } = world()
    expect(await run(batch(['a', message]))).toEqual({ batchItemFailures: [] })
    expect(notify.taken).toEqual([message])
    expect(measures).toEqual([])
    expect(said.map((line) => JSON.parse(line))).toEqual([
      { level: 'info', event: 'message', id: 'm1', outcome: 'sent' },
    ])
  })

  it('are held back where their address had too many, which an alarm counts', async () => {
    const { run, notify, counter, measures } = world()
    counter.count = async () => false
    expect(await run(batch(['a', message]))).toEqual({ batchItemFailures: [] })
    expect(notify.taken).toEqual([])
    expect(said.map((line) => JSON.parse(line))).toEqual([
      { level: 'warn', event: 'message-held-back', id: 'm1', outcome: 'held-back' },
    ])
    expect(measures.map((line) => JSON.parse(line))).toMatchObject([{ [messagesHeldBack.metricName]: 1 }])
  })

  it('are dropped where the council has no templates, and counted', async () => {
    const { drop, notify } = world()
    expect(await drop(batch(['a', message]))).toEqual({ batchItemFailures: [] })
    expect(notify.taken).toEqual([])
    expect(said.join()).toContain('"outcome":"dropped"')
  })

  it('wait longer after a failure, and the log says what Notify said but for what it was given', async () => {
    const { run, notify, backedOff } = world()
    notify.before = () => {
      throw new NotifyRefusal(400, {
        errors: [{ error: 'ValidationError', message: 'ada@example.org is not right' }],
      })
    }
    expect((await run(batch(['a', message]))).batchItemFailures).toEqual([{ itemIdentifier: 'a' }])
    notify.before = () => {
      throw new NotifyRefusal(403, { errors: [{ error: 'AuthError', message: 'API key not found' }] })
    }
    await run(batch(['b', { ...message, id: 'm2' }]))
    expect(backedOff.map(({ messageId }) => messageId)).toEqual(['a', 'b'])
    expect(said.join()).toMatch(/"status":400,"error":"ValidationError"}.*API key not found/)
    expect(said.join()).not.toMatch(/ada@example|Secret|Words/)
  })

  it('are tried again sooner at first, and within a quarter of an hour at last', () => {
    expect([1, 2, 3, 8, 9, 20].map((tries) => secondsAfter(tries, 0))).toEqual([5, 10, 20, 640, 900, 900])
    expect(secondsAfter(9, 1)).toBe(720)
  })
})
