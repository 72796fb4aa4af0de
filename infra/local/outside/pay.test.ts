import { afterEach, beforeEach, expect, it } from 'vitest'
import { serve } from './testing/serve.ts'

let served: Awaited<ReturnType<typeof serve>>
beforeEach(async () => {
  served = await serve()
})
afterEach(() => served.close())

const bearer = { authorization: 'Bearer pay-key' }
const ask = {
  amount: 1000,
  reference: 'BB-1',
  description: 'Blue Badge <i>',
  return_url: 'http://localhost:1/back?at=1',
}
const api = '/outside/pay/v1/payments'
const create = (body: unknown = ask, headers: Record<string, string> = bearer) =>
  served.post(api, body, headers)
const made = async () => (await create()).json()
const get = async (id: string, rest = '') =>
  (await fetch(`${served.site}${api}/${id}${rest}`, { headers: bearer })).json()
const refund = (id: string, body: object) => served.post(`${api}/${id}/refunds`, body, bearer)

/** Follows the link that Pay gives as a browser does, and keeps its cookie. */
async function enter(next: string) {
  const opened = await fetch(next, { redirect: 'manual' })
  const cookie = opened.headers.get('set-cookie')?.split(';')[0] ?? ''
  const page = new URL(opened.headers.get('location') ?? '', next).href
  return {
    opened,
    read: () => fetch(page, { headers: { cookie } }),
    readAsStranger: () => fetch(page),
    again: () => fetch(next, { headers: { cookie } }),
    press: (outcome: string) =>
      fetch(page, {
        method: 'POST',
        body: new URLSearchParams({ outcome }),
        headers: { cookie },
        redirect: 'manual',
      }),
  }
}

it('takes a payment to its end on a page of its own, and sends the resident back', async () => {
  const payment = await made()
  expect(payment).toMatchObject({
    payment_id: expect.stringMatching(/^[a-z\d]{26}$/),
    amount: 1000,
    reference: 'BB-1',
    state: { status: 'created', finished: false },
    refund_summary: { status: 'pending' },
  })
  const browser = await enter(payment._links.next_url.href)
  const page = await browser.read()
  const words = await page.text()
  expect(words).toContain('£10.00')
  expect(words).toContain('Blue Badge &lt;i&gt;')
  expect(page.headers.get('content-security-policy')).toContain("form-action 'self' http://localhost:1")
  expect((await get(payment.payment_id)).state).toEqual({ status: 'started', finished: false })
  const back = await browser.press('pay')
  expect([back.status, back.headers.get('location')]).toEqual([303, ask.return_url])
  const paid = await get(payment.payment_id)
  expect(paid.state).toEqual({ status: 'success', finished: true })
  expect(paid.refund_summary).toEqual({ status: 'available', amount_available: 1000, amount_submitted: 0 })
  expect(paid._links).not.toHaveProperty('next_url')
})

it.each([
  ['refuse', 'P0010', 'Payment method rejected'],
  ['cancel', 'P0030', 'Payment was cancelled by the user'],
])('lets the resident %s it, and counts the first answer', async (outcome, code, message) => {
  const payment = await made()
  const browser = await enter(payment._links.next_url.href)
  await browser.press(outcome)
  await browser.press('pay')
  const after = await get(payment.payment_id)
  expect(after.state).toEqual({ status: 'failed', finished: true, code, message })
  expect(after.refund_summary.status).toBe('unavailable')
  expect(await (await browser.read()).text()).toContain('You have not paid')
})

it('opens a link once, except to the browser that opened it', async () => {
  const payment = await made()
  const next = payment._links.next_url.href
  const browser = await enter(next)
  expect((await fetch(next)).status).toBe(403)
  expect((await browser.readAsStranger()).status).toBe(403)
  expect((await browser.again()).status).toBe(200)
  const renewed = (await get(payment.payment_id))._links.next_url.href
  expect(renewed).not.toBe(next)
  expect((await enter(renewed)).opened.status).toBe(303)
})

it('ends a payment that is left alone, after 90 minutes', async () => {
  const payment = await made()
  served.wait(89 * 60_000)
  expect((await get(payment.payment_id)).state.finished).toBe(false)
  served.wait(2 * 60_000)
  expect((await get(payment.payment_id)).state).toEqual({
    status: 'failed',
    finished: true,
    code: 'P0020',
    message: 'Payment expired',
  })
})

it('pays back what is there, once', async () => {
  const payment = await made()
  const id = payment.payment_id
  const all = { amount: 1000, refund_amount_available: 1000 }
  expect(await (await refund(id, all)).json()).toMatchObject({ code: 'P0603' })
  await (await enter(payment._links.next_url.href)).press('pay')
  expect((await refund(id, { ...all, refund_amount_available: 900 })).status).toBe(412)
  expect((await refund(id, { amount: 1001, refund_amount_available: 1000 })).status).toBe(400)
  const back = await refund(id, all)
  const refunded = await back.json()
  expect([back.status, refunded.status]).toEqual([202, 'submitted'])
  expect((await refund(id, all)).status).toBe(400)
  expect((await get(id)).refund_summary).toEqual({
    status: 'full',
    amount_available: 0,
    amount_submitted: 1000,
  })
  expect((await get(id, '/refunds'))._embedded.refunds).toMatchObject([
    { refund_id: refunded.refund_id, amount: 1000, status: 'success' },
  ])
  expect((await get(id, `/refunds/${refunded.refund_id}`)).status).toBe('success')
})

it('cancels for the service what has not ended', async () => {
  const { payment_id } = await made()
  const cancel = (id = payment_id) => served.post(`${api}/${id}/cancel`, '', bearer)
  expect((await cancel()).status).toBe(204)
  expect((await get(payment_id)).state).toMatchObject({ status: 'cancelled', code: 'P0040' })
  expect(await (await cancel()).json()).toMatchObject({ code: 'P0501' })
  expect(await (await cancel('other')).json()).toMatchObject({ code: 'P0500' })
})

it('makes a payment each time it is asked for one, whatever the Idempotency-Key of a single payment', async () => {
  const key = { ...bearer, 'idempotency-key': 'k-1' }
  expect([(await create(ask, key)).status, (await create(ask, key)).status]).toEqual([201, 201])
  expect(served.outside().payments()).toHaveLength(2)
  const found = await fetch(`${served.site}${api}?reference=bb-1`, { headers: bearer })
  expect((await found.json()).total).toBe(2)
  expect((await create(ask, { ...bearer, 'idempotency-key': 'k_1' })).status).toBe(422)
})

it.each([
  [{ ...ask, amount: undefined }, 400, 'P0101'],
  [{ ...ask, amount: 0 }, 422, 'P0102'],
  [{ ...ask, amount: 10.5 }, 422, 'P0102'],
  [{ ...ask, return_url: 'back' }, 422, 'P0102'],
  [{ ...ask, metadata: { key: {} } }, 422, 'P0102'],
  ['{', 400, 'P0197'],
])('refuses %j', async (body, status, code) => {
  const answer = await create(body)
  expect([answer.status, (await answer.json()).code]).toEqual([status, code])
})

it('refuses whoever does not show its key', async () => {
  expect((await create(ask, {})).status).toBe(401)
  served.forget()
  expect((await create(ask, { authorization: 'Bearer undefined' })).status).toBe(401)
})
