import { describe, expect, it } from 'vitest'
import { msOfDays } from '#contract/calendar/length.ts'
import type { Fact } from '../fact.ts'
import { sendDigests } from './digest.ts'
import type { AlertMessage, Subscription } from './model.ts'
import { confirm, stop, stopToken, subscribe } from './subscribe.ts'

const fact = (reference: string, more: Partial<Fact>): Fact =>
  ({ reference, service: 'pothole', ward: 'W1', square: 'SK 536 196', state: 'submitted', ...more }) as Fact

function installation() {
  const kept = new Map<string, Subscription>()
  const sent: AlertMessage[] = []
  const clock = { at: Date.parse('2026-03-02T12:00:00Z') }
  const facts: Fact[] = []
  const fails = { send: false, put: false }
  const ports = {
    subscriptions: {
      get: async (id: string) => kept.get(id),
      put: async (next: Subscription, revision: number) => {
        if (fails.put) throw new Error('Stopped here')
        if ((kept.get(next.id)?.revision ?? 0) !== revision) return false
        kept.set(next.id, next)
        return true
      },
      remove: async (id: string) => void kept.delete(id),
    },
    list: {
      active: async () => ({ ids: [...kept.values()].filter(({ active }) => active).map(({ id }) => id) }),
    },
    send: async (message: AlertMessage) => {
      if (fails.send) throw new Error('No queue')
      // As the queue's consumer does: the same id goes once.
      if (!sent.some(({ id }) => id === message.id)) sent.push(message)
    },
    sign: (text: string) => Buffer.from(text).toString('base64url').padEnd(43, 'x').slice(-43),
    asked: [] as string[],
    changedIn: async (ward: string, since: string) => {
      ports.asked.push(`${ward} ${since}`)
      return facts.filter((one) => one.ward === ward)
    },
    names: { service: (slug: string) => slug, ward: () => 'Quorn' },
    council: { name: 'The council' },
    siteUrl: 'https://reports.example',
    now: () => new Date(clock.at),
  }
  const token = () => /#(\S+)/.exec(sent.at(-1)?.body ?? '')?.[1] ?? ''
  return { ports, kept, sent, clock, facts, fails, token }
}

const ask = { email: ' Ada@example.org', wards: ['W1'], services: [] }
const tomorrow = Date.parse('2026-03-03T06:30:00Z')

async function confirmed() {
  const all = installation()
  await subscribe(all.ports, ask)
  expect(await confirm(all.ports, all.token())).toBe(true)
  all.sent.length = 0
  return all
}

describe('asking for alerts', () => {
  it('begins when somebody has said yes by e-mail, and the link is good again when it is pressed again', async () => {
    const { ports, kept, sent, token } = installation()
    await subscribe(ports, ask)
    const [before] = [...kept.values()]
    expect([before?.active, before?.choice]).toEqual([undefined, undefined])
    expect(before?.expiresAt).toBeGreaterThan(0)
    expect(sent[0]?.to).toEqual({ email: 'Ada@example.org' })
    for (const _ of [1, 2]) expect(await confirm(ports, token())).toBe(true)
    const [after] = [...kept.values()]
    expect(after).toMatchObject({ active: 'active', choice: { wards: ['W1'], services: [] } })
    expect(after).not.toHaveProperty('expiresAt')
  })

  it('leaves what somebody has as it is until they say yes to the next', async () => {
    const { ports, kept } = await confirmed()
    await subscribe(ports, { ...ask, email: 'ada@example.org', wards: ['W9'] })
    const [standing] = [...kept.values()]
    expect([kept.size, standing?.choice?.wards, standing?.expiresAt]).toEqual([1, ['W1'], undefined])
  })

  it('fills nobody’s inbox', async () => {
    const { ports, sent, clock } = installation()
    for (let times = 0; times < 9; times++) await subscribe(ports, ask)
    expect(sent).toHaveLength(3)
    clock.at += 3_600_000
    await subscribe(ports, ask)
    expect(sent).toHaveLength(4)
  })

  it('takes no link that is wrong or a week old', async () => {
    const { ports, token, clock } = installation()
    await subscribe(ports, ask)
    expect(await confirm(ports, `${token().slice(0, -1)}A`)).toBe(false)
    clock.at += msOfDays(7) + 1
    expect(await confirm(ports, token())).toBe(false)
  })

  it('forgets the address when it is stopped, and says the same when it is stopped again', async () => {
    const { ports, kept } = await confirmed()
    const [id = ''] = kept.keys()
    expect(await stop(ports, `${id}.${'A'.repeat(43)}`)).toBe(false)
    for (const _ of [1, 2]) expect(await stop(ports, stopToken(ports, id))).toBe(true)
    expect(kept.size).toBe(0)
  })
})

