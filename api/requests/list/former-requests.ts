import type { CouncilProfile } from '#contract/council/council.ts'
import { idNow } from '#contract/council/department.ts'
import type { Store } from '#record/item.ts'
import type { ServiceRequest } from '#requests/life/model.ts'

type Profile = Pick<CouncilProfile, 'departments'>

/** The request with the id that its department has now: rights, lists and pages go by that one alone. */
export function asNow(request: ServiceRequest, council: Profile): ServiceRequest {
  const department = idNow(council, request.department)
  return department === request.department ? request : { ...request, department }
}

/** Requests as they are read now. With its next change a request is written under the id of now. */
export const nowIn = <S extends Store<ServiceRequest>>(store: S, council: Profile): S => ({
  ...store,
  async get(reference: string) {
    const found = await store.get(reference)
    return found && asNow(found, council)
  },
  async create(request: ServiceRequest) {
    const there = await store.create(request)
    return there && asNow(there, council)
  },
})
