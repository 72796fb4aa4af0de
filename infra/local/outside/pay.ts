import { randomBytes, randomUUID } from 'node:crypto'
import * as z from 'zod/mini'
import { type Answer, text } from '../front/exchange.ts'
import { type Call, json, parsed } from './answer.ts'
import { availableOf, isOpen, paymentJson, refundJson, refundStatusOf } from './pay-json.ts'
import type { Payment, Store } from './store.ts'

/** For how long a payment may be left alone. */
const lifetime = 90 * 60_000
const most = 10_000_000

const Created = z.object({
  amount: z.int().check(z.gte(1), z.lte(most)),
  reference: z.string().check(z.minLength(1), z.maxLength(255)),
  description: z.string().check(z.minLength(1), z.maxLength(255)),
  return_url: z.string().check(z.maxLength(2000), z.regex(/^https?:\/\/[^\s/]+(\/\S*)?$/)),
  email: z.optional(z.email()),
  metadata: z.optional(
    z.record(
      z.string().check(z.minLength(1), z.maxLength(30)),
      z.union([z.string().check(z.maxLength(100)), z.number(), z.boolean()]),
    ),
  ),
})
const required = ['amount', 'reference', 'description', 'return_url'] as const

const Refunded = z.object({
  amount: z.int().check(z.gte(1), z.lte(most)),
  refund_amount_available: z.optional(z.int().check(z.gte(1), z.lte(most))),
})

const wrong = (status: number, code: string, description: string, field?: string): Answer =>
  json(status, { ...(field && { field }), code, description })

/** What Pay answers when it can do nothing for anybody, and when it is asked too often. */
export const payFails = (): Answer => wrong(500, 'P0198', 'Downstream system error')
export const payLimits = (): Answer => wrong(429, 'P0900', 'Too many requests')

export type Pay = {
  /** Answers the API. */
  api(call: Call): Answer
  /** The payments as they are now, the newest first. */
  payments(): Payment[]
  find(wanted: (payment: Payment) => boolean): Payment | undefined
  /** Records how far a payment has got, unless it has ended. */
  move(payment: Payment, change: Pick<Payment, 'status' | 'code'>): void
}

/**
 * As much of GOV.UK Pay as is used for single payments by card. Pay heeds an Idempotency-Key of recurring payments
 * only, and so does this. https://docs.payments.service.gov.uk/api_reference/
 */
