import { shardOf } from '#record/append.ts'
import type { Payment, PaymentAttempt } from '#requests/payments/model.ts'
import type { ServiceRequest } from './model.ts'

const minute = 60_000
/** For this long every minute; after that, after a quarter of the time that it has taken so far. */
const eagerMs = 4 * minute
const slowestMs = 60 * minute
/** A payment that failed is looked at a little longer, in case Pay changes its mind. */
const doubtMs = 120 * minute

const ageOf = (since: string | undefined, now: Date): number =>
  now.getTime() - Date.parse(since ?? now.toISOString())

/** Whether somebody is about to begin it with Pay. */
export const isClaimed = ({ claimedUntil = '' }: PaymentAttempt, now: Date): boolean =>
  claimedUntil > now.toISOString()

/** Whether Pay may still say something new of it. */
export function isUnsettled(attempt: PaymentAttempt, now: Date): attempt is PaymentAttempt & { id: string } {
  if (!attempt.id) return false
  if (attempt.state === 'started') return true
  return attempt.state === 'failed' && ageOf(attempt.endedAt, now) < doubtMs
}

/** The payment that has to go back, of those that were taken. */
export const toReturn = (payment: Payment): (PaymentAttempt & { id: string })[] =>
  payment.attempts.filter(
    (attempt): attempt is PaymentAttempt & { id: string } =>
      attempt.id !== undefined &&
      (attempt.state === 'surplus' || (attempt.state === 'paid' && payment.state === 'refund-due')),
  )

/** Since when the youngest of what is being waited for takes; undefined when nothing is. */
function waitingSince(payment: Payment, now: Date): string | undefined {
  const unsettled = payment.attempts.filter((attempt) => isUnsettled(attempt, now))
  const going = toReturn(payment).map(({ state, endedAt }) =>
    state === 'paid' ? (payment.refundDueAt ?? endedAt) : endedAt,
  )
  return [...unsettled.map(({ startedAt, endedAt }) => endedAt ?? startedAt), ...going]
    .filter((time) => time !== undefined)
    .sort()
    .at(-1)
}

/**
 * The request in the index of payments to be looked after, or out of it. The same object when that changes nothing,
 * so that looking at a payment every minute writes nothing.
 */
export function watched(request: ServiceRequest, now: Date): ServiceRequest {
  const { paymentOpen, paymentLookAt, ...rest } = request
  const since = request.payment && waitingSince(request.payment, now)
  if (since === undefined) return paymentOpen ? rest : request
  const age = ageOf(since, now)
  if (age < eagerMs && paymentLookAt && paymentLookAt <= now.toISOString()) return request
  const pause = age < eagerMs ? 0 : Math.min(age / 4, slowestMs)
  const lookAt = new Date(now.getTime() + pause).toISOString()
  return { ...rest, paymentOpen: shardOf(request.reference), paymentLookAt: lookAt }
}
