import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { request } from 'node:http'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { signature } from '#requests/elsewhere/handover/signature.ts'

const key = 'the key of this test'
const receiver = spawn(process.execPath, [join(import.meta.dirname, 'webhook-receiver.mjs')], {
  env: { ...process.env, WEBHOOK_KEY: key, PORT: '0' },
})
afterAll(() => receiver.kill())
let said = ''
receiver.stdout.on('data', (chunk) => (said += chunk))
let url = ''
beforeAll(async () => {
  await once(receiver.stdout, 'data')
  url = `http://127.0.0.1:${/on (\d+)/.exec(said)?.[1]}`
})

async function post(
  [reference, sequence, type]: [string, number, string],
  { at = new Date(), keys = { current: key } as Parameters<typeof signature>[0] } = {},
) {
  const body = JSON.stringify({
    subject: reference,
    sequence: String(sequence),
    type: `shire.request.${type}.v1`,
    data: { words: 'Pothole – “deep”' },
  })
  const headers = { 'shire-signature': signature(keys, body, at) }
  const response = await fetch(url, { method: 'POST', body, headers })
  return [response.status, await response.json()]
}

const taken = { reference: 'OURS-HW-1' }

it('takes each event once and in order, and answers with a number of its own', async () => {
  expect(await post(['HW-1', 1, 'submitted'])).toEqual([200, taken])
  expect(await post(['HW-1', 1, 'submitted'])).toEqual([200, taken])
  expect(await post(['HW-1', 3, 'inspected'])).toEqual([409, { error: 'Number 2 has not come yet' }])
  expect(await post(['HW-1', 2, 'followed'])).toEqual([200, taken])
  expect(await post(['HW-1', 3, 'inspected'])).toEqual([200, taken])
  expect(await post(['HW-2', 6, 'transferred'])).toEqual([200, { reference: 'OURS-HW-2' }])
  expect(said.match(/^HW-\S+ \d/gm)).toEqual(['HW-1 1', 'HW-1 2', 'HW-1 3', 'HW-2 6'])
})

it('reads a letter that comes in two pieces', async () => {
  const body = Buffer.from(JSON.stringify({ subject: 'HW-3', sequence: '1', type: '', data: '–' }))
  const headers = { 'shire-signature': signature({ current: key }, body.toString(), new Date()) }
  const posting = request(url, { method: 'POST', headers })
  posting.write(body.subarray(0, body.indexOf('–') + 1))
  await new Promise((resume) => setTimeout(resume, 50))
  posting.end(body.subarray(body.indexOf('–') + 1))
  const [response] = await once(posting, 'response')
  expect(response.statusCode).toBe(200)
})

it('takes what either of two keys signed, and nothing else', async () => {
  const either = { keys: { current: 'a new one', previous: key } }
  expect((await post(['HW-1', 3, 'inspected'], either))[0]).toBe(200)
  expect((await post(['HW-1', 3, 'inspected'], { keys: { current: 'a new one' } }))[0]).toBe(401)
  expect((await post(['HW-1', 3, 'inspected'], { at: new Date(Date.now() - 301_000) }))[0]).toBe(401)
  expect((await fetch(url, { method: 'POST', body: '{}' })).status).toBe(401)
})
