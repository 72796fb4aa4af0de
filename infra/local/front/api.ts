import type { LocalFunction } from '../lambda/function.ts'
import { maxPayload } from '../lambda/messages.ts'
import type { ApiModel } from '../model/api.ts'
import type { Place } from '../template/place.ts'
import { createAuthorise } from './authorizer.ts'
import { httpEvent } from './event.ts'
import { type Answer, type Incoming, message } from './exchange.ts'
import { httpAnswer } from './result.ts'
import { createRouter } from './routes.ts'
import { createThrottle } from './throttle.ts'

export type AnswerRequest = (request: Incoming) => Promise<Answer>

/** Answers as the template's HTTP API: route, rate, authorizer, function. */
export function createApi(
  api: ApiModel,
  {
    place,
    functions,
    throttling,
  }: { place: Place; functions: Map<string, LocalFunction>; throttling: boolean },
): AnswerRequest {
  const route = createRouter(api.routes)
  const authorise = createAuthorise(api, place, functions)
  const throttles = new Map(
    Object.entries(api.routeThrottles).map(([key, limits]) => [key, createThrottle(limits)]),
  )
  const throttle = api.throttle && createThrottle(api.throttle)

  return async (request) => {
    const match = route(request.method, request.path)
    if (!match) return message(404, 'Not Found')
    const { key, authorizer, functionArn, timeoutMilliseconds } = match.route
    const passes = throttles.get(key) ?? throttle
    if (throttling && passes && !passes()) return message(429, 'Too Many Requests')
    const verdict = authorizer ? await authorise(request, match, authorizer) : undefined
    if (verdict?.kind === 'unidentified') return message(401, 'Unauthorized')
    if (verdict?.kind === 'denied') return message(403, 'Forbidden')
    if (verdict?.kind === 'failed') return message(500, 'Internal Server Error')

    const body = await request.body(maxPayload)
    const context = verdict?.kind === 'allowed' ? verdict.context : undefined
    const event = body && JSON.stringify(httpEvent(request, match, body, { api, place, authorizer: context }))
    if (event === undefined || event.length > maxPayload) return message(413, 'Request Entity Too Large')
    const outcome = functions.get(functionArn)?.invoke(event)
    if (!outcome) return message(500, 'Internal Server Error')
    const late = new Promise<'late'>((resolve) => setTimeout(resolve, timeoutMilliseconds, 'late').unref())
    const first = await Promise.race([outcome, late])
    return first === 'late' ? message(503, 'Service Unavailable') : httpAnswer(first)
  }
}
