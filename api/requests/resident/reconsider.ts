import type { ReconsiderationAsked } from '#contract/requests/decision.ts'
import { change } from '#requests/life/advance.ts'
import { append } from '#requests/life/history.ts'
import { matchKey } from '#requests/life/keys.ts'
import type { ServiceRequest } from '#requests/life/model.ts'
import type { RequestStore } from '#requests/life/ports.ts'

export interface ReconsiderPorts {
  readonly requests: RequestStore
  readonly now: () => Date
}

export type Reconsidered =
  | { readonly kind: 'asked'; readonly asked: ReconsiderationAsked }
  | { readonly kind: 'not-opened' | 'not-now' | 'asked-before' }

const refusalOf = ({ history }: ServiceRequest): number | undefined =>
  history.findLast(({ type }) => type === 'refused')?.number

/** Whether whoever sent it may ask for the decision to be looked at again: a refusal, once for each. */
export const canReconsider = (request: ServiceRequest): boolean => request.state === 'refused'

/** The request with another look asked for; undefined where there is no refusal to look at. */
export function askedAgain(request: ServiceRequest, reasons: string, at: string): ServiceRequest | undefined {
  const refusal = refusalOf(request)
  if (refusal === undefined || !canReconsider(request)) return undefined
  const cause = `reconsideration of ${refusal}`
  const next = append(request, { type: 'reconsideration-asked', at, by: 'You', cause })
  if (!next) return undefined
  const reconsiderations = [...(request.reconsiderations ?? []), { refusal, at, reasons }]
  // What was promised for the first decision does not count for another look, for which no time is published.
  return { ...next, reconsiderations, dueAt: null }
}

/**
 * Asks the department to look at its refusal again, for the person who sent the request. The reasons stay with the
 * request: no event has them. The same reasons again have the same answer; a refusal is looked at again once.
 */
export function reconsider(
  { requests, now }: ReconsiderPorts,
  reference: string,
  trackingKey: string,
  reasons: string,
): Promise<Reconsidered> {
  return change<Reconsidered>(requests, reference, (request) => {
    if (!request || matchKey(request, trackingKey)?.role !== 'reporter')
      return { answer: { kind: 'not-opened' } }
    const refusal = refusalOf(request)
    const before = request.reconsiderations?.find((one) => one.refusal === refusal)
    if (before?.reasons === reasons)
      return { answer: { kind: 'asked', asked: { reference, askedAt: before.at } } }
    if (before) return { answer: { kind: 'asked-before' } }
    const at = now().toISOString()
    const next = askedAgain(request, reasons, at)
    if (!next) return { answer: { kind: 'not-now' } }
    return { save: next, answer: { kind: 'asked', asked: { reference, askedAt: at } } }
  })
}
