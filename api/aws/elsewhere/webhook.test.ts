import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CallFailed, callOut } from '#aws/core/call-out.ts'
import type { RequestEvent } from '#contract/requests/event.ts'
import { signature, webhookKeys } from '#requests/elsewhere/handover/signature.ts'
import { sendToWebhook } from './webhook.ts'

let answer: (request: IncomingMessage, response: ServerResponse) => void = () => undefined
const got: { headers: IncomingMessage['headers']; body: string }[] = []
const server = createServer(async (request, response) => {
  got.push({ headers: request.headers, body: (await request.toArray()).join('') })
  answer(request, response)
})
let url = ''
beforeAll(async () => {
  await once(server.listen(0, '127.0.0.1'), 'listening')
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

const event = (type = 'submitted') =>
  ({ id: 'HW-1/1', type: `shire.request.${type}.v1`, sequence: '1' }) as RequestEvent
const send = (type?: string) =>
  sendToWebhook(
    url,
    async () => '{"current":"new key","previous":"old key"}',
  )({
    event: event(type),
  } as never)

describe('a webhook', () => {
  it('gets the event as CloudEvents JSON, signed with both keys, and says its own number', async () => {
    answer = (_, response) => response.end('{"reference":"F-7","more":1}')
    expect(await send()).toEqual({ theirs: 'F-7' })
    const { headers, body } = got.at(-1)!
    expect(headers['content-type']).toBe('application/cloudevents+json; charset=utf-8')
    expect(JSON.parse(body)).toEqual(event())
    const header = String(headers['shire-signature'])
    const at = Number(/t=(\d+)/.exec(header)?.[1])
    expect(Math.abs(Date.now() / 1000 - at)).toBeLessThan(10)
    expect(header).toBe(signature({ current: 'new key', previous: 'old key' }, body, new Date(at * 1000)))
  })

  it('takes with any 2xx, and its number counts of new requests alone', async () => {
    answer = (_, response) => response.writeHead(202).end('thanks')
    expect(await send()).toEqual({})
    answer = (_, response) => response.end('{"reference":"F-7"}')
    expect(await send('followed')).toEqual({})
  })

  it('has not taken what it redirects, refuses or leaves without an answer', async () => {
    answer = (_, response) => response.writeHead(307, { location: '/elsewhere' }).end()
    const before = got.length
    await expect(send()).rejects.toMatchObject({ status: 307 })
    expect(got.length).toBe(before + 1)
    answer = (_, response) => response.writeHead(500).end()
    await expect(send()).rejects.toMatchObject({ status: 500 })
    answer = (_, response) => response.destroy()
    await expect(send()).rejects.toMatchObject({ name: 'NoAnswer' })
  })
})

describe('a call to another system', () => {
  it('ends when its time is over, and says that it may have been done', async () => {
    answer = () => undefined
    const called = callOut(url, {}, 50)
    await expect(called).rejects.toBeInstanceOf(CallFailed)
    await expect(called).rejects.toMatchObject({ status: undefined })
  })

  it('is made over TLS alone, but for this machine', async () => {
    const before = got.length
    await expect(callOut('http://example.org/hook', {}, 50)).rejects.toThrow(/https alone/)
    await expect(callOut(url.replace('//', '//ada:secret@'), {}, 50)).rejects.toThrow(/https alone/)
    expect(got.length).toBe(before)
  })
})

describe('a signature', () => {
  it('is of time and body, by each key', () => {
    const now = new Date('2026-03-02T12:00:00.900Z')
    // printf '1772452800.{}' | openssl dgst -sha256 -hmac key
    const [time, first] = signature({ current: 'key' }, '{}', now).split(',')
    expect(time).toBe('t=1772452800')
    expect(signature({ current: 'other', previous: 'key' }, '{}', now).split(',')[2]).toBe(first)
    expect(signature({ current: 'key' }, '{} ', now)).not.toContain(first)
    expect(signature({ current: 'key' }, '{}', new Date(now.getTime() + 1000))).not.toContain(first)
  })

  it('is made with keys in JSON, or with one key as it is', () => {
    expect(webhookKeys('plain')).toEqual({ current: 'plain' })
    expect(webhookKeys('{"current":"a","previous":"b","note":"c"}')).toEqual({ current: 'a', previous: 'b' })
    expect(webhookKeys('plain\n')).toEqual({ current: 'plain' })
    expect(webhookKeys('\ufeff{"current":"a\\n","previous":" b"}\r\n')).toEqual({
      current: 'a',
      previous: 'b',
    })
    expect(() => webhookKeys('{"previous":"b"}')).toThrow(/current/)
  })
})
