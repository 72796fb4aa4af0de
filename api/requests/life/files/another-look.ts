import { append } from '#requests/life/history.ts'
import type { ServiceRequest } from '#requests/life/model.ts'

export const refusalOf = ({ history }: ServiceRequest): number | undefined =>
  history.findLast(({ type }) => type === 'refused')?.number

/** Whether whoever sent it may ask for the decision to be looked at again: a refusal, once for each. */
export const canReconsider = (request: ServiceRequest): boolean => request.state === 'refused'

/** The request with another look asked for; undefined where there is no refusal to look at. `files`: sent with the reasons. */
export function askedAgain(
  request: ServiceRequest,
  reasons: string,
  at: string,
  files: readonly string[] = [],
): ServiceRequest | undefined {
  const refusal = refusalOf(request)
  if (refusal === undefined || !canReconsider(request)) return undefined
  const cause = `reconsideration of ${refusal}`
  const next = append(request, { type: 'reconsideration-asked', at, by: 'You', cause })
  if (!next) return undefined
  const asked = { refusal, at, reasons, ...(files.length > 0 ? { files } : {}) }
  // What was promised for the first decision does not count for another look, for which no time is published.
  return { ...next, reconsiderations: [...(request.reconsiderations ?? []), asked], dueAt: null }
}

/** What stands as the reasons where files alone were sent: which questions they answer. */
export const sentAfterRefusal = (questions: readonly string[]): string =>
  `Sent after the refusal: ${questions.join(', ')}`
