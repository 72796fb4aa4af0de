import { describe, expect, it } from 'vitest'
import { council } from '#council'
import type { ServiceRequest } from '#requests/life/model.ts'
import { MemorySender } from '#requests/notify/testing/memory.ts'
import { tell } from '#requests/notify/updates.ts'
import { world } from '#requests/resident/after/testing/world.ts'
import { secret } from '#requests/testing/fixtures.ts'
import { serviceOf } from '#services/index.ts'

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
    expect(await does(email('new@example.org'))).toMatchObject({ kind: 'not-now', message: /tomorrow/ })
    wait(1)
    expect((await does({ do: 'send-link' })).kind).toBe('taken')
  })

  it('has nowhere to go without an address, or to one that was refused', async () => {
    const { does } = await reachable({ phone: '0116 496 0123', updates: 'none' })
    expect(await does({ do: 'send-link' })).toMatchObject({ kind: 'not-now', message: /no email address/ })
  })
})

describe('another address', () => {
  it('needs every check of the council’s, and is one', async () => {
    const { does, types } = await reachable()
    expect(await does({ ...email('new@example.org'), checks: checks.slice(1) })).toMatchObject({
      ...{ kind: 'invalid', pointer: '/action/checks' },
    })
    expect(await does(email('new'))).toMatchObject({ kind: 'invalid', pointer: '/action/to' })
    expect(types()).not.toContain('readdressed')
  })

  it('gets the link, and the old one hears of it without one', async () => {
    const { does, told, request } = await reachable({ email: 'old@example.org', updates: 'email' })
    expect((await does(email('new@example.org'))).kind).toBe('taken')
    expect(request().history.at(-1)).toMatchObject({
      type: 'readdressed',
      note: expect.stringMatching(/^Checked: /),
    })
    const [here, former, ...more] = await told()
    expect(more).toEqual([])
    expect(here).toMatchObject({ to: { email: 'new@example.org' }, body: expect.stringContaining('/track/') })
    expect(former).toMatchObject({
      to: { email: 'old@example.org' },
      body: expect.stringContaining(council.phone),
    })
    expect(JSON.stringify(former)).not.toMatch(/track|new@example/)
  })
})
