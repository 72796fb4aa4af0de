import { describe, expect, it } from 'vitest'
import { msOfDays } from '#contract/calendar/length.ts'
import { messageLimits } from '#contract/core/message-limits.ts'
import { oneAddress } from '#requests/life/one-address.ts'
import type { Message } from './port.ts'
import { send } from './send.ts'
import { MemoryCounter, MemoryNotify, MemoryRefused, MemorySent, MemoryUnreached } from './testing/memory.ts'

const message: Message = { id: 'HW-1/2 reporter', to: { email: 'ada@example.org' }, subject: 'S', body: 'B' }

const secret = new TextEncoder().encode('secret')

function world() {
  let at = 1_000_000
  const sent = new MemorySent()
  const notify = new MemoryNotify()
  const counter = new MemoryCounter()
  const unreached = new MemoryUnreached()
  const refused = new MemoryRefused()
  return {
    sent,
    notify,
    pass: (ms: number) => {
      at += ms
    },
    set: (time: string) => {
      at = Date.parse(time)
    },
    counter,
    unreached,
    refused,
    send: (one = message) =>
      send({ sent, notify, counter, unreached, refused, secret, now: () => new Date(at) }, one),
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

  it('has a colleague whose address is refused stand in a list, until one reaches them', async () => {
    const { send, notify, refused, set } = world()
    const recipient = { board: 'schools', who: 'sample' } as const
    const to = (id: string) => ({ ...message, id, recipient })
    set('2026-03-02T12:00:00.000Z')
    notify.before = () => ({ kind: 'refused' })
    expect([await send(to('a')), await send({ ...message, id: 'theirs' })]).toEqual(['refused', 'refused'])
    set('2026-03-03T12:00:00.000Z')
    await send(to('b'))
    expect(await refused.of('schools')).toEqual([{ ...recipient, since: '2026-03-02T12:00:00.000Z' }])
    notify.before = () => undefined
    await send(to('c'))
    expect(refused.all).toEqual([])
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

describe('a message whose address is refused', () => {
  const refusing = () => {
    const one = world()
    one.notify.before = () => ({ kind: 'refused' })
    return one
  }
  const page = { reference: 'HW-1', who: 'reporter' }

  it('is said in the request whose page it belongs to, by way and person and without the address', async () => {
    const { send, unreached } = refusing()
    expect(await send({ ...message, page })).toBe('refused')
    await send({
      ...message,
      id: 'text',
      to: { phone: '07700 900 982' },
      page: { reference: 'HW-2', who: 'f1' },
    })
    expect(unreached.marks).toEqual([
      expect.stringMatching(/^HW-1 email reporter [0-9a-f]{8}$/),
      expect.stringMatching(/^HW-2 text f1 [0-9a-f]{8}$/),
    ])
  })

  it('has the department tell an authority in another way', async () => {
    const { send, unreached } = refusing()
    await send({ ...message, page: { reference: 'HW-1', who: 'authority-3' } })
    expect(unreached.marks.at(-1)).toBe('HW-1 not passed 3')
  })

  it('is tried again where that could not be said', async () => {
    const { send, unreached, sent } = refusing()
    unreached.mark = fail
    await expect(send({ ...message, page })).rejects.toThrow('down')
    expect(sent.records.get(message.id)?.state).toBe('sending')
  })

  it('is of no request where it has no page, such as a code', async () => {
    const { send, unreached } = refusing()
    expect(await send(message)).toBe('refused')
    expect(unreached.marks).toEqual([])
  })
})

it('goes to an organisation however many it had', async () => {
  const { send } = world()
  for (let n = 0; n <= messageLimits.all.most; n++)
    expect(await send({ ...message, id: `HW-1/${n} authority`, unlimited: true })).toBe('sent')
})

describe('messages to one address', () => {
  const { news, all } = messageLimits
  const nth = (n: number, to: Message['to'] = { email: 'ada@example.org' }): Message => ({
    ...message,
    id: `HW-1/${n} reporter`,
    to,
  })
  const asked = (n: number): Message => ({ ...nth(n), asked: true })

  it('are held back when it had as many as it may that day, however it is written, and go again the next day', async () => {
    const { send, notify, pass, sent } = world()
    for (let n = 0; n < news.most; n++)
      expect(await send(nth(n, { email: n % 2 ? 'Ada@Example.ORG ' : 'ada@example.org' }))).toBe('sent')
    expect(await send(nth(900))).toBe('held-back')
    expect(sent.records.get('HW-1/900 reporter')).toMatchObject({ state: 'held-back' })
    expect([await send(nth(900)), await send(nth(0))]).toEqual(['repeated', 'repeated'])
    expect(notify.taken).toHaveLength(news.most)
    expect(await send(nth(901, { email: 'bob@example.org' }))).toBe('sent')
    pass(msOfDays(1))
    expect(await send(nth(902))).toBe('sent')
  })

  it.each([
    ['summer', '2026-07-01T12:00:00Z', '2026-07-01T22:59:00Z', '2026-07-01T23:01:00Z'],
    ['winter', '2026-12-01T12:00:00Z', '2026-12-01T23:59:00Z', '2026-12-02T00:01:00Z'],
  ])('go again at midnight as clocks in England show it, in %s', async (_, begin, before, after) => {
    const { send, set } = world()
    set(begin)
    for (let n = 0; n < news.most; n++) await send(nth(n))
    set(before)
    expect(await send(nth(900))).toBe('held-back')
    set(after)
    expect(await send(nth(901))).toBe('sent')
  })

  it('count once, however often one of them is tried', async () => {
    const { send, notify, counter } = world()
    notify.before = fail
    for (let n = 0; n < 3; n++) await expect(send()).rejects.toThrow('down')
    expect([...counter.askings.values()].map((ids) => ids.size)).toEqual([1])
  })

  it('leave room for the links and codes that somebody waits for', async () => {
    const { send } = world()
    for (let n = 0; n < news.most; n++) await send(nth(n))
    for (let n = news.most; n < all.most; n++) expect(await send(asked(n))).toBe('sent')
    expect(await send(asked(999))).toBe('held-back')
  })

  it('are counted under a name that leads to no address, and not to what it was the day before', async () => {
    const { send, counter, pass } = world()
    await send()
    pass(msOfDays(1))
    await send(nth(3))
    expect(counter.askings.size).toBe(2)
    expect(JSON.stringify([...counter.askings].map(([name, ids]) => [name, ...ids]))).not.toMatch(
      /ada|example|HW-/,
    )
  })

  it('are to one phone, however its number is written', () => {
    const ways = ['07700 900 982', '+447700900982', '0044 (0)7700 900982']
    expect(new Set(ways.map((phone) => oneAddress({ phone })))).toEqual(new Set(['+447700900982']))
    expect(oneAddress({ phone: '0116 305 0001' })).not.toBe(oneAddress({ phone: '0116 305 0002' }))
  })
})
