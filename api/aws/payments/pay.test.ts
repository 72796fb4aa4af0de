import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { payPayment, payServer } from '#aws/testing/pay-server.ts'
import { PayUnavailable } from '#requests/payments/ports.ts'
import { payClient } from './pay.ts'

let server: Awaited<ReturnType<typeof payServer>>
beforeAll(async () => {
  server = await payServer()
})
afterAll(() => server.close())

const client = (milliseconds = 2000) =>
  payClient({ url: server.url, key: async () => 'api_test_key', milliseconds })
const id = 'hu20sqlact5260q2nanm0q8u93'
const order = {
  key: 'a'.repeat(64),
  pence: 1000,
  description: 'Blue Badge',
  reference: 'BB-7K3M-9QTD',
  returnUrl: 'https://site.example/apply/paid/BB-7K3M-9QTD',
}
const created = { status: 'created', finished: false }

describe('the client of GOV.UK Pay', () => {
  it('creates a payment as Pay documents it', async () => {
    server.next({ status: 201, body: payPayment(created) })
    expect(await client().create(order)).toEqual({
      id,
      status: 'open',
      nextUrl: 'https://www.payments.service.gov.uk/secure/bb0a272c-8eaf',
      refundable: { status: 'pending', pence: 1000 },
    })
    expect(server.calls.at(-1)).toMatchObject({
      method: 'POST',
      path: '/v1/payments',
      headers: { authorization: 'Bearer api_test_key', 'idempotency-key': order.key },
      body: {
        amount: 1000,
        reference: 'BB-7K3M-9QTD',
        description: 'Blue Badge',
        return_url: order.returnUrl,
        language: 'en',
      },
    })
  })

  it.each([
    [{ status: 'started' }, 'open', undefined],
    [{ status: 'submitted' }, 'open', undefined],
    [{ status: 'capturable' }, 'open', undefined],
    [{ status: 'success' }, 'paid', undefined],
    [{ status: 'failed', code: 'P0010' }, 'failed', 'declined'],
    [{ status: 'failed', code: 'P0020' }, 'failed', 'expired'],
    [{ status: 'failed', code: 'P0030' }, 'failed', 'cancelled'],
    [{ status: 'cancelled', code: 'P0040' }, 'failed', 'cancelled'],
    [{ status: 'error', code: 'P0050' }, 'failed', 'error'],
    // A state that Pay may add one day is not taken for an end.
    [{ status: 'pondering' }, 'open', undefined],
  ])('reads %o', async (state, status, failure) => {
    server.next({ body: payPayment(state, { _links: { next_url: null } }) })
    const seen = await client().find(id)
    expect([seen.status, seen.failure, seen.nextUrl]).toEqual([status, failure, undefined])
    expect(server.calls.at(-1)).toMatchObject({ method: 'GET', path: `/v1/payments/${id}` })
  })

  it('hands in a refund of all that is available, unless somebody was before', async () => {
    server.next(
      { status: 202, body: { refund_id: 'r1', amount: 1000, status: 'submitted' } },
      { status: 412, body: { code: 'P0604' } },
    )
    expect(await client().refund(id, 1000)).toBe('submitted')
    expect(server.calls.at(-1)).toMatchObject({
      method: 'POST',
      path: `/v1/payments/${id}/refunds`,
      body: { amount: 1000, refund_amount_available: 1000 },
    })
    expect(await client().refund(id, 1000)).toBe('changed')
    server.next({ status: 400, body: { code: 'P0603', description: 'Payment refund status: full' } })
    expect(await client().refund(id, 1000)).toBe('changed')
  })

  it('lists the refunds of a payment', async () => {
    server.next({
      body: { payment_id: id, _embedded: { refunds: [{ status: 'error' }, { status: 'success' }] } },
    })
    expect(await client().refunds(id)).toEqual(['error', 'success'])
  })

  it.each([
    { status: 500, body: { code: 'P0198', description: 'Downstream system error' } },
    { status: 500, body: { ...payPayment({ status: 'success' }), status: 'success' } },
    { status: 401, body: { code: 'P0920' } },
    { status: 429, body: { code: 'P0900' } },
    { status: 404, body: { code: 'P0200' } },
    { status: 200, body: '<html>' },
    { status: 200, body: {} },
    { status: 200, body: payPayment(created, { _links: { next_url: { href: 'javascript:alert(1)' } } }) },
    { hang: true as const },
  ])('is unavailable when Pay answers %o', async (answer) => {
    server.next(answer)
    await expect(client(200).find(id)).rejects.toThrow(PayUnavailable)
    server.next(answer)
    await expect(client(200).create(order)).rejects.toThrow(PayUnavailable)
    server.next(answer)
    await expect(client(200).refund(id, 1000)).rejects.toThrow(PayUnavailable)
  })

  it('is unavailable when nobody is there, and tells neither key nor words of the payment', async () => {
    const nobody = payClient({ url: 'http://127.0.0.1:1', key: async () => 'api_test_key' })
    const error = await nobody.create(order).catch((problem: unknown) => problem)
    expect(error).toBeInstanceOf(PayUnavailable)
    expect(String(error)).not.toMatch(/api_test_key|BB-7K3M/)
  })
})
