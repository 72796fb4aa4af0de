import { isLook, isOpen, stateAfter } from '#contract/requests/lifecycle.ts'
import { append as appendTo, type Happening as HappeningOf } from '#record/append.ts'
import type { HistoryEntry, ServiceRequest } from './model.ts'

/** An event before it has its number. */
export type Happening = HappeningOf<HistoryEntry>

/**
 * The request after the event: numbered, in its new state, marked as pending. Undefined when the event cannot happen in
 * the state that the request is in.
 */
export function append(request: ServiceRequest, happening: Happening): ServiceRequest | undefined {
  const state = stateAfter(request.state, happening.type)
  if (!state) return undefined
  const { cell, keptFrom, ...rest } = request
  const promised = isKeptBy(request, happening) ? { dueAt: null } : {}
  return appendTo<ServiceRequest>(
    request.reference,
    {
      ...rest,
      ...(cell && isOpen(state) ? { cell } : {}),
      ...(isOpen(state) ? {} : { keptFrom: keptFrom ?? happening.at.slice(0, 10) }),
      ...promised,
      state,
      updatedAt: happening.at,
    },
    { ...happening, ...promised },
  )
}

/** Whether nothing is due any more once this has happened, since a look was all that was promised. */
const isKeptBy = ({ dueAt, dueFor }: ServiceRequest, { type }: Happening): boolean =>
  dueAt !== null && dueFor === 'look' && isLook(type)
