import type { Answers } from '#contract/core/condition.ts'
import type { Service } from '#contract/core/service.ts'
import type { LocationAnswer } from '#contract/geo/location.ts'
import { askedQuestions } from '#services/define/walk.ts'
import type { HistoryEntry, Place, Publication, ServiceRequest } from './model.ts'

/** What is public without its words, which may tell what no longer holds: somebody looks at it again. */
export const withoutWords = ({ words: _, ...rest }: Publication): Publication => rest

/** Key of the question that asks where it is; undefined where none does. */
export const placeKey = (service: Service, answers: Answers): string | undefined =>
  askedQuestions(service, answers).find(({ kind }) => kind === 'location')?.key

/** Where it was said to be before this event, as it was answered; words are gone where some were redacted since. */
export function answerBefore(
  { earlier = [] }: ServiceRequest,
  { number, was }: HistoryEntry,
  key: string | undefined,
): LocationAnswer | undefined {
  const answered = key ? earlier.find((one) => one.number === number)?.answers[key] : undefined
  if (answered) return answered as LocationAnswer
  return was && { lat: was.lat, lon: was.lon, found: 'map', precision: 'exact' }
}

/**
 * The request with the place that it had with the event of this number, before whoever sent it corrected it: what is told
 * late tells the same.
 */
export function placedAt(
  request: ServiceRequest,
  number: number,
  service: Service | undefined,
): ServiceRequest {
  const next = request.history.find((entry) => entry.type === 'moved' && entry.number > number)
  if (!next?.was) return request
  const key = service && placeKey(service, request.answers)
  const answer = answerBefore(request, next, key)
  const location: Place = {
    ...next.was,
    ...(answer?.description ? { description: answer.description } : {}),
  }
  return { ...request, location, ...(key ? { answers: { ...request.answers, [key]: answer } } : {}) }
}
