import { dayInWords } from '#contract/calendar/words.ts'
import type { Service } from '#contract/core/service.ts'
import type { Do } from '#contract/workspace/acts/acts.ts'
import { departmentView } from '#requests/elsewhere/department/view.ts'
import { decisionOn } from '#requests/life/decide.ts'
import type { ServiceRequest } from '#requests/life/model.ts'
import { comesOf, isUnpaid, lastOrder } from '#services/define/after-approval.ts'
import { type Acting, happen, idOf, invalid, next, notNow, type Outcome } from './acting.ts'
import { type Fits, isDecided, type SomeDeciders } from './decider.ts'
import { refuserOf } from './review.ts'

/** Whether something is missing that the form says is needed: proof that was to come, or the fee. */
const isShort = (request: ServiceRequest, service: Service): boolean =>
  departmentView(request, service).awaited.length > 0 || isUnpaid(request.payment)

/** Decides what was applied for, as the service says that it is decided. */
function decide(request: ServiceRequest, acting: Acting, action: Do<'decide'>): Outcome {
  const { service, staff, at, by, cause } = acting
  if (!service?.decision) return notNow('This service has no decisions.')
  const { do: _, without, ...decision } = action
  if (refuserOf(request)?.id === staff.id)
    return notNow('You refused this. Ask a colleague who did not to look at it again and decide.')
  if (decision.outcome === 'approved' && !without && isShort(request, service))
    return invalid('/action/without', 'Say why it can be approved without what has not been sent or paid')
  const decided = decisionOn(service, request, decision, { at, by, cause, actor: staff })
  if (!decided) return notNow('It is decided already, or the department has not taken it yet.')
  if ('message' in decided) return invalid('/action/validUntil', decided.message)
  if (!without) return next(decided)
  const note = { id: idOf(acting), at: at.toISOString(), by: staff, text: `Approved without: ${without}` }
  return next({ ...decided, notes: [...(decided.notes ?? []), note] })
}

/**
 * Says that what was approved has been ordered: to the resident in the words of the service, its number to staff alone.
 * Once; again only with a reason, as two officers may not know of each other.
 */
function order(request: ServiceRequest, acting: Acting, { number = '', again }: Do<'order'>): Outcome {
  const ordered = acting.service?.decision?.ordered
  if (!ordered || request.state !== 'approved') return notNow('Nothing has been approved that is ordered.')
  if (isUnpaid(request.payment))
    return notNow(
      'The fee has not been paid. Once it has, or you have taken it, say that it has been ordered.',
    )
  const before = lastOrder(request.history)
  if (before && !again)
    return invalid(
      '/action/again',
      `It was ordered on ${dayInWords(before.at)}. Say why it has been ordered again`,
    )
  const note = `We have ordered ${ordered.what}${before ? ' again' : ''}. ${comesOf(ordered, acting.at, acting.calendars.england)}`
  const done = happen(request, acting, { type: 'updated', note, ordered: number })
  if (done.kind !== 'next' || !before) return done
  const why = {
    id: idOf(acting),
    at: acting.at.toISOString(),
    by: acting.staff,
    text: `Ordered again: ${again}`,
  }
  return next({ ...done.request, notes: [...(done.request.notes ?? []), why] })
}

const isOrdered: Fits = ({ state }, service) =>
  state === 'approved' && service?.decision?.ordered !== undefined

export const decideDeciders = {
  decide: { take: decide, fits: isDecided },
  order: { take: order, fits: isOrdered },
} satisfies SomeDeciders
