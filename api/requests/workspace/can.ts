import { isOpen, stateAfter } from '#contract/lifecycle.ts'
import type { Service } from '#contract/service.ts'
import { type ActionName, eventOf } from '#contract/workspace.ts'
import { isErased } from '../erase.ts'
import type { ServiceRequest } from '../model.ts'
import { redactable } from './words.ts'

/** Whether the request is one whose work is decided, or one whose work is done. */
const isDecided = (service: Service | undefined) => service?.decision !== undefined

/** What an action needs beyond the state of the request. */
function fits(name: ActionName, request: ServiceRequest, service: Service | undefined): boolean {
  const report = service !== undefined && !service.sensitive && request.location !== undefined
  switch (name) {
    case 'inspect':
    case 'schedule':
    case 'fix':
      return !isDecided(service)
    case 'redact':
      return service !== undefined && redactable(service, request).length > 0
    case 'blur':
    case 'remove-photo':
      return request.evidence.length > 0
    case 'publish':
      return report
    case 'unpublish':
      return request.publication !== undefined
    case 'merge':
      return report && isOpen(request.state)
    default:
      return true
  }
}

/** The actions that can be taken as the request stands, whoever looks. */
export function possible(request: ServiceRequest, service: Service | undefined): ActionName[] {
  if (isErased(request)) return []
  const names = Object.keys(eventOf) as (keyof typeof eventOf)[]
  const here: ActionName[] = names.filter(
    (name) => stateAfter(request.state, eventOf[name]) && fits(name, request, service),
  )
  const decides = isDecided(service) && stateAfter(request.state, 'approved')
  return decides ? [...here, 'decide'] : here
}
