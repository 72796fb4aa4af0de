import { workOf } from '#contract/core/kinds/work-kind.ts'
import type { Service } from '#contract/core/service.ts'
import { stateAfter } from '#contract/requests/lifecycle.ts'
import { type ActionName, actionNames, acts } from '#contract/workspace/acts/acts.ts'
import { isOfKind } from '#contract/workspace/acts/by-kind.ts'
import { isErased } from '#requests/life/erase.ts'
import type { ServiceRequest } from '#requests/life/model.ts'
import { deciderOf } from './deciders.ts'

/** The actions that can be taken as the request stands, whoever looks. */
export function possible(request: ServiceRequest, service: Service | undefined): ActionName[] {
  if (isErased(request)) return []
  const work = workOf(service)
  return actionNames.filter((name) => {
    if (!isOfKind(name, work)) return false
    const happens = acts[name].events.some((event) => stateAfter(request.state, event))
    return happens && (deciderOf(name).fits?.(request, service) ?? true)
  })
}
