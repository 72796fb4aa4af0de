import { describe, expect, it } from 'vitest'
import { keyOfSpokenCode } from '#contract/requests/spoken-code.ts'
import { council } from '#council'
import { foundKeyOf, hashTrackingKey, spokenCodeFor } from '#requests/life/keys.ts'
import type { ServiceRequest } from '#requests/life/model.ts'
import { stepsFor } from '#requests/life/steps.ts'
import { MemorySender } from '#requests/notify/testing/memory.ts'
import { tell } from '#requests/notify/updates.ts'
import { ada, world } from '#requests/resident/after/testing/world.ts'
import { isEnded, openRequest } from '#requests/resident/track.ts'
import { secret } from '#requests/testing/fixtures.ts'
import { serviceOf } from '#services/index.ts'
import { act } from './act.ts'

const checks = council.lostLink.checks.map(({ id }) => id)
const email = (to: string) => ({ do: 'readdress', way: 'email', to, checks }) as const

async function reachable(contact: ServiceRequest['contact'] = { email: 'ada@example.org', updates: 'none' }) {
  const all = await world()
  all.requests.items.set(all.reference, { ...all.request(), contact: contact as never })
  const messages = new MemorySender()
  /** Tells of the last event, as the queue would. */
  const told = async () => {
    const { reference, history } = all.request()
    const ports = {
      requests: all.requests,
      messages,
      serviceOf,
      council,
      secret,
      siteUrl: 'https://x.example',
    }
    await tell(ports, {
      id: `${reference}/${history.length}`,
      subject: reference,
      sequence: `${history.length}`,
    })
    return messages.messages
  }
  return { ...all, told }
}

