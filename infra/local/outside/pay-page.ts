import { randomUUID } from 'node:crypto'
import type { Answer } from '../front/exchange.ts'
import type { Call } from './answer.ts'
import { html, page, pounds } from './page.ts'
import type { Pay } from './pay.ts'
import { isOpen } from './pay-json.ts'
import type { Payment, Store } from './store.ts'

const outcomes: Record<string, Pick<Payment, 'status' | 'code'>> = {
  pay: { status: 'success' },
  refuse: { status: 'failed', code: 'P0010' },
  cancel: { status: 'failed', code: 'P0030' },
}

const cookieOf = ({ id }: Payment) => `pay-${id}`

/**
 * The pages that a resident pays on. The address that Pay hands out opens them once; after that only the browser that
 * opened it gets in, by its cookie.
 */
export function createPayPages(pay: Pay, store: Store): (call: Call) => Answer | undefined {
  return (call) => {
    const token = /^\/secure\/([^/]+)$/.exec(call.path)?.[1]
    if (call.method === 'GET' && token) return enter(token, call)
    const id = /^\/card_details\/([^/]+)$/.exec(call.path)?.[1]
    const payment = id && pay.find((one) => one.id === id)
    if (!payment) return undefined
    if (!hasSession(payment, call)) return strange()
    if (call.method === 'POST') return decide(payment, call)
    return isOpen(payment) ? form(payment) : over(payment)
  }

  function enter(token: string, call: Call): Answer {
    const payment = pay.find(({ tokens }) => tokens.includes(token))
    if (!payment) return strange()
    if (token !== payment.tokens.at(-1)) return hasSession(payment, call) ? toCard(payment, call) : strange()
    payment.tokens.push(randomUUID())
    store.savePayments()
    pay.move(payment, { status: 'started' })
    return toCard(payment, call)
  }

  function decide(payment: Payment, { body }: Call): Answer {
    const outcome = outcomes[new URLSearchParams(body).get('outcome') ?? '']
    if (!outcome) return form(payment)
    // Of two answers the first counts, as when a button is pressed twice.
    pay.move(payment, outcome)
    return { status: 303, headers: { location: payment.returnUrl }, body: Buffer.alloc(0) }
  }
}

const hasSession = (payment: Payment, { headers }: Call) =>
  (headers.cookie ?? '').split('; ').includes(`${cookieOf(payment)}=${payment.session}`)

function toCard(payment: Payment, { base }: Call): Answer {
  const path = new URL(base).pathname
  return {
    status: 303,
    headers: { location: `${path}/card_details/${payment.id}`, 'cache-control': 'no-store' },
    cookies: [`${cookieOf(payment)}=${payment.session}; Path=${path}; HttpOnly; SameSite=Lax`],
    body: Buffer.alloc(0),
  }
}

const form = ({ amount, description, reference, returnUrl }: Payment) =>
  page(
    'Pay by card – GOV.UK Pay, played',
    `<h1>Pay ${pounds(amount)}</h1>
<p>GOV.UK Pay is played on this machine. No card is asked for, and no money moves.</p>
<dl>
<dt>What for</dt><dd>${html(description)}</dd>
<dt>Amount</dt><dd>${pounds(amount)}</dd>
<dt>Reference</dt><dd>${html(reference)}</dd>
</dl>
<form method="post">
<button class="main" name="outcome" value="pay">Pay</button>
<button name="outcome" value="refuse">Card refused</button>
<button name="outcome" value="cancel">Cancel payment</button>
</form>`,
    { formsTo: new URL(returnUrl).origin },
  )

const over = ({ returnUrl, status, code }: Payment) =>
  page(
    'This payment has ended – GOV.UK Pay, played',
    `<h1>${status === 'success' ? 'You have paid' : code === 'P0020' ? 'Your time to pay has ended' : 'You have not paid'}</h1>
<p><a href="${html(returnUrl)}">Go back to the service</a></p>`,
  )

const strange = () =>
  page(
    'This link can’t be used – GOV.UK Pay, played',
    `<h1>This link can’t be used</h1>
<p>Links to pay work once. Go back to the service and start to pay again.</p>`,
    { status: 403 },
  )
