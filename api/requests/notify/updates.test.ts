import { describe, expect, it } from 'vitest'
import type { Contact } from '#contract/requests/contact.ts'
import { eventTypes } from '#contract/requests/lifecycle.ts'
import { traitsOf } from '#contract/requests/traits.ts'
import { council } from '#council'
import { departmentView } from '#requests/elsewhere/department/view.ts'
import type { KeyHash } from '#requests/life/model.ts'
import { openRequest, view } from '#requests/resident/track.ts'
import { serviceOf } from '#services/index.ts'
import { at, secret } from '../testing/fixtures.ts'
import { email, text, world } from './testing/world.ts'
import { markUnreached } from './unreached.ts'
import { tell, toldTypes } from './updates.ts'
import { wordsFor } from './words.ts'

describe('news', () => {
  it('comes to the reporter with a link that opens the private page', async () => {
    const { tellOf, messages, reference, ports } = await world(email)
    expect(await tellOf(1)).toBe(1)
    const [message] = messages.messages
    expect(message).toMatchObject({
      id: `${reference}/1 reporter`,
      to: { email: 'ada@example.org' },
      reference,
    })
    const [, trackingKey = ''] =
      /https:\/\/shire\.example\/track\/[A-Z0-9-]+#(\S+)/.exec(message?.body ?? '') ?? []
    expect((await openRequest(ports.requests, reference, trackingKey))?.key.role).toBe('reporter')
  })

  it('comes as a text message to whom asked for one, short and with its link', async () => {
    const { tellOf, messages, reference } = await world(text)
    await tellOf(1)
    expect(messages.messages[0]).toMatchObject({ to: { phone: '07700 900 982' }, subject: '' })
    expect(messages.messages[0]?.body).toContain(`/track/${reference}#`)
    expect(messages.messages[0]?.body.length).toBeLessThan(306)
  })

  it.each([
    ['no contact details', undefined],
    ['an address, and no wish', { email: 'ada@example.org', updates: 'none' }],
  ] as [string, Contact | undefined][])('comes to nobody who gave %s', async (_, contact) => {
    const { tellOf, messages } = await world(contact)
    expect(await tellOf(1)).toBe(0)
    expect(messages.messages).toEqual([])
  })

  it('comes to followers with their own key, from when they followed', async () => {
    const { tellOf, messages, follow, change, reference, ports } = await world(email)
    await change('acknowledged')
    await follow(2, { email: 'bob@example.org', updates: 'email' })
    await follow(3)
    await change('inspected')
    for (const number of [1, 2, 3, 4, 5]) await tellOf(number)
    expect(messages.messages.map(({ id, to }) => [id.split(' ')[0], Object.values(to)[0]])).toEqual([
      [`${reference}/1`, 'ada@example.org'],
      [`${reference}/2`, 'ada@example.org'],
      [`${reference}/3`, 'bob@example.org'],
      [`${reference}/5`, 'ada@example.org'],
      [`${reference}/5`, 'bob@example.org'],
    ])
    const link = /#(\S+)/.exec(messages.messages.at(-1)?.body ?? '')?.[1] ?? ''
    expect((await openRequest(ports.requests, reference, link))?.key.role).toBe('follower')
  })

  it('comes once to an address that follows twenty times, and once to one that follows its own report', async () => {
    const { tellOf, messages, follow, change } = await world(email)
    await change('acknowledged')
    for (let n = 2; n < 22; n++) await follow(n, { email: 'Bob@Example.org', updates: 'email' })
    await follow(30, { email: 'ADA@example.org', updates: 'email' })
    for (let number = 3; number <= 23; number++) await tellOf(number)
    expect(messages.messages).toHaveLength(1)
    await change('inspected')
    await tellOf(24)
    const told = messages.messages
      .slice(1)
      .map(({ id, to }) => [id.split(' ').slice(1, 2)[0], Object.values(to)[0]])
    expect(told).toEqual([
      ['reporter', 'ada@example.org'],
      ['follower', 'Bob@Example.org'],
    ])
  })

  it('that can’t be sent stands on the private page of whom it was for, with as much of the address as they need', async () => {
    const { tellOf, messages, follow, change, reference, ports } = await world(email)
    await change('acknowledged')
    await follow(2, { phone: '07700 900 123', updates: 'text' })
    await change('inspected')
    await tellOf(4)
    const request = () => ports.requests.items.get(reference)!
    const store = {
      mark: async (of: string, entry: string) => {
        const { unreached = [], version } = request()
        await ports.requests.save(
          { ...request(), unreached: [...unreached, entry], version: version + 1 },
          version,
        )
        expect(of).toBe(reference)
      },
      notPassed: async () => undefined,
    }
    for (const message of messages.messages) await markUnreached(store, message)
    const shownTo = (key: KeyHash) => view({ request: request(), key }, serviceOf('pothole'), council, at)
    const [reporter, follower] = ['reporter', 'follower'].map(
      (role) => request().keys.find((one) => one.role === role)!,
    )
    expect(shownTo(reporter!)).toMatchObject({ updates: 'email', unreached: 'a•••@example.org' })
    expect(shownTo(follower!)).toMatchObject({ updates: 'text', unreached: '••• 123' })
    expect(departmentView(request(), serviceOf('pothole')).unreached).toBe('email')
    const wantsNone = { ...request(), contact: { email: 'ada@example.org', updates: 'none' as const } }
    expect(
      view({ request: wantsNone, key: reporter! }, serviceOf('pothole'), council, at),
    ).not.toHaveProperty('unreached')
  })

  it('is the same message when its event comes again', async () => {
    const { tellOf, messages } = await world(email)
    await tellOf(1)
    await tellOf(1)
    expect(messages.messages[1]).toEqual(messages.messages[0])
  })

  it('is left out when a department’s system takes it at once', async () => {
    const { tellOf, happened, messages } = await world(email)
    await tellOf(happened({ type: 'acknowledged', at: new Date(at.getTime() + 2000).toISOString() }))
    expect(messages.messages).toEqual([])
  })

  it('quotes what the department wrote', async () => {
    const { tellOf, change, messages } = await world(email)
    await change('acknowledged')
    await change('closed', 'The hole is on private land.')
    await tellOf(3)
    expect(messages.messages[0]?.body).toContain('The highways team says:\nThe hole is on private land.')
  })

  it('is a receipt when something is paid, to the reporter alone', async () => {
    const { tellOf, happened, messages, follow } = await world(email)
    await follow(2, { email: 'bob@example.org', updates: 'email' })
    const payment = {
      pence: 1050,
      description: 'Badge',
      state: 'paid' as const,
      later: false,
      refundedIfRefused: true,
      attempts: [],
    }
    await tellOf(happened({ type: 'paid' }, { payment }))
    expect(messages.messages.map(({ to }) => to)).toEqual([{ email: 'ada@example.org' }])
    expect(messages.messages[0]?.body).toContain('£10.50 on 2 March 2026')
  })

  it('is of nothing when the request or the event is not there', async () => {
    const { tellOf, messages, ports, reference } = await world(email)
    expect(await tellOf(7)).toBe(0)
    ports.requests.items.delete(reference)
    expect(await tellOf(1)).toBe(0)
    expect(messages.messages).toEqual([])
  })
})

