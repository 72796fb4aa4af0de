import type { Service } from '#contract/core/service.ts'
import type { CouncilProfile } from '#contract/council/council.ts'
import { departmentOf } from '#contract/council/department.ts'
import { isOpen } from '#contract/requests/lifecycle.ts'
import type { Tracked } from '#contract/requests/tracking.ts'
import type { ServiceRequest } from '#requests/life/model.ts'
import type { RequestStore } from '#requests/life/ports.ts'
import { stepsFor } from '#requests/life/steps.ts'

/** Requests are merged into older ones, so a chain ends; longer than this it is not followed. */
const mostMerges = 10

/** The requests as which this one goes on, merge after merge; none when it goes on by itself, or the end is not found. */
export async function waysOn(
  requests: Pick<RequestStore, 'get'>,
  { mergedInto }: ServiceRequest,
): Promise<readonly ServiceRequest[]> {
  const way: ServiceRequest[] = []
  for (let next = mergedInto; next && way.length < mostMerges; next = way.at(-1)?.mergedInto) {
    const request = await requests.get(next)
    if (!request) return []
    way.push(request)
  }
  return way.at(-1)?.mergedInto ? [] : way
}

/** The request in which this one goes on, at the end of all merges; undefined when it goes on by itself. */
export const goesOn = async (
  requests: Pick<RequestStore, 'get'>,
  request: ServiceRequest,
): Promise<ServiceRequest | undefined> => (await waysOn(requests, request)).at(-1)

/** Whether the time is over by which something was to be done. */
export const isOverdue = ({ state, dueAt }: ServiceRequest, now: Date): boolean =>
  isOpen(state) && dueAt !== null && dueAt < now.toISOString()

/** What a request goes on as, with its service as the catalogue has it now. */
export interface Into {
  readonly request: ServiceRequest
  readonly service: Service | undefined
}

/** What whoever sent `mine`, which was merged into it, sees of it: the steps, as a follower does. */
export function goesOnView(
  { request, service }: Into,
  council: CouncilProfile,
  mine: string,
  now: Date,
): Tracked['goesOnAs'] {
  const { reference, state, dueAt } = request
  const { id, name, phone } = departmentOf(council, request.department)
  const history = stepsFor(request, 'follower', service, council, mine)
  const overdue = isOverdue(request, now)
  return { reference, state, dueAt, overdue, department: { id, name, phone }, history }
}
