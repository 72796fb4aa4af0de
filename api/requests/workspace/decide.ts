import type { Do } from '#contract/workspace/acts/acts.ts'
import { decisionOn } from '#requests/life/decide.ts'
import type { ServiceRequest } from '#requests/life/model.ts'
import { type Acting, invalid, next, notNow, type Outcome } from './acting.ts'
import { isDecided, type SomeDeciders } from './decider.ts'

/** Decides what was applied for, as the service says that it is decided. */
function decide(request: ServiceRequest, acting: Acting, action: Do<'decide'>): Outcome {
  const { service, staff, at, by, cause } = acting
  if (!service?.decision) return notNow('This service has no decisions.')
  const { do: _, ...decision } = action
  const decided = decisionOn(service, request, decision, { at, by, cause, actor: staff })
  if (!decided) return notNow('It is decided already, or the department has not taken it yet.')
  return 'message' in decided ? invalid('/action/validUntil', decided.message) : next(decided)
}

export const decideDeciders = { decide: { take: decide, fits: isDecided } } satisfies SomeDeciders
