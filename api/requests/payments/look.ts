import { change } from '#requests/life/advance.ts'
import type { ServiceRequest } from '#requests/life/model.ts'
import { isUnsettled } from '#requests/life/payment-watch.ts'
import type { PaymentPorts, SeenPayment } from './ports.ts'
import { learned } from './record.ts'

/** Records what Pay says of an attempt, once. Returns the request as it is then; undefined when it is not there. */
export function record(
  { requests, calendars, now }: Pick<PaymentPorts, 'requests' | 'calendars' | 'now'>,
  reference: string,
  number: number,
  seen: SeenPayment,
): Promise<ServiceRequest | undefined> {
  return change<ServiceRequest | undefined>(requests, reference, (request) => {
    const next = request && learned(request, number, seen, now(), calendars)
    return next ? { save: next, answer: next } : { answer: request }
  })
}

/**
 * Asks Pay about every attempt of which it may say something new, and records the answers. Throws PayUnavailable when
 * Pay does not answer; what it said before that is recorded.
 */
export async function look(ports: PaymentPorts, request: ServiceRequest): Promise<ServiceRequest> {
  let current = request
  for (const attempt of request.payment?.attempts ?? []) {
    if (!isUnsettled(attempt, ports.now())) continue
    const seen = await ports.provider.find(attempt.id)
    current = (await record(ports, request.reference, attempt.number, seen)) ?? current
  }
  return current
}
