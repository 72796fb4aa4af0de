import { describe, expect, it } from 'vitest'
import { council } from '#council'
import { calendars } from '#council/calendars.ts'
import { foundKeyFor } from '#requests/life/keys.ts'
import { email, world } from '#requests/notify/testing/world.ts'
import { view } from '#requests/resident/track.ts'
import { serviceOf } from '#services/index.ts'
import { at, key, secret } from '../../testing/fixtures.ts'
import { changeContact } from './own-doing.ts'

const bob = { email: 'bob@example.org', updates: 'email' } as const

async function followed() {
  const all = await world(email)
  await all.change('acknowledged')
  await all.follow(2, bob)
  const ports = { requests: all.ports.requests, serviceOf, council, calendars, secret, now: () => at }
  const [{ id } = { id: '' }] = all.request().followers
  const trackingKey = foundKeyFor(secret, `${all.reference} ${id}`)
  const says = (updates: 'none' | 'email', to?: string) =>
    changeContact(ports, {
      ...{ reference: all.reference, trackingKey, idempotencyKey: key(9) },
      body: { updates, ...(to ? { to } : {}) },
    })
  return { ...all, says }
}

describe('whoever follows', () => {
  it('stops it with their link: their address is gone, no more comes, and the page still opens', async () => {
    const { says, request, change, tellOf, messages } = await followed()
    await tellOf(3)
    expect(messages.messages[0]?.body).toContain('select “Stop following”')
    const before = request()
    expect((await says('none')).kind).toBe('taken')
    expect(JSON.stringify(request())).not.toContain('bob@')
    expect(request().history).toEqual(before.history)
    const mine = request().keys.find(({ role }) => role === 'follower')!
    const opened = { request: request(), key: mine }
    expect(view(opened, serviceOf('pothole'), council, at)).toMatchObject({
      updates: 'none',
      role: 'follower',
    })
    await change('inspected')
    await tellOf(4)
    expect(messages.messages.slice(1).map(({ to }) => to)).toEqual([{ email: 'ada@example.org' }])
  })

  it('stops it once for an address that follows twice, and again without harm', async () => {
    const { says, request, follow } = await followed()
    await follow(3, { email: 'Bob@example.org', updates: 'email' })
    await follow(4, { email: 'cal@example.org', updates: 'email' })
    expect((await says('none')).kind).toBe('taken')
    const { version, followers } = request()
    expect(followers.map(({ contact }) => contact?.email)).toEqual([undefined, undefined, 'cal@example.org'])
    expect((await says('none')).kind).toBe('taken')
    expect(request().version).toBe(version)
  })

  it('gives no other address, and leaves that of the reporter alone', async () => {
    const { says, request } = await followed()
    expect((await says('email', 'eve@example.org')).kind).toBe('not-opened')
    await says('none')
    expect(request().contact?.email).toBe('ada@example.org')
  })
})
