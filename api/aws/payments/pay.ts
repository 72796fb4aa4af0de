import * as z from 'zod/mini'
import type { PaymentFailure } from '#contract/requests/payment.ts'
import {
  type NewPayment,
  type PaymentProvider,
  PayUnavailable,
  type SeenPayment,
} from '#requests/payments/ports.ts'

export interface PayOptions {
  /** Origin of the API, without a slash at its end. */
  readonly url: string
  readonly key: () => Promise<string>
  /** How long a call may take, answer and all. */
  readonly milliseconds?: number
}

const patience = 5000

/** What we read of a payment. https://docs.payments.service.gov.uk/api_reference/single_payment_reference/ */
const PayPayment = z.object({
  payment_id: z.string().check(z.minLength(1), z.maxLength(255)),
  state: z.object({ status: z.string(), code: z.nullish(z.string()) }),
  refund_summary: z.optional(
    z.object({
      status: z.enum(['pending', 'unavailable', 'available', 'full']),
      amount_available: z.nullish(z.int().check(z.nonnegative())),
    }),
  ),
  _links: z.object({ next_url: z.nullish(z.object({ href: z.url({ protocol: /^https?$/ }) })) }),
})

const RefundStatus = z.enum(['submitted', 'success', 'error'])
const PayRefund = z.object({ status: RefundStatus })
const PayProblem = z.object({ code: z.string() })
/** "Refund amount available mismatch", and "not available for refund", which the next look explains. */
const changed = ['P0604', 'P0603']
const PayRefunds = z.object({ _embedded: z.object({ refunds: z.array(PayRefund) }) })

/** The states in which Pay says that nothing more will come of a payment; in all others it is open. */
const ended: Readonly<Record<string, SeenPayment['status']>> = {
  success: 'paid',
  failed: 'failed',
  cancelled: 'failed',
  error: 'failed',
}

/** https://docs.payments.service.gov.uk/api_reference/#gov-uk-pay-api-error-codes */
const failures: Readonly<Record<string, PaymentFailure>> = {
  P0010: 'declined',
  P0020: 'expired',
  P0030: 'cancelled',
  P0040: 'cancelled',
}

function seen({ payment_id, state, refund_summary, _links }: z.infer<typeof PayPayment>): SeenPayment {
  const status = ended[state.status] ?? 'open'
  const nextUrl = _links.next_url?.href
  return {
    id: payment_id,
    status,
    ...(status === 'open' && nextUrl ? { nextUrl } : {}),
    ...(status === 'failed' ? { failure: failures[state.code ?? ''] ?? 'error' } : {}),
    refundable: {
      status: refund_summary?.status ?? 'unavailable',
      pence: refund_summary?.amount_available ?? 0,
    },
  }
}

/** Says of a failure what an operator needs: what was asked, and how it ended. Never what stood in it. */
const unavailable = (call: string, how: string) => new PayUnavailable(`GOV.UK Pay: ${call} ${how}`)

interface Call {
  readonly name: string
  readonly path: string
  readonly body?: unknown
  readonly headers?: Record<string, string>
}

/** A client of GOV.UK Pay's API. Card details are entered at Pay: none pass through here. */
export function payClient({ url, key, milliseconds = patience }: PayOptions): PaymentProvider {
  async function send({ name, path, body, headers }: Call): Promise<{ status: number; json: unknown }> {
    const bearer = await key()
    try {
      const answer = await fetch(`${url}${path}`, {
        method: body === undefined ? 'GET' : 'POST',
        headers: {
          accept: 'application/json',
          authorization: `Bearer ${bearer}`,
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...headers,
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        redirect: 'error',
        signal: AbortSignal.timeout(milliseconds),
      })
      return { status: answer.status, json: await answer.json().catch(() => undefined) }
    } catch (error) {
      throw unavailable(name, error instanceof Error ? `ended with ${error.name}` : 'ended')
    }
  }

  async function ask<Schema extends z.ZodMiniType>(call: Call, schema: Schema): Promise<z.output<Schema>> {
    const { status, json } = await send(call)
    if (status < 200 || status > 299) throw unavailable(call.name, `was answered ${status}`)
    const parsed = schema.safeParse(json)
    if (!parsed.success) throw unavailable(call.name, 'was answered with what Pay does not document')
    return parsed.data
  }

  const payment = (id: string) => `/v1/payments/${encodeURIComponent(id)}`

  return {
    async create({ key: idempotencyKey, pence, description, reference, returnUrl }: NewPayment) {
      const body = { amount: pence, reference, description, return_url: returnUrl, language: 'en' }
      // Pay heeds the key only of recurring payments, so nothing here relies on it.
      const headers = { 'idempotency-key': idempotencyKey }
      return seen(await ask({ name: 'create', path: '/v1/payments', body, headers }, PayPayment))
    },
    async find(id) {
      return seen(await ask({ name: 'find', path: payment(id) }, PayPayment))
    },
    async refunds(id) {
      const list = await ask({ name: 'refunds', path: `${payment(id)}/refunds` }, PayRefunds)
      return list._embedded.refunds.map(({ status }) => status)
    },
    async refund(id, availablePence) {
      const body = { amount: availablePence, refund_amount_available: availablePence }
      const call = { name: 'refund', path: `${payment(id)}/refunds`, body }
      const { status, json } = await send(call)
      // Somebody else has paid some or all of it back since it was looked at.
      const refused = PayProblem.safeParse(json)
      if (refused.success && changed.includes(refused.data.code)) return 'changed'
      const parsed = PayRefund.safeParse(json)
      if (status !== 202 || !parsed.success) throw unavailable('refund', `was answered ${status}`)
      return parsed.data.status
    },
  }
}
