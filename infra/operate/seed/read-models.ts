import { remembered, wordItem } from '#aws/list/words-items.ts'
import { departmentOf } from '#contract/council/department.ts'
import { teamFor } from '#contract/council/team.ts'
import { isPublic } from '#contract/insight/public-kind.ts'
import type { RequestEvent } from '#contract/requests/event.ts'
import { council } from '#council'
import { type Fact, type TeamOf, take as takeFact } from '#insight/fact.ts'
import { factKeys } from '#insight/listed.ts'
import { type Located, toldBy, type Where } from '#insight/told.ts'
import { toEvent } from '#requests/life/event.ts'
import type { ServiceRequest } from '#requests/life/model.ts'
import { keptAs } from '#requests/list/list-keys.ts'
import { type Taking, take, type WorkRecord } from '#requests/list/worklist.ts'
import { tokensOfRequest, wordKey } from '#requests/workspace/tokens.ts'
import { serviceOf } from '#services/index.ts'

/** Every event of the request, as departments get them. */
export const eventsOf = (request: ServiceRequest): RequestEvent[] =>
  request.history.map((entry) => toEvent(request, entry, serviceOf(request.service), council))

/** How long an event is on its way to its department, in milliseconds. */
const way = 1_500

/** What stands in the department's list once all events have come. */
export function listed(
  events: readonly RequestEvent[],
  taking: Omit<Taking, 'receivedAt'>,
): Record<string, unknown>[] {
  let record: WorkRecord | undefined
  for (const event of events) {
    const receivedAt = new Date(Date.parse(event.time) + way).toISOString()
    record = take(record, event, { receivedAt, ...taking }) ?? record
  }
  return record ? [keptAs(record)] : []
}

/** What numbers are made of once all events have come, as the consumer of events keeps it. */
export function factOf(
  events: readonly RequestEvent[],
  whereIs: (place: Located) => Where,
): Fact | undefined {
  let fact: Fact | undefined
  for (const event of events) fact = takeFact(fact, event.subject, toldBy(event, whereIs), teamOfFact) ?? fact
  return fact
}

/** The fact with the keys of the lists that it stands in. */
export const factItem = (fact: Fact): Record<string, unknown> => ({ ...fact, ...factKeys(fact, isShown) })

const isShown = (slug: string) => {
  const service = serviceOf(slug)
  return service !== undefined && isPublic(service)
}
const teamOfFact: TeamOf = (department, service, district) =>
  teamFor(departmentOf(council, department), { service, district })?.id

/** What the index of words holds of a request, as `indexWords` leaves it. Most words come again: each is made once. */
export function indexerOf(secret: Uint8Array): (request: ServiceRequest) => Record<string, unknown>[] {
  const known = new Map<string, string>()
  const keyOf = (department: string, token: string) => {
    const name = `${department} ${token}`
    const key = known.get(name) ?? wordKey(secret, department, token)
    known.set(name, key)
    return key
  }
  return (request) => {
    const { reference, submittedAt, department } = request
    const words = tokensOfRequest(request, serviceOf(request.service)).map((token) =>
      keyOf(department, token),
    )
    return [remembered(reference, words, 1), ...words.map((word) => wordItem(word, reference, submittedAt))]
  }
}