describe('news of a sensitive service', () => {
  it.each(
    eventTypes.filter(
      (type) => toldTypes.includes(`shire.request.${type}.v1`) && traitsOf(type).message !== 'follower',
    ),
  )('tells of "%s" neither the service, the department, the reason nor the outcome', async (type) => {
    for (const contact of [email, text]) {
      const { tellOf, happened, messages, reference } = await world(contact, true)
      await tellOf(happened({ type, note: 'Because of the walking test' }))
      const [message] = messages.messages
      expect(message?.body).toContain(reference)
      expect(`${message?.subject} ${message?.body}`).not.toMatch(
        /pothole|highways|walking test|approved|refused|inspect|work on/i,
      )
    }
  })

  it('has a name in emails where the service gives one, and what is missing, and neither on a locked phone', () => {
    const news = {
      type: 'submitted',
      to: 'reporter',
      ...{
        reference: 'BB-1',
        department: 'Badges',
        council,
        at: at.toISOString(),
        link: 'https://x.example/#key',
        missing: 'You still need to pay £10.',
        due: '26 May 2026',
      },
    } as const
    const { subject, body, text } = wordsFor({ ...news, service: serviceOf('blue-badge') })
    expect(subject).toBe('We have your Blue Badge application (BB-1)')
    expect(body).toContain('You still need to pay £10. You can do this on your private page.')
    expect(body).toContain('By 26 May 2026. ')
    expect(text).not.toMatch(/badge|26 May/i)
    const unnamed = wordsFor({ ...news, service: serviceOf('adult-social-care') })
    expect(unnamed.subject).toBe('We have your request (BB-1)')
    expect(unnamed.body).not.toMatch(/social care/i)
    expect(unnamed.body).not.toContain('26 May 2026')
  })

  it('has a subject for each happening, and a receipt that names what was bought where emails name the service', () => {
    const news = {
      to: 'reporter',
      ...{ reference: 'RG-1', department: 'Registration service', council },
      ...{ at: at.toISOString(), link: 'https://x.example/#key' },
      ...{ pence: 2500, bought: 'Copy of a death certificate × 2' },
    } as const
    const paid = wordsFor({ ...news, type: 'paid', service: serviceOf('death-certificate') })
    expect(paid.subject).toMatch(/^We have received your payment of £25 on .* \(RG-1\)$/)
    expect(paid.body).toContain('For: Copy of a death certificate × 2')
    expect(paid.text).not.toMatch(/death/)
    const service = serviceOf('adult-social-care')
    expect(wordsFor({ ...news, type: 'paid', service }).body).not.toMatch(/death/)
    const sent = wordsFor({ ...news, type: 'submitted', service: serviceOf('death-certificate') })
    expect(sent.subject).toBe('We have your death certificate order (RG-1)')
    expect(sent.body).not.toMatch(/application/)
  })

  it('says as little when the service left the catalogue', async () => {
    const { ports, reference, messages } = await world(email)
    const updates = {
      requests: ports.requests,
      messages,
      serviceOf: () => undefined,
      council,
      secret,
      siteUrl: '',
    }
    await tell(updates, { id: `${reference}/1`, subject: reference, sequence: '1' })
    expect(messages.messages[0]?.subject).toBe(`We have your request (${reference})`)
  })
})
