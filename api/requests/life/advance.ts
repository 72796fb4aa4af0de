import { type Advanced, advance as advanceItem } from '#record/advance.ts'
import { change as changeItem, type Decision } from '#record/change.ts'
import { append, type Happening } from './history.ts'
import type { ServiceRequest } from './model.ts'
import type { RequestStore } from './ports.ts'

type Store = Pick<RequestStore, 'get' | 'save'>

/** `change` of a service request. */
export const change = <Answer>(
  store: Store,
  reference: string,
  decide: (
    request: ServiceRequest | undefined,
  ) => Decision<ServiceRequest, Answer> | Promise<Decision<ServiceRequest, Answer>>,
): Promise<Answer> => changeItem<ServiceRequest, Answer>(store, reference, decide)

/** Adds an event, where the lifecycle lets it happen. The same `cause` again has no effect. */
export const advance = (
  store: Store,
  reference: string,
  happening: Happening,
): Promise<Advanced<ServiceRequest>> => advanceItem(store, reference, happening, append)
