import { addDays, dayInEngland } from '#contract/calendar/day.ts'
import { endOfDay } from '#contract/calendar/moments.ts'
import type { Service } from '#contract/core/service.ts'
import { append } from '#requests/life/history.ts'
import type { ServiceRequest } from '#requests/life/model.ts'

export const refusalOf = ({ history }: ServiceRequest): number | undefined =>
  history.findLast(({ type }) => type === 'refused')?.number

/** Whether whoever sent it may ask for the decision to be looked at again: a refusal, once for each. */
export const canReconsider = (request: ServiceRequest): boolean => request.state === 'refused'

/** By when it is looked at again, where the service says within how many days; null: nothing is promised for it. */
function lookedAgainBy(service: Service | undefined, at: string): string | null {
  const within = service?.decision?.lookedAgainInDays
  return within === undefined ? null : endOfDay(addDays(dayInEngland(new Date(at)), within)).toISOString()
}

/** The request with another look asked for; undefined where there is no refusal to look at. `files`: sent with the reasons. */
export function askedAgain(
  request: ServiceRequest,
  service: Service | undefined,
  reasons: string,
  at: string,
  files: readonly string[] = [],
): ServiceRequest | undefined {
  const refusal = refusalOf(request)
  if (refusal === undefined || !canReconsider(request)) return undefined
  const cause = `reconsideration of ${refusal}`
  // What was promised for the first decision does not count for another look.
  const dueAt = lookedAgainBy(service, at)
  const next = append(request, { type: 'reconsideration-asked', at, by: 'You', cause, dueAt })
  if (!next) return undefined
  const asked = { refusal, at, reasons, ...(files.length > 0 ? { files } : {}) }
  return { ...next, reconsiderations: [...(request.reconsiderations ?? []), asked], dueAt }
}

/** What stands as the reasons where files alone were sent: which questions they answer. */
export const sentAfterRefusal = (questions: readonly string[]): string =>
  `Sent after the refusal: ${questions.join(', ')}`
