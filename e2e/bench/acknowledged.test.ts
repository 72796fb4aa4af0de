import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { untilAcknowledged } from './acknowledged.ts'

let server: Server
let url: string
let isDone: (number: number) => boolean

beforeAll(async () => {
  server = createServer((request, response) => {
    const state = isDone(Number(request.url?.split('/').pop())) ? 'acknowledged' : 'submitted'
    response.end(JSON.stringify({ state }))
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

const receipts = Array.from({ length: 90 }, (_, number) => ({ reference: `${number}`, trackingKey: 'key' }))

describe('following a backlog', () => {
  it('takes no time when there is none', async () => {
    isDone = () => true
    expect(await untilAcknowledged(url, receipts, 5)).toEqual({ seconds: 0, waiting: 0 })
  })

  it('lasts until the slowest, even when it is the oldest', async () => {
    const slow = Date.now() + 1500
    isDone = (number) => number > 0 || Date.now() > slow
    const { seconds, waiting } = await untilAcknowledged(url, receipts, 10)
    expect(seconds).toBeGreaterThan(1.4)
    expect(waiting).toBe(0)
  })

  it('stops in time and tells how many are waiting', async () => {
    isDone = (number) => number < 60
    const { seconds, waiting } = await untilAcknowledged(url, receipts, 1)
    expect(seconds).toBeGreaterThan(1)
    expect(waiting).toBe(30)
  })
})