describe('a lost link', () => {
  it('goes to the address on file though no news was wanted, and staff never see it', async () => {
    const { does, told, request, types } = await reachable()
    const acted = await does({ do: 'send-link' })
    expect(acted.kind).toBe('taken')
    expect(types().at(-1)).toBe('link-sent')
    expect(request().history.at(-1)).toMatchObject({ actor: { id: 'staff-ada' } })
    expect(JSON.stringify([acted, request().history])).not.toContain('#')
    expect(await told()).toMatchObject([
      {
        to: { email: 'ada@example.org' },
        body: expect.stringMatching(/x\.example\/track\/HW-\S+#\S{22}/),
        asked: true,
      },
    ])
  })

  it('goes slowly, and not for ever', async () => {
    const { does, wait } = await reachable()
    const { most, minutesBetween } = council.lostLink
    const after = () => wait((minutesBetween + 1) / 1440)
    for (let count = 0; count < most; count++) {
      expect((await does({ do: 'send-link' })).kind).toBe('taken')
      expect(await does({ do: 'send-link' })).toMatchObject({ kind: 'not-now', message: /minutes ago/ })
      after()
    }
    expect(await does({ do: 'send-link' })).toMatchObject({ kind: 'not-now', message: /tomorrow/ })
    // Whoever has been checked and gives another address does not wait for links that went to the old one.
    expect((await does(email('new@example.org'))).kind).toBe('taken')
    expect(await does(email('newer@example.org'))).toMatchObject({ kind: 'not-now', message: /minutes ago/ })
    wait(1)
    expect((await does({ do: 'send-link' })).kind).toBe('taken')
  })

  it('has nowhere to go without an address, or to one that was refused', async () => {
    const { does } = await reachable({ phone: '0116 496 0123', updates: 'none' })
    expect(await does({ do: 'send-link' })).toMatchObject({ kind: 'not-now', message: /no email address/ })
  })
})

describe('the lost link of somebody who follows', () => {
  const bea = {
    id: 'bea',
    at: '2026-03-02T12:00:00.000Z',
    contact: { phone: '07700 900123', updates: 'text' },
  }
  const cal = { id: 'cal', at: bea.at, contact: { email: 'cal@example.org', updates: 'none' } }
  const followed = async () => {
    const all = await reachable()
    const followers = [bea, cal] as never
    all.requests.items.set(all.reference, { ...all.request(), followers, followerCount: 2 })
    return all
  }
  const link = (way: 'email' | 'text', to: string) => ({ do: 'send-follower-link', way, to }) as const

  it.each([
    ['text', '07700900123', { phone: '07700 900123' }],
    ['email', 'CAL@example.org', { email: 'cal@example.org' }],
  ] as const)('goes to them alone by %s, and no resident sees that it did', async (way, to, sentTo) => {
    const { does, told, request } = await followed()
    const acted = await does(link(way, to))
    expect(acted.kind).toBe('taken')
    const messages = await told()
    expect(messages).toMatchObject([{ to: sentTo, asked: true }])
    expect(messages[0]?.body).toMatch(/x\.example\/track\/HW-\S+#\S{22}/)
    expect(stepsFor(request(), 'follower', undefined, council).map(({ type }) => type)).not.toContain(
      'follower-link-sent',
    )
    expect(JSON.stringify([acted, request().history])).not.toContain(to)
  })

  it('goes nowhere for another address, and nobody can tell', async () => {
    const [one, other] = [await followed(), await followed()]
    const answers = [
      await one.does(link('email', 'cal@example.org')),
      await other.does(link('email', 'x@example.org')),
    ]
    expect(answers[0]?.kind).toBe(answers[1]?.kind)
    expect(await other.told()).toEqual([])
    expect(other.types().at(-1)).toBe('follower-link-sent')
    expect(await other.does(link('email', 'y@example.org'))).toMatchObject({
      kind: 'not-now',
      message: /minutes/,
    })
    expect(await other.does({ do: 'send-link' })).toMatchObject({ kind: 'taken' })
  })

  it('needs a whole address', async () => {
    const { does } = await followed()
    expect(await does(link('email', 'cal'))).toMatchObject({ kind: 'invalid', pointer: '/action/to' })
  })
})

describe('what a caller is asked', () => {
  const without = checks.filter((id) => id !== 'name')

  it('is no name where the request holds none, and the note says what was asked', async () => {
    const { does, request } = await reachable()
    expect((await does({ ...email('new@example.org'), checks: without })).kind).toBe('taken')
    expect(request().notes?.at(-1)?.text).not.toContain('full name')
  })

  it('is the name where there is one', async () => {
    const { does } = await reachable({ name: 'Ada Sample', updates: 'none' })
    expect(await does({ ...email('new@example.org'), checks: without })).toMatchObject({
      pointer: '/action/checks',
    })
  })
})

describe('another address', () => {
  it('needs every check of the council’s, and is one', async () => {
    const { does, types } = await reachable()
    expect(await does({ ...email('new@example.org'), checks: checks.slice(0, -1) })).toMatchObject({
      ...{ kind: 'invalid', pointer: '/action/checks' },
    })
    expect(await does(email('new'))).toMatchObject({ kind: 'invalid', pointer: '/action/to' })
    expect(types()).not.toContain('readdressed')
  })

  it('gets the link, and the old one hears of it without one', async () => {
    const { does, told, request } = await reachable({ email: 'old@example.org', updates: 'email' })
    expect((await does(email('new@example.org'))).kind).toBe('taken')
    expect(request().history.at(-1)).toMatchObject({ type: 'readdressed' })
    // Staff read which checks were made; nobody who gets the message does.
    expect(request().notes).toMatchObject([{ text: expect.stringMatching(/^Checked before/) }])
    const [here, former, ...more] = await told()
    expect(more).toEqual([])
    expect(here).toMatchObject({ to: { email: 'new@example.org' }, body: expect.stringContaining('/track/') })
    expect(former).toMatchObject({
      to: { email: 'old@example.org' },
      body: expect.stringContaining(council.phone),
    })
    expect(JSON.stringify(former)).not.toMatch(/track|new@example/)
    expect(JSON.stringify([here, former])).not.toContain('hecked')
  })

  it('has a link of its own, and ends those from before, each time', async () => {
    const { does, told, request, requests, reference, wait } = await reachable({
      email: 'old@example.org',
      updates: 'email',
    })
    const before = request()
    const first = foundKeyOf(secret, before)
    const keyIn = async () => /#(\S+)/.exec((await told()).at(-2)?.body ?? '')?.[1] ?? ''
    await does(email('new@example.org'))
    const second = await keyIn()
    expect((await openRequest(requests, reference, second))?.key.role).toBe('reporter')
    expect(await openRequest(requests, reference, first)).toBeUndefined()
    expect(await isEnded(requests, reference, first)).toBe(true)
    expect(await isEnded(requests, reference, second)).toBe(false)
    expect(request().linksEnded?.hashes).toEqual(before.keys.map(({ hash }) => hash))
    wait(1)
    await does(email('newer@example.org'))
    const third = await keyIn()
    expect(await openRequest(requests, reference, third)).toBeDefined()
    for (const ended of [first, second]) {
      expect(await openRequest(requests, reference, ended)).toBeUndefined()
      expect(await isEnded(requests, reference, ended)).toBe(true)
    }
  })

  it('leaves those who follow their links', async () => {
    const { does, requests, request, reference } = await reachable()
    const follower = { hash: hashTrackingKey('followers-key'), role: 'follower', follower: 'f1' } as const
    requests.items.set(reference, { ...request(), keys: [...request().keys, follower] })
    await does(email('new@example.org'))
    expect((await openRequest(requests, reference, 'followers-key'))?.key).toEqual(follower)
  })
})

describe('a new code', () => {
  const give = { do: 'new-code', checks } as const
  const opens = async ({ requests, reference }: Awaited<ReturnType<typeof reachable>>, code = '') =>
    (await openRequest(requests, reference, await keyOfSpokenCode(reference, code)))?.key.role
  const made = (acted: Awaited<ReturnType<Awaited<ReturnType<typeof reachable>>['does']>>) =>
    acted.kind === 'taken' ? acted.taken.code : undefined

  it('opens the request for whoever has no address, ends the one before, and leaves all other links', async () => {
    const all = await reachable({ updates: 'none' })
    const { does, wait, requests, reference, trackingKey } = all
    const first = made(await does(give))
    expect(await opens(all, first)).toBe('reporter')
    wait(1)
    const second = made(await does(give))
    expect([await opens(all, first), await opens(all, second)]).toEqual([undefined, 'reporter'])
    expect(await isEnded(requests, reference, await keyOfSpokenCode(reference, first ?? ''))).toBe(true)
    for (const key of [trackingKey, foundKeyOf(secret, all.request())])
      expect(await openRequest(requests, reference, key)).toBeDefined()
  })

  it('ends the code that was read out when the request was entered', async () => {
    const all = await reachable({ updates: 'none' })
    const { reference, requests, request, does } = all
    const before = spokenCodeFor(secret, reference)
    const hash = hashTrackingKey(await keyOfSpokenCode(reference, before))
    requests.items.set(reference, { ...request(), keys: [...request().keys, { hash, role: 'reporter' }] })
    expect(await opens(all, before)).toBe('reporter')
    expect(made(await does(give))).not.toBe(before)
    expect(await opens(all, before)).toBeUndefined()
    // A change of address ends it as it ends every link, and the next code is another one again.
    await does(email('new@example.org'))
    all.wait(1)
    expect(await opens(all, made(await does(give)))).toBe('reporter')
  })

  it('is told again to the same request sent twice, until there is a newer one, and stands nowhere', async () => {
    const { ports, reference, request, wait, does } = await reachable({ updates: 'none' })
    const seen = request().history.length
    const again = () => act(ports, ada, reference, { action: give, seen }, 'a'.repeat(24))
    const code = made(await again())
    expect(code).toMatch(/^\w{4} \w{4} \w{4}$/)
    expect(made(await again())).toBe(code)
    expect(JSON.stringify(request())).not.toContain(code)
    wait(1)
    await does(give)
    const late = await again()
    expect([late.kind, made(late)]).toEqual(['taken', undefined])
  })

  it('needs every check, is recorded with them, and comes slowly', async () => {
    const { does, request, wait, types } = await reachable({ updates: 'none' })
    expect(await does({ ...give, checks: checks.slice(0, -1) })).toMatchObject({ pointer: '/action/checks' })
    expect(types()).not.toContain('code-made')
    expect((await does(give)).kind).toBe('taken')
    expect(request().notes).toMatchObject([{ text: expect.stringMatching(/^Checked before a new code/) }])
    expect(await does(give)).toMatchObject({ kind: 'not-now', message: /code was made less than/ })
    const { most, minutesBetween } = council.lostLink
    for (let count = 1; count < most; count++) {
      wait((minutesBetween + 1) / 1440)
      expect((await does(give)).kind).toBe('taken')
    }
    wait((minutesBetween + 1) / 1440)
    expect(await does(give)).toMatchObject({ kind: 'not-now', message: /tomorrow/ })
  })

  it('is told to an address on file, though no news was wanted, and without the code', async () => {
    const { does, told } = await reachable()
    const code = made(await does(give)) ?? ''
    const messages = await told()
    expect(messages).toMatchObject([{ to: { email: 'ada@example.org' } }])
    expect(messages[0]?.body).toMatch(/read out a new code.*If you did not ask for it, call us/s)
    expect(JSON.stringify(messages)).not.toContain(code)
  })
})
