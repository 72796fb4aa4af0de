import { describe, expect, it } from 'vitest'
import { council } from '#council'
import { toEvent } from '#requests/life/event.ts'
import { key } from '#requests/testing/fixtures.ts'
import { serviceOf } from '#services/index.ts'
import { add, changeContact, withdraw } from './own-doing.ts'
import { fix, world } from './testing/world.ts'

const last = ({ history }: { history: readonly { number: number }[] }) => history.at(-1)!

describe('what a resident adds', () => {
  it('is the department’s to read, once, with what it is about', async () => {
    const { ports, send, request, seen, types } = await world()
    const sent = send({ about: 'fixed' as const, text: ' Filled\nyesterday ' }, key(7))
    const first = await add(ports, sent)
    expect(first).toMatchObject({ kind: 'taken', taken: { number: 3 } })
    expect(await add(ports, sent)).toEqual(first)
    expect((await add(ports, { ...sent, body: { about: 'more', text: 'x' } })).kind).toBe('key-reused')
    expect(types()).toEqual(['submitted', 'acknowledged', 'added'])
    const event = toEvent(request(), last(request()) as never, serviceOf('pothole'), council)
    expect(event.data).toMatchObject({ about: 'fixed', text: 'Filled\nyesterday' })
    expect((await seen()).conversation).toMatchObject([{ from: 'resident', text: 'Filled\nyesterday' }])
    expect((await seen()).history.at(-1)).toMatchObject({ type: 'added', about: 'fixed' })
  })

  it('has no word in the event of a sensitive service', async () => {
    const { request, ports, send } = await world()
    await add(ports, send({ about: 'more' as const, text: 'I have cancer' }))
    const event = toEvent(request(), last(request()) as never, serviceOf('blue-badge'), council)
    expect(JSON.stringify(event)).not.toContain('cancer')
  })

  it('is not for followers, nor for what is finished, nor without end', async () => {
    const { ports, send, follower, does, seen } = await world()
    const other = await follower()
    const body = { about: 'more' as const, text: 'It is deeper' }
    expect((await add(ports, send(body, key(7), other))).kind).toBe('not-opened')
    for (let count = 0; count < 30; count++) expect((await add(ports, send(body))).kind).toBe('taken')
    expect(await add(ports, send(body))).toMatchObject({ kind: 'not-now', message: /as much as/ })
    expect((await seen()).doing).not.toContain('add')
    await does(fix)
    expect(await add(ports, send(body))).toMatchObject({ kind: 'not-now', message: /finished/ })
  })
})

describe('a report that is withdrawn', () => {
  it('is closed, and neither opened again nor rated', async () => {
    const { ports, send, request, seen, types } = await world()
    expect((await seen()).doing).toEqual(['add', 'place', 'fixed', 'withdraw', 'contact'])
    const sent = send({ why: 'It was my own drive' }, key(7))
    const first = await withdraw(ports, sent)
    expect(first.kind).toBe('taken')
    expect(await withdraw(ports, sent)).toEqual(first)
    expect(request()).toMatchObject({ state: 'closed' })
    expect(types().at(-1)).toBe('withdrawn')
    const after = await seen()
    expect(after.doing).toEqual(['contact'])
    expect([after.reopenUntil, after.canRate]).toEqual([undefined, undefined])
    expect(after.conversation?.at(-1)?.text).toBe('It was my own drive')
  })

  it('stays open while others wait for it', async () => {
    const { ports, send, follower, request, seen } = await world()
    await follower()
    expect((await seen()).doing).not.toContain('withdraw')
    expect(await withdraw(ports, send({}))).toMatchObject({ kind: 'not-now', message: /Other people/ })
    expect(request().state).toBe('acknowledged')
  })

  it('is not possible where something was paid', async () => {
    const { requests, request, ports, send, reference } = await world()
    const payment = { state: 'paid' } as never
    requests.items.set(reference, { ...request(), payment })
    expect((await withdraw(ports, send({}))).kind).toBe('not-now')
  })
})

describe('another address', () => {
  it('has the news from then on, and what there was is kept to be told', async () => {
    const { ports, requests, request, reference, send, seen } = await world()
    const contact = { name: 'Ada', email: 'old@example.org', updates: 'email' as const }
    requests.items.set(reference, { ...request(), contact, unreached: ['email reporter 12345678'] })
    const sent = send({ updates: 'email' as const, to: ' new@example.org ' }, key(7))
    expect((await changeContact(ports, sent)).kind).toBe('taken')
    expect((await changeContact(ports, sent)).kind).toBe('taken')
    expect(request()).toMatchObject({
      contact: { name: 'Ada', email: 'new@example.org', updates: 'email' },
      contactsBefore: [{ number: 3, contact: { email: 'old@example.org' } }],
    })
    expect(request().unreached).toBeUndefined()
    expect((await seen()).newsTo).toMatch(/^n•+@example\.org$/)
    const event = toEvent(request(), last(request()) as never, serviceOf('pothole'), council)
    expect(JSON.stringify(event)).not.toContain('example.org')
  })

  it('has to be one, and is nobody else’s to change', async () => {
    const { ports, send, follower } = await world()
    expect(await changeContact(ports, send({ updates: 'email' as const, to: 'ada' }))).toMatchObject({
      kind: 'invalid',
    })
    expect(await changeContact(ports, send({ updates: 'text' as const }))).toMatchObject({ kind: 'invalid' })
    const none = { updates: 'none' as const }
    expect(
      (
        await changeContact(
          ports,
          send({ updates: 'email' as const, to: 'eve@example.org' }, key(7), await follower()),
        )
      ).kind,
    ).toBe('not-opened')
    for (let count = 0; count < 20; count++)
      expect((await changeContact(ports, send(none))).kind).toBe('taken')
    expect(await changeContact(ports, send(none))).toMatchObject({ kind: 'not-now', message: /too often/ })
  })
})