describe('telling', () => {
  const news = [
    fact('NEW', { submittedAt: '2026-03-02T15:00:00Z' }),
    fact('DONE', { submittedAt: '2026-02-01T15:00:00Z', finishedAt: '2026-03-02T16:00:00Z', state: 'fixed' }),
    fact('BEFORE', { submittedAt: '2026-03-02T11:00:00Z' }),
    fact('AFTER', { submittedAt: '2026-03-03T06:15:00Z' }),
    fact('ELSEWHERE', { submittedAt: '2026-03-02T15:00:00Z', ward: 'W2' }),
  ]

  it('says what is new and finished since the last time, with a way to stop, and once', async () => {
    const { ports, sent, clock, facts } = await confirmed()
    facts.push(...news)
    clock.at = tomorrow
    expect(await sendDigests(ports)).toEqual({ sent: 1, failed: 0 })
    expect(await sendDigests(ports)).toEqual({ sent: 0, failed: 0 })
    expect(sent).toHaveLength(1)
    expect(sent[0]?.subject).toBe('2 reports in your area')
    expect(sent[0]?.body).toContain('https://reports.example/alerts/stop#')
    clock.at += msOfDays(1)
    expect(await sendDigests(ports)).toEqual({ sent: 1, failed: 0 })
    expect(sent[1]?.subject).toBe('1 report in your area')
  })

  it('names a new report before all that was finished, and how many there are in all', async () => {
    const { ports, sent, clock, facts } = await confirmed()
    const done = {
      submittedAt: '2026-02-01T15:00:00Z',
      finishedAt: '2026-03-02T16:00:00Z',
      state: 'fixed',
    } as const
    facts.push(...Array.from({ length: 300 }, (_, at) => fact(`DONE-${at}`, { ...done, service: 'drain' })))
    facts.push(fact('NEW', { submittedAt: '2026-03-02T15:00:00Z', service: 'kerb' }))
    clock.at = tomorrow
    await sendDigests(ports)
    const lines = sent[0]?.body.split('\n').filter((line) => line.startsWith('* ')) ?? []
    expect(sent[0]?.subject).toBe('301 reports in your area')
    expect(lines).toHaveLength(40)
    expect(lines[0]).toContain('kerb')
    expect(sent[0]?.body).toContain('\nand 261 more\n')
  })

  it('asks once for all who wait since the same time', async () => {
    const { ports, sent, clock, facts, token } = await confirmed()
    for (const email of ['bea@example.org', 'cy@example.org']) {
      await subscribe(ports, { ...ask, email })
      await confirm(ports, token())
    }
    facts.push(...news)
    sent.length = 0
    clock.at = tomorrow
    expect(await sendDigests(ports)).toEqual({ sent: 3, failed: 0 })
    expect(ports.asked).toEqual(['W1 2026-03-02T12:00:00.000Z'])
  })

  it('asks again for the next one where it could not be answered', async () => {
    const { ports, sent, clock, facts, token } = await confirmed()
    await subscribe(ports, { ...ask, email: 'bea@example.org' })
    await confirm(ports, token())
    facts.push(...news)
    sent.length = 0
    clock.at = tomorrow
    let asked = 0
    const changedIn = async (...about: Parameters<typeof ports.changedIn>) => {
      if (++asked === 1) throw new Error('Throttled')
      return ports.changedIn(...about)
    }
    expect(await sendDigests({ ...ports, changedIn })).toEqual({ sent: 1, failed: 1 })
    expect([asked, sent.length]).toEqual([2, 1])
  })

  it('sends the same message under the same id when it was stopped before it could remember', async () => {
    const { ports, sent, clock, facts, fails } = await confirmed()
    facts.push(...news)
    clock.at = tomorrow
    fails.put = true
    expect(await sendDigests(ports)).toEqual({ sent: 0, failed: 1 })
    fails.put = false
    clock.at += 3_600_000
    await sendDigests(ports)
    expect(sent).toHaveLength(1)
  })

  it('keeps for the next time what could not be sent', async () => {
    const { ports, sent, clock, facts, fails } = await confirmed()
    facts.push(...news)
    clock.at = tomorrow
    fails.send = true
    expect(await sendDigests(ports)).toEqual({ sent: 0, failed: 1 })
    fails.send = false
    clock.at += msOfDays(1)
    await sendDigests(ports)
    expect(sent.map(({ subject }) => subject)).toEqual(['3 reports in your area'])
  })

  it('writes nothing where nothing happened, and to nobody who has not said yes', async () => {
    const { ports, sent, clock } = await confirmed()
    await subscribe(ports, { ...ask, email: 'else@example.org' })
    sent.length = 0
    clock.at = tomorrow
    expect(await sendDigests(ports)).toEqual({ sent: 0, failed: 0 })
    expect(sent).toEqual([])
  })
})
