import type { Context } from 'hono'
import type { Hono } from 'hono/tiny'
import { readReference } from '#contract/core/reference.ts'
import { PaymentStanding } from '#contract/requests/payment.ts'
import { createApp } from '#http/core/app.ts'
import { bearerKey } from '#http/core/idempotency.ts'
import { ProblemError } from '#http/core/problem.ts'
import type { ServiceRequest } from '#requests/life/model.ts'
import { look } from '#requests/payments/look.ts'
import { type PaymentPorts, PayUnavailable } from '#requests/payments/ports.ts'
import { startPaying } from '#requests/payments/start.ts'
import { paymentView } from '#requests/payments/view.ts'
import { openRequest } from '#requests/resident/track.ts'
import { cannotOpen } from './track.ts'

const nothingToPay = () => new ProblemError('not-found', 'There is nothing to pay for this request.')

/** The request of the person who sent it and pays for it. Throws the problem that fits. */
async function ownRequest({ req }: Context, ports: PaymentPorts): Promise<ServiceRequest> {
  const reference = readReference(req.param('reference') ?? '')
  const key = bearerKey(req)
  const opened = reference && key ? await openRequest(ports.requests, reference, key) : undefined
  if (opened?.key.role !== 'reporter') throw cannotOpen()
  if (!opened.request.payment) throw nothingToPay()
  return opened.request
}

const standingOf = (request: ServiceRequest, nextUrl?: string): PaymentStanding =>
  PaymentStanding.parse({ ...paymentView(request), ...(nextUrl ? { nextUrl } : {}) })

/** Rethrows what is not Pay's doing. Says what happened without a word of the payer. */
function logUnavailable(error: unknown): void {
  if (!(error instanceof PayUnavailable)) throw error
  console.error(JSON.stringify({ level: 'error', event: 'pay-unavailable', why: error.message }))
}

/**
 * `POST /api/requests/{reference}/payment` opens the payment page, `GET` says how paying stands, with the tracking key
 * of the person who sent the request.
 */
export function paymentRoutes(ports: () => Promise<PaymentPorts>): Hono {
  return createApp()
    .post('/api/requests/:reference/payment', async (context) => {
      const ready = await ports()
      const { reference } = await ownRequest(context, ready)
      const started = await startPaying(ready, reference).catch((error) => {
        logUnavailable(error)
        throw new ProblemError(
          'unavailable',
          'We cannot open the payment page at the moment. We have not taken any money, and what you sent is safe. Try again in a minute: you will not be charged twice.',
        )
      })
      if (started.kind === 'nothing-to-pay') throw nothingToPay()
      if (started.kind === 'too-many') {
        throw new ProblemError(
          'too-many-requests',
          'You have tried to pay for this request too many times. What you sent is safe. Call us to pay.',
        )
      }
      return context.json(standingOf(started.request, started.nextUrl))
    })
    .get('/api/requests/:reference/payment', async (context) => {
      const ready = await ports()
      const request = await ownRequest(context, ready)
      // Without Pay's word it stands as it was recorded last; the schedule asks again.
      const looked = await look(ready, request).catch(logUnavailable)
      return context.json(standingOf(looked ?? request))
    })
}
