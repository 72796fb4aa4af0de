import { describe, expect, it } from 'vitest'
import type { Message } from './port.ts'
import { send } from './send.ts'
import { MemoryNotify, MemorySent } from './testing/memory.ts'

const message: Message = { id: 'HW-1/2 reporter', to: { email: 'ada@example.org' }, subject: 'S', body: 'B' }

function world() {
  let at = 1_000_000
  const sent = new MemorySent()
  const notify = new MemoryNotify()
  return {
    sent,
    notify,
    pass: (ms: number) => {
      at += ms
    },
    send: () => send({ sent, notify, now: () => new Date(at) }, message),
  }
}

const fail = () => {
  throw new Error('down')
}

describe('a message', () => {
  it('is sent once, however often it comes', async () => {
    const { send, notify, sent } = world()
    expect([await send(), await send(), await send()]).toEqual(['sent', 'repeated', 'repeated'])
    expect(notify.taken).toHaveLength(1)
    expect(notify.asked).toBe(0)
    expect(sent.records.get(message.id)).toEqual({ id: message.id, state: 'sent', lease: 0, notifyId: 'n1' })
  })

  it('leaves neither its address nor its words behind', async () => {
    const { send, sent } = world()
    await send()
    expect(JSON.stringify([...sent.records.values()])).not.toMatch(/ada@example\.org|"S"|"B"/)
  })

  it('is sent once by two at the same moment', async () => {
    const { send, notify } = world()
    const both = await Promise.allSettled([send(), send()])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(notify.taken).toHaveLength(1)
  })

  it('is tried again at once after a failure, and Notify is asked before', async () => {
    const { send, notify } = world()
    notify.before = fail
    await expect(send()).rejects.toThrow('down')
    notify.before = () => undefined
    expect(await send()).toBe('sent')
    expect(notify.asked).toBe(1)
    expect(notify.taken).toHaveLength(1)
  })

  it('is not sent again when Notify took it and its answer was lost', async () => {
    const { send, notify, sent } = world()
    notify.after = fail
    await expect(send()).rejects.toThrow('down')
    expect(await send()).toBe('sent')
    expect(notify.taken).toHaveLength(1)
    expect(sent.records.get(message.id)?.notifyId).toBe('n1')
  })

  it('waits for one who was stopped, then asks Notify', async () => {
    const { send, notify, sent, pass } = world()
    // Stopped after Notify took it: neither result nor release was written.
    const { replace } = sent
    sent.replace = async () => fail()
    await expect(send()).rejects.toThrow()
    sent.replace = replace
    await expect(send()).rejects.toThrow('Somebody else')
    pass(60_001)
    expect(await send()).toBe('sent')
    expect(notify.taken).toHaveLength(1)
  })

  it('ends when its address can’t be used', async () => {
    const { send, notify } = world()
    notify.before = () => ({ kind: 'refused' })
    expect(await send()).toBe('refused')
    notify.before = () => undefined
    expect(await send()).toBe('repeated')
    expect(notify.taken).toHaveLength(0)
  })
})