export function createPay(store: Store, apiKey: () => string | undefined, now = Date.now): Pay {
  /** What nobody finished has failed by now. */
  const expire = (payment: Payment) => {
    if (isOpen(payment) && now() - Date.parse(payment.at) >= lifetime)
      move(payment, { status: 'failed', code: 'P0020' })
    return payment
  }
  function move(payment: Payment, change: Pick<Payment, 'status' | 'code'>) {
    if (!isOpen(payment)) return
    Object.assign(payment, change)
    store.savePayments()
  }
  const payments = () => store.payments.map(expire).reverse()
  const find = (wanted: (payment: Payment) => boolean) => {
    const found = store.payments.find(wanted)
    return found && expire(found)
  }

  function create({ body, base, headers }: Call): Answer {
    const given = parsed(body)
    if (typeof given !== 'object' || given === null) return wrong(400, 'P0197', 'Unable to parse JSON')
    const missing = required.find((name) => (given as Record<string, unknown>)[name] === undefined)
    if (missing) return wrong(400, 'P0101', `Missing mandatory attribute: ${missing}`, missing)
    const checked = Created.safeParse(given)
    if (!checked.success) {
      const field = String(checked.error.issues[0]?.path[0])
      return wrong(422, 'P0102', `Invalid attribute value: ${field}. Must be valid`, field)
    }
    if (!/^[a-zA-Z0-9-]*$/.test(headers['idempotency-key'] ?? ''))
      return wrong(422, 'P0102', 'Header [Idempotency-Key] can have only letters, digits and hyphens')
    const payment = paymentOf(checked.data, now())
    store.addPayment(payment)
    return json(201, paymentJson(payment, base))
  }

  function refund(payment: Payment, { body, base }: Call): Answer {
    const given = parsed(body)
    if (typeof given !== 'object' || given === null) return wrong(400, 'P0697', 'Unable to parse JSON')
    if (!('amount' in given)) return wrong(400, 'P0601', 'Missing mandatory attribute: amount', 'amount')
    const checked = Refunded.safeParse(given)
    if (!checked.success) {
      const field = String(checked.error.issues[0]?.path[0])
      return wrong(422, 'P0602', `Invalid attribute value: ${field}. Must be valid`, field)
    }
    const { amount, refund_amount_available: expected } = checked.data
    const status = refundStatusOf(payment)
    const unavailable = (why: string) =>
      wrong(400, 'P0603', `The payment is not available for refund. Payment refund status: ${why}`)
    if (status !== 'available') return unavailable(status)
    if (expected !== undefined && expected !== availableOf(payment))
      return wrong(412, 'P0604', 'Refund amount available mismatch.')
    if (amount > availableOf(payment)) return unavailable('amount_not_available')
    const made = { id: newId(), amount, at: new Date(now()).toISOString() }
    payment.refunds.push(made)
    store.savePayments()
    return json(202, refundJson(payment, made, base, 'submitted'))
  }

  function ofPayment(payment: Payment, what: string, call: Call): Answer {
    const { method, base } = call
    if (method === 'GET' && !what) return json(200, paymentJson(payment, base))
    if (method === 'POST' && what === 'cancel') {
      if (!isOpen(payment)) return wrong(400, 'P0501', 'Cancellation of payment failed')
      move(payment, { status: 'cancelled', code: 'P0040' })
      return { status: 204, headers: {}, body: Buffer.alloc(0) }
    }
    if (method === 'POST' && what === 'refunds') return refund(payment, call)
    if (method === 'GET' && what === 'refunds') {
      const refunds = payment.refunds.map((one) => refundJson(payment, one, base, 'success'))
      const link = (path: string) => ({ href: `${base}/v1/payments/${payment.id}${path}`, method: 'GET' })
      return json(200, {
        payment_id: payment.id,
        _links: { self: link('/refunds'), payment: link('') },
        _embedded: { refunds },
      })
    }
    const one = payment.refunds.find(({ id }) => what === `refunds/${id}`)
    if (method === 'GET' && one) return json(200, refundJson(payment, one, base, 'success'))
    return wrong(404, 'P0700', 'Not found')
  }

  function search({ query, base }: Call): Answer {
    const [reference, state] = [query.get('reference')?.toLowerCase(), query.get('state')]
    const results = payments()
      .filter((payment) => !reference || payment.reference.toLowerCase() === reference)
      .map((payment) => paymentJson(payment, base))
      .filter((payment) => !state || payment.state.status === state)
    return json(200, { total: results.length, count: results.length, page: 1, results, _links: {} })
  }

  function api(call: Call): Answer {
    const key = apiKey()
    if (!key || call.headers.authorization !== `Bearer ${key}`)
      return text(401, 'Credentials are required to access this resource.')
    const { method, path } = call
    if (path === '/v1/payments') {
      if (method === 'POST') return create(call)
      return method === 'GET' ? search(call) : text(405, '')
    }
    const [, id, what = ''] = /^\/v1\/payments\/([^/]+)(?:\/(.+))?$/.exec(path) ?? []
    const payment = id && find((one) => one.id === id)
    return payment ? ofPayment(payment, what, call) : wrong(404, notFound[what] ?? 'P0200', 'Not found')
  }

  return { api, payments, find, move }
}

const notFound: Record<string, string> = { cancel: 'P0500', refunds: 'P0600' }

function paymentOf(given: z.infer<typeof Created>, now: number): Payment {
  const { amount, reference, description, return_url, email, metadata } = given
  return {
    id: newId(),
    amount,
    reference,
    description,
    returnUrl: return_url,
    ...(email && { email }),
    ...(metadata && { metadata }),
    at: new Date(now).toISOString(),
    status: 'created',
    tokens: [randomUUID()],
    session: randomUUID(),
    refunds: [],
  }
}

const alphabet = '0123456789abcdefghijklmnopqrstuv'

/** 26 lower-case letters and digits, as Pay's ids are. */
const newId = (): string => [...randomBytes(26)].map((byte) => alphabet[byte % 32]).join('')
