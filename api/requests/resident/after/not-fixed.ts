import type { Calendars } from '#contract/calendar/calendar.ts'
import type { Service } from '#contract/core/service.ts'
import { theDepartment } from '#contract/core/words/in-text.ts'
import { departmentOf } from '#contract/council/department.ts'
import { isOpen } from '#contract/requests/lifecycle.ts'
import type { NotFixed } from '#contract/requests/resident-actions.ts'
import { anotherResident, you } from '#contract/requests/said-by.ts'
import { again } from '#requests/life/again.ts'
import type { Message, ServiceRequest } from '#requests/life/model.ts'
import { reopenUntil } from '#requests/life/reopen-until.ts'
import { onceFurther } from './further.ts'
import { type AfterPorts, type Answered, idFrom, type Sent } from './once.ts'

/** `mine`: the request of whoever says it, where that was merged into this one. */
function saidBy(mine: string | undefined) {
  return mine ? { by: anotherResident, other: mine } : { by: you }
}

function reopened(
  request: ServiceRequest,
  service: Service,
  { what, mine }: { what: string; mine: string | undefined },
  at: Date,
  cause: string,
  calendars: Calendars,
) {
  const id = idFrom(cause)
  const time = at.toISOString()
  const next = again(
    request,
    service,
    { type: 'reopened', at: time, ...saidBy(mine), cause, message: id },
    calendars,
  )
  const words: Message = {
    id,
    at: time,
    from: 'resident',
    text: what.trim(),
    ...(mine ? { other: mine } : {}),
  }
  return next && { ...next, messages: [...(request.messages ?? []), words] }
}

/**
 * Opens it again, or the one that it was merged into. What is still wrong is for the department to read; no event and
 * no follower has it.
 */
export function notFixed(ports: AfterPorts, sent: Sent<NotFixed>): Promise<Answered> {
  return onceFurther(ports, 'not-fixed', sent, (mine) => (request, at, cause) => {
    const service = ports.serviceOf(request.service)
    const may = service && reopenUntil(request, service, ports.council, at)
    const next = may && reopened(request, service, { what: sent.body.what, mine }, at, cause, ports.calendars)
    if (next) return next
    return isOpen(request.state)
      ? `It is already open: ${theDepartment(departmentOf(ports.council, request.department).name)} deals with it.`
      : 'You cannot open this again here. Send a new report, or call us.'
  })
}
