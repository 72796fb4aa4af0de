import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { type Outside, openOutside } from '#infra/local/outside/outside.ts'
import { dueRefund } from '#requests/life/due-refund.ts'
import { append } from '#requests/life/history.ts'
import { settlePayments } from '#requests/payments/settle.ts'
import { startPaying } from '#requests/payments/start.ts'
import { world } from '#requests/payments/testing/fixtures.ts'
import { payClient } from './pay.ts'

let dataDir: string
let server: Server
let outside: Outside
let url: string

beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'shire-pay-'))
  outside = openOutside({ dataDir, key: () => 'a key' })
  server = createServer((request, response) => void outside.handle(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterEach(() => {
  server.closeAllConnections()
  server.close()
  rmSync(dataDir, { recursive: true })
})

const client = (milliseconds = 10_000, key = 'a key') =>
  payClient({ url: `${url}/outside/pay`, key: async () => key, milliseconds })

/** What a resident's browser does on Pay’s pages. */
async function finish(nextUrl: string, outcome: 'pay' | 'refuse' | 'cancel'): Promise<string | null> {
  const entered = await fetch(nextUrl, { redirect: 'manual' })
  const cookie = entered.headers.get('set-cookie')?.split(';')[0] ?? ''
  const card = new URL(entered.headers.get('location') ?? '', url)
  const headers = { cookie, 'content-type': 'application/x-www-form-urlencoded' }
  const body = `outcome=${outcome}`
  const ended = await fetch(card, { method: 'POST', redirect: 'manual', headers, body })
  return ended.headers.get('location')
}

/** A request that costs £10, and the client in place of the double. */
async function worldAtPay(milliseconds?: number) {
  const it = await world()
  const pause = () => new Promise<void>((resume) => setTimeout(resume, 200))
  const ports = { ...it.ports, provider: client(milliseconds), pause }
  const nextUrl = async () => {
    const started = await startPaying(ports, it.reference)
    if (started.kind !== 'standing' || !started.nextUrl) throw new Error(started.kind)
    return started.nextUrl
  }
  return { ...it, ports, nextUrl, settle: () => settlePayments(ports) }
}

it('pays, and pays back once what was refused', async () => {
  const it = await worldAtPay()
  expect(await finish(await it.nextUrl(), 'pay')).toBe(`https://site.example/apply/paid/${it.reference}`)
  expect(await it.settle()).toEqual({ looked: 1, troubles: 0 })
  const by = { at: it.ports.now().toISOString(), by: 'Highways' }
  const had = append(it.request(), { type: 'acknowledged', ...by })
  const refused = had && append(had, { type: 'refused', ...by })
  if (!refused) throw new Error('It cannot be refused')
  it.requests.items.set(it.reference, dueRefund(refused, it.ports.now()))
  const settled = await Promise.all([it.settle(), it.settle(), it.settle()])
  expect(settled.map(({ troubles }) => troubles)).toEqual([0, 0, 0])
  await it.settle()
  expect(it.events()).toEqual(['submitted', 'paid', 'acknowledged', 'refused', 'refunded'])
  expect(outside.payments()).toMatchObject([{ amount: 1000, refunds: [{ amount: 1000 }] }])
})

it.each([
  ['refuse', 'declined'],
  ['cancel', 'cancelled'],
] as const)('goes on after %s', async (outcome, failure) => {
  const it = await worldAtPay()
  await finish(await it.nextUrl(), outcome)
  await it.settle()
  expect(it.request().payment).toMatchObject({ state: 'due', attempts: [{ failure }] })
  await finish(await it.nextUrl(), 'pay')
  await it.settle()
  expect(it.request().payment).toMatchObject({ state: 'paid' })
})

it('makes one payment at Pay of 50 who ask at once', async () => {
  const it = await worldAtPay()
  const all = await Promise.all(Array.from({ length: 50 }, () => it.nextUrl()))
  expect(outside.payments()).toHaveLength(1)
  await finish(all[0] ?? '', 'pay')
  await it.settle()
  expect(it.request().payment).toMatchObject({ state: 'paid' })
})

it.each(['fail', 'limit', 'time-out', 'repeat'] as const)(
  'is harmless when Pay does "%s"',
  async (manner) => {
    const it = await worldAtPay(manner === 'time-out' ? 1000 : undefined)
    outside.tell('pay', manner, 1)
    await expect(it.nextUrl()).rejects.toThrow(/^GOV\.UK Pay: create/)
    const open = await it.nextUrl()
    outside.tell('pay', manner, 1)
    await finish(open, 'pay')
    const said = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    await it.settle()
    await it.settle()
    said.mockRestore()
    expect(it.events()).toEqual(['submitted', 'paid'])
    expect(outside.payments().filter(({ status }) => status === 'success')).toHaveLength(1)
  },
)

it('is refused with another key', async () => {
  const order = { key: 'k', pence: 1, description: 'd', reference: 'r', returnUrl: url }
  await expect(client(undefined, 'another').create(order)).rejects.toThrow('answered 401')
})
