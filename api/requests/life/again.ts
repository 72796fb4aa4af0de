import type { Calendars } from '#contract/calendar/calendar.ts'
import type { Service } from '#contract/core/service.ts'
import { dueAt } from './due.ts'
import { append, type Happening } from './history.ts'
import type { ServiceRequest } from './model.ts'
import { cellFor } from './where.ts'

/**
 * The request taken up again after its end: others find it again who see the same, and what is promised counts from
 * now. Undefined where it cannot be.
 */
export function again(
  request: ServiceRequest,
  service: Service | undefined,
  happening: Omit<Happening, 'dueAt'>,
  calendars: Calendars,
): ServiceRequest | undefined {
  const due = service ? dueAt(service, new Date(happening.at), calendars) : null
  const promised = happening.type === 'reopened' ? { dueAt: due } : {}
  const next = append(request, { ...happening, ...promised })
  const cell = service && cellFor(service, request.location)
  return next && { ...next, ...promised, ...(cell ? { cell } : {}) }
}
