import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { notifyServer } from '#aws/testing/notify-server.ts'
import type { Message } from '#requests/notify/port.ts'
import { send } from '#requests/notify/send.ts'
import { MemoryCounter, MemoryRefused, MemorySent, MemoryUnreached } from '#requests/notify/testing/memory.ts'
import { notifyService } from './notify.ts'

const key = `council-${'1b'.repeat(4)}-1b1b-1b1b-1b1b-${'1b'.repeat(6)}-${'2c'.repeat(4)}-2c2c-2c2c-2c2c-${'2c'.repeat(6)}`
const templates = {
  emailTemplate: '2f1c7d0e-6a52-4d1b-9b0e-5f2c4a7d3e10',
  textTemplate: '8b7a4c36-0d6f-4e8a-a1c5-3d9e2f6b7a41',
}
const server = await notifyServer(() => key)
afterAll(server.close)

const waiting = (milliseconds: number) =>
  notifyService({ url: server.url, apiKey: async () => key, templates, milliseconds })
/** As long as a busy machine may need for an answer. */
const notify = waiting(10_000)
const email: Message = { id: 'HW-1/1 reporter', to: { email: 'ada@example.org' }, subject: 'S', body: 'B' }

beforeEach(() => {
  server.taken.length = 0
})

describe('GOV.UK Notify', () => {
  it('takes an e-mail with the council’s template and our id as its reference', async () => {
    expect(await notify.send(email)).toEqual({ kind: 'sent', notifyId: 'notify-0' })
    expect(server.taken).toEqual([
      {
        path: '/v2/notifications/email',
        template_id: templates.emailTemplate,
        email_address: 'ada@example.org',
        reference: email.id,
        personalisation: { subject: 'S', body: 'B' },
      },
    ])
  })

  it('takes a text message', async () => {
    await notify.send({ ...email, to: { phone: '07700 900 982' } })
    expect(server.taken[0]).toMatchObject({
      path: '/v2/notifications/sms',
      template_id: templates.textTemplate,
      phone_number: '07700 900 982',
      personalisation: { body: 'B' },
    })
  })

  it('ends where it says that the address can’t be one', async () => {
    server.next(server.wrong(400, 'ValidationError', 'email_address Not a valid email address'))
    expect(await notify.send(email)).toEqual({ kind: 'refused' })
    server.next(server.wrong(400, 'ValidationError', 'phone_number Not enough digits'))
    expect(await notify.send(email)).toEqual({ kind: 'refused' })
    server.next(server.wrong(400, 'BadRequestError', 'Cannot send to international mobile numbers'))
    expect(await notify.send(email)).toEqual({ kind: 'refused' })
  })

  it.each([
    ['a template that is not there', server.wrong(400, 'BadRequestError', 'Template not found')],
    ['a body it can’t read', server.wrong(400, 'ValidationError', 'template_id is not a valid UUID')],
    ['too many messages', server.wrong(429, 'RateLimitError', 'Exceeded rate limit')],
    ['trouble of its own', server.wrong(500, 'Exception', 'Internal server error')],
    ['a gateway that speaks no JSON', { status: 502, body: '<html>Bad gateway</html>' }],
    ['an answer cut short', { status: 201, body: '{"id": ' }],
  ])('throws for %s, to be tried again', async (_, answer) => {
    server.next(answer)
    await expect(notify.send(email)).rejects.toThrow()
    expect(await notify.send(email)).toMatchObject({ kind: 'sent' })
  })

  it('throws when the key is not the service’s', async () => {
    const other = notifyService({ url: server.url, apiKey: async () => 'x'.repeat(80), templates })
    await expect(other.send(email)).rejects.toThrow('403')
  })

  it.each(['\n', '\r\n', ' \t'])('knows the key that came with %j around it', async (around) => {
    const pasted = notifyService({
      url: server.url,
      apiKey: async () => `${around}${key}${around}`,
      templates,
    })
    expect(await pasted.send(email)).toMatchObject({ kind: 'sent' })
  })

  it('says nothing of whom it was for in an error', async () => {
    server.next(server.wrong(400, 'ValidationError', 'template_id ada@example.org'))
    const error = await notify.send(email).catch((error: Error) => error)
    expect(`${error}`).toContain('400')
    expect(`${error}`).not.toContain('ada@example.org')
  })

  it('is given up when it doesn’t answer, and asked before the message is sent again', async () => {
    server.next({ hang: true })
    const ports = {
      sent: new MemorySent(),
      counter: new MemoryCounter(),
      unreached: new MemoryUnreached(),
      refused: new MemoryRefused(),
      secret: new TextEncoder().encode('secret'),
      notify,
      now: () => new Date(),
    }
    await expect(send({ ...ports, notify: waiting(300) }, email)).rejects.toThrow(/timeout|aborted/)
    expect(await send(ports, email)).toBe('sent')
    expect(server.taken).toHaveLength(1)
  })
})
