import type { Calendars } from '#contract/calendar/calendar.ts'
import { pounds } from '#contract/core/money.ts'
import { promisedOnce } from '#requests/life/due.ts'
import { append, type Happening } from '#requests/life/history.ts'
import type { ServiceRequest } from '#requests/life/model.ts'
import { watched } from '#requests/life/payment-watch.ts'
import type { Payment, PaymentAttempt } from './model.ts'
import type { PaymentPorts, SeenPayment } from './ports.ts'
import { isPayable } from './view.ts'

/** How long one caller has to create a payment at Pay and to save its id; longer than Pay is waited for. */
const claimMs = 15_000

const withAttempt = (payment: Payment, attempt: PaymentAttempt): Payment => ({
  ...payment,
  attempts: [...payment.attempts.filter(({ number }) => number !== attempt.number), attempt].sort(
    (a, b) => a.number - b.number,
  ),
})

/** The next version with this payment; with an event, the event's. Throws when the event cannot happen. */
function next(request: ServiceRequest, payment: Payment, now: Date, happening?: Happening): ServiceRequest {
  const changed = { ...request, payment }
  const saved = happening ? append(changed, happening) : { ...changed, version: request.version + 1 }
  if (!saved) throw new Error(`"${happening?.type}" cannot happen to a request that is ${request.state}`)
  return watched(saved, now)
}

const attemptOf = (request: ServiceRequest, number: number): PaymentAttempt | undefined =>
  request.payment?.attempts.find((attempt) => attempt.number === number)

/** Claims the right to create the payment of this attempt. */
export function claimed(request: ServiceRequest, payment: Payment, number: number, now: Date) {
  const attempt = attemptOf(request, number) ?? {
    number,
    startedAt: now.toISOString(),
    state: 'started' as const,
  }
  const claimedUntil = new Date(now.getTime() + claimMs).toISOString()
  return next(request, withAttempt(payment, { ...attempt, claimedUntil }), now)
}

/** Gives the claim up, so that whoever tries next need not wait. Undefined when there is none to give up. */
export function released(request: ServiceRequest, number: number, now: Date): ServiceRequest | undefined {
  const attempt = attemptOf(request, number)
  if (!request.payment || !attempt?.claimedUntil || attempt.id) return undefined
  const { claimedUntil: _, ...rest } = attempt
  return next(request, withAttempt(request.payment, rest), now)
}

/**
 * Keeps Pay's id of the attempt. Undefined when there is one, for the first that was saved is the one that counts, and
 * when there is nothing to pay any more, for an earlier attempt may have gone through after all.
 */
export function identified(request: ServiceRequest, number: number, id: string, now: Date) {
  const attempt = attemptOf(request, number)
  if (!request.payment || !isPayable(request, request.payment)) return undefined
  if (!attempt || attempt.id) return undefined
  const { claimedUntil: _, ...rest } = attempt
  const startedAt = now.toISOString()
  return next(request, { ...withAttempt(request.payment, { ...rest, id, startedAt }), state: 'started' }, now)
}

function failed(
  request: ServiceRequest,
  payment: Payment,
  attempt: PaymentAttempt,
  seen: SeenPayment,
  now: Date,
) {
  if (attempt.state !== 'started') return undefined
  const ended = {
    ...attempt,
    state: 'failed' as const,
    failure: seen.failure ?? ('error' as const),
    endedAt: now.toISOString(),
  }
  const after = withAttempt(payment, ended)
  return next(request, payment.state === 'started' ? { ...after, state: 'due' } : after, now)
}

function paid(
  request: ServiceRequest,
  payment: Payment,
  attempt: PaymentAttempt,
  now: Date,
  calendars: Calendars,
) {
  if (attempt.state !== 'started' && attempt.state !== 'failed') return undefined
  const at = now.toISOString()
  const { failure: _, ...rest } = attempt
  if (payment.desk || payment.attempts.some(({ state }) => state === 'paid')) {
    return next(request, withAttempt(payment, { ...rest, state: 'surplus', endedAt: at }), now)
  }
  const counted = withAttempt(payment, { ...rest, state: 'paid', endedAt: at })
  const promised = promisedOnce(payment, now, calendars)
  const happening = {
    type: 'paid' as const,
    at,
    by: 'You',
    cause: `paid ${attempt.id}`,
    note: pounds(payment.pence),
    ...promised,
  }
  const back = request.state === 'refused' && payment.refundedIfRefused
  return next(
    { ...request, ...promised },
    { ...counted, paidAt: at, ...(back ? { state: 'refund-due', refundDueAt: at } : { state: 'paid' }) },
    now,
    happening,
  )
}

/** The request after Pay has been asked about one of its attempts; undefined when that tells nothing new. */
export function learned(
  request: ServiceRequest,
  number: number,
  seen: SeenPayment,
  now: Date,
  calendars: Calendars,
): ServiceRequest | undefined {
  const attempt = attemptOf(request, number)
  if (!request.payment || !attempt) return undefined
  if (seen.status === 'failed') return failed(request, request.payment, attempt, seen, now)
  return seen.status === 'paid' ? paid(request, request.payment, attempt, now, calendars) : undefined
}

/** The request once a payment has gone back; undefined when that is recorded already. */
export function returned(
  request: ServiceRequest,
  number: number,
  { council, now }: Pick<PaymentPorts, 'council' | 'now'>,
): ServiceRequest | undefined {
  const attempt = attemptOf(request, number)
  const { payment } = request
  if (!payment || !attempt) return undefined
  const at = now().toISOString()
  const happening = { type: 'refunded' as const, at, by: council, cause: `refunded ${attempt.id}` }
  if (attempt.state === 'surplus') {
    const note = `You had paid twice. The second payment of ${pounds(payment.pence)} has gone back to your card.`
    const after = withAttempt(payment, { ...attempt, state: 'returned' })
    return next(request, after, now(), { ...happening, note })
  }
  if (attempt.state !== 'paid' || payment.state !== 'refund-due') return undefined
  const note = `${pounds(payment.pence)} has gone back to your card.`
  return next(request, { ...payment, state: 'refunded', refundedAt: at }, now(), { ...happening, note })
}
