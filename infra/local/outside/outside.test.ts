import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { linked } from './pages.ts'
import { asPasted, keyOf, withStandIns } from './systems.ts'
import { serve, token } from './testing/serve.ts'

let served: Awaited<ReturnType<typeof serve>>
beforeEach(async () => {
  served = await serve()
})
afterEach(() => served.close())

const email = (body = 'It came') =>
  served.post(
    '/outside/notify/v2/notifications/email',
    {
      template_id: randomUUID(),
      email_address: 'jo@example.com',
      personalisation: { subject: 'Hello', body },
    },
    { authorization: `Bearer ${token()}` },
  )
const list = (signal?: AbortSignal) =>
  fetch(`${served.site}/outside/notify/v2/notifications`, {
    headers: { authorization: `Bearer ${token()}` },
    ...(signal && { signal }),
  })
const sent = () => served.outside().messages().length

describe('a system', () => {
  it('fails as often as it is told to, and does nothing meanwhile', async () => {
    served.outside().tell('notify', 'fail', 2)
    expect([(await email()).status, (await list()).status, (await email()).status]).toEqual([500, 500, 201])
    expect(sent()).toBe(1)
  })

  it('does what it is asked for and breaks off, but answers who only reads', async () => {
    served.outside().tell('notify', 'repeat', 1)
    expect((await list()).status).toBe(200)
    await expect(email()).rejects.toThrow()
    expect(sent()).toBe(1)
    expect((await email()).status).toBe(201)
  })

  it('never answers until it is told otherwise', async () => {
    served.outside().tell('notify', 'time-out')
    await expect(list(AbortSignal.timeout(50))).rejects.toThrow()
    await expect(list(AbortSignal.timeout(50))).rejects.toThrow()
    served.outside().tell('notify', 'well')
    expect((await list()).status).toBe(200)
  })

  it('says in its own way that it fails or is asked too often', async () => {
    const places = () => fetch(`${served.site}/outside/places/postcode?postcode=LE38RA&key=places-key`)
    const pay = () => served.post('/outside/pay/v1/payments', {}, { authorization: 'Bearer pay-key' })
    for (const manner of ['fail', 'limit'] as const) {
      for (const system of ['notify', 'pay', 'places'] as const) served.outside().tell(system, manner)
      const answers = await Promise.all([email(), pay(), places()])
      expect(answers.map(({ status }) => status)).toEqual(
        manner === 'fail' ? [500, 500, 503] : [429, 429, 429],
      )
    }
  })
})

describe('the pages', () => {
  const tell = (body: Record<string, string>, headers = {}) =>
    fetch(`${served.site}/local/outside`, {
      method: 'POST',
      body: new URLSearchParams(body),
      headers,
      redirect: 'manual',
    })

  it('show what was sent and paid, as words, also after a restart', async () => {
    await email('Open http://localhost:3000/track/A#b. <b>')
    const payment = {
      amount: 1000,
      reference: 'BB-1',
      description: 'Blue Badge',
      return_url: 'http://localhost',
    }
    await served.post('/outside/pay/v1/payments', payment, { authorization: 'Bearer pay-key' })
    served.restart()
    const page = await (await fetch(`${served.site}/local/inbox`)).text()
    expect(page).toContain('<a href="http://localhost:3000/track/A#b">')
    expect(page).toContain('&lt;b&gt;')
    expect(await (await fetch(`${served.site}/local/inbox.json`)).json()).toMatchObject({
      messages: [{ kind: 'email', to: 'jo@example.com', subject: 'Hello' }],
    })
    expect(await (await fetch(`${served.site}/local/outside`)).text()).toContain('BB-1: £10.00')
    expect(await (await fetch(`${served.site}/local/outside.json`)).json()).toMatchObject({
      systems: { pay: { manner: 'well' } },
      payments: [{ reference: 'BB-1', status: 'created' }],
    })
  })

  it('tell a system how to behave, from a form or as JSON, and take nothing else', async () => {
    expect((await tell({ system: 'notify', behave: 'fail' })).status).toBe(303)
    expect(await (await fetch(`${served.site}/local/outside`)).text()).toContain(
      'value="fail" aria-pressed="true"',
    )
    expect((await email()).status).toBe(500)
    const json = await served.post('/local/outside', { system: 'notify', behave: 'limit', times: 1 })
    expect(await json.json()).toMatchObject({ notify: { manner: 'limit', times: 1 } })
    expect((await tell({ system: 'pay', behave: 'dance' })).status).toBe(400)
    expect((await tell({ system: 'pay', behave: 'fail', times: '0' })).status).toBe(400)
    expect((await tell({ system: 'pay', behave: 'fail' }, { 'sec-fetch-site': 'cross-site' })).status).toBe(
      403,
    )
  })

  it('leave other addresses to others', async () => {
    expect((await fetch(`${served.site}/local`)).status).toBe(404)
    expect((await fetch(`${served.site}/outside/notifyers/`)).status).toBe(404)
  })
})

it.each([
  ['Look: https://a.example/b#c.', 'Look: <a href="https://a.example/b#c">https://a.example/b#c</a>.'],
  [
    '"><img> http://x/?a=1&b="',
    '&quot;&gt;&lt;img&gt; <a href="http://x/?a=1&amp;b=">http://x/?a=1&amp;b=</a>&quot;',
  ],
  ['javascript:alert(1)', 'javascript:alert(1)'],
])('makes links of addresses and nothing else of %s', (body, made) => {
  expect(linked(body)).toBe(made)
})

it('stands where the environment of functions names the real systems', () => {
  const environment = {
    NOTIFY_URL: 'https://api.notifications.service.gov.uk',
    PAY_URL: 'https://publicapi.payments.service.gov.uk/v1',
    PLACES_URL: 'https://api.os.uk/search/places/v1',
    OTHER: 'https://api.os.uk/search/places/v10',
    ANOTHER: 'https://api.notifications.service.gov.uk.example',
  }
  expect(withStandIns(environment, 'http://localhost:1')).toEqual({
    ...environment,
    NOTIFY_URL: 'http://localhost:1/outside/notify',
    PAY_URL: 'http://localhost:1/outside/pay/v1',
    PLACES_URL: 'http://localhost:1/outside/places',
  })
})

it('finds a key by the variable of whichever function names its secret', () => {
  const functions = [{ environment: {} }, { environment: { PAY_SECRET_ID: 'arn:1' } }]
  expect(keyOf(functions, { 'arn:1': 'value' }, 'pay')).toBe('value')
  // A line end that came into the secret is no part of the key that the system itself knows.
  expect(keyOf(functions, { 'arn:1': ' value\r\n' }, 'pay')).toBe('value')
  expect(keyOf(functions, { 'arn:1': 'value' }, 'notify')).toBeUndefined()
})

it('knows a key without the line end with which it was put into its secret, and puts the given ones in with one', () => {
  const functions = [{ environment: { PAY_SECRET_ID: 'arn:1', SECRET_ID: 'arn:2' } }]
  expect(keyOf(functions, { 'arn:1': 'value\n' }, 'pay')).toBe('value')
  const secret = (arn: string) => ({ logicalId: arn, name: arn, arn, generate: {} })
  const secrets = asPasted([secret('arn:1'), secret('arn:2')], functions)
  expect(secrets.map(({ pasted }) => pasted)).toEqual([true, undefined])
})
