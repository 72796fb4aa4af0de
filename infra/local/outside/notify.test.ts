import { randomUUID } from 'node:crypto'
import { NotifyClient } from 'notifications-node-client'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { notifyKey, serve, token } from './testing/serve.ts'

let served: Awaited<ReturnType<typeof serve>>
beforeEach(async () => {
  served = await serve()
})
afterEach(() => served.close())

const template = randomUUID()
const email = {
  template_id: template,
  email_address: 'jo@example.com',
  reference: 'r1',
  personalisation: { subject: 'Hello', body: 'It came' },
}
const text = { template_id: template, phone_number: '07700 900982', personalisation: { body: 'It came' } }
const send = (kind: 'email' | 'sms', body: unknown, authorization = `Bearer ${token()}`) =>
  served.post(`/outside/notify/v2/notifications/${kind}`, body, { authorization })
const errorOf = async (answer: Response) => {
  const { status_code, errors } = await answer.json()
  return [answer.status, status_code, errors[0].error, errors[0].message]
}

it('takes what its own client sends, and finds it by id and reference', async () => {
  const client = new NotifyClient(`${served.site}/outside/notify`, notifyKey)
  const { data } = await client.sendEmail(template, 'jo@example.com', {
    reference: 'r2',
    personalisation: { subject: 'S', body: 'B' },
  })
  expect(data).toMatchObject({
    reference: 'r2',
    content: { subject: 'S', body: 'B' },
    template: { id: template },
  })
  await client.sendSms(template, '07700 900982', { reference: 'r3', personalisation: { body: 'Short' } })
  const found = await client.getNotifications(undefined, undefined, 'r2')
  expect(found.data.notifications.map(({ id }: { id: string }) => id)).toEqual([data.id])
  expect((await client.getNotificationById(data.id)).data).toMatchObject({
    status: 'delivered',
    email_address: 'jo@example.com',
  })
  expect(served.outside().messages()).toMatchObject([
    { kind: 'text', to: '447700900982', body: 'Short' },
    { kind: 'email', to: 'jo@example.com', subject: 'S', body: 'B' },
  ])
})

it('takes a key of 75 letters and digits, as the template makes it', async () => {
  const key = `xx${'s'.repeat(36)}x${'k'.repeat(36)}`
  const { tokenTrouble } = await import('./notify-token.ts')
  const bearer = `Bearer ${token({ iss: 's'.repeat(36), key: 'k'.repeat(36) })}`
  expect(key).toHaveLength(75)
  expect(tokenTrouble(bearer, key)).toBeUndefined()
})

it.each([
  ['another service', { iss: randomUUID() }, 'Invalid token: service not found'],
  ['another key', { key: randomUUID() }, 'Invalid token: API key not found'],
  [
    'a slow clock',
    { iat: Date.now() / 1000 - 60 },
    'Error: Your system clock must be accurate to within 30 seconds',
  ],
  [
    'a fast clock',
    { iat: Date.now() / 1000 + 60 },
    'Error: Your system clock must be accurate to within 30 seconds',
  ],
  ['no signature', { alg: 'none' }, expect.stringContaining('Invalid token: make sure')],
])('refuses a token of %s', async (_, wrong, message) => {
  expect(await errorOf(await send('email', email, `Bearer ${token(wrong)}`))).toEqual([
    403,
    403,
    'AuthError',
    message,
  ])
  expect(served.outside().messages()).toEqual([])
})

it('refuses every token while no function knows a key, and whoever shows none', async () => {
  expect((await send('email', email, '')).status).toBe(401)
  served.forget()
  expect((await send('email', email)).status).toBe(403)
})

it.each([
  ['email', { ...email, email_address: 'jo' }, 'ValidationError', 'email_address Not a valid email address'],
  [
    'email',
    { ...email, email_address: undefined },
    'ValidationError',
    'email_address is a required property',
  ],
  ['email', { ...email, template_id: undefined }, 'ValidationError', 'template_id is a required property'],
  ['email', { ...email, template_id: 'mine' }, 'ValidationError', 'template_id is not a valid UUID'],
  [
    'email',
    { ...email, personalisation: { body: 'B' } },
    'BadRequestError',
    'Missing personalisation: subject',
  ],
  ['email', '{', 'BadRequestError', 'Invalid JSON supplied in POST data'],
  ['sms', { ...text, phone_number: '07700 9009' }, 'ValidationError', 'phone_number Not enough digits'],
  ['sms', { ...text, phone_number: '07700 900982 1' }, 'ValidationError', 'phone_number Too many digits'],
  [
    'sms',
    { ...text, phone_number: 'mine' },
    'ValidationError',
    'phone_number Must not contain letters or symbols',
  ],
  [
    'sms',
    { ...text, phone_number: '0116 305 0001' },
    'ValidationError',
    'phone_number Not a UK mobile number',
  ],
  [
    'sms',
    { ...text, phone_number: '+33 6 12 34 56 78' },
    'BadRequestError',
    'Cannot send to international mobile numbers',
  ],
  [
    'sms',
    { ...text, personalisation: { body: 'x'.repeat(919) } },
    'BadRequestError',
    expect.stringContaining('918'),
  ],
] as const)('refuses an %s that can’t be sent: %j', async (kind, body, error, message) => {
  expect(await errorOf(await send(kind, body))).toEqual([400, 400, error, message])
  expect(served.outside().messages()).toEqual([])
})

it('says when it is asked too often', async () => {
  const { createNotify } = await import('./notify.ts')
  let time = Date.now()
  const store = { messages: [], payments: [], addMessage() {}, addPayment() {}, savePayments() {} }
  const answer = createNotify(
    store,
    () => notifyKey,
    () => time,
  )
  const ask = () =>
    answer({
      method: 'GET',
      path: '/v2/notifications',
      query: new URLSearchParams(),
      headers: { authorization: `Bearer ${token({ iat: time / 1000 })}` },
      body: '',
      base: 'http://localhost',
    }).status
  for (let calls = 0; calls < 3000; calls += 1) ask()
  expect(ask()).toBe(429)
  time += 61_000
  expect(ask()).toBe(200)
})
