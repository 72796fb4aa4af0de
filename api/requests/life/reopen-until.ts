import { addDays, dayInEngland } from '#contract/calendar/day.ts'
import { endOfDay } from '#contract/calendar/moments.ts'
import { workOf } from '#contract/core/kinds/work-kind.ts'
import type { Service } from '#contract/core/service.ts'
import type { CouncilProfile } from '#contract/council/council.ts'
import { isEnding } from '#contract/requests/lifecycle.ts'
import { isErased } from './erase.ts'
import type { ServiceRequest } from './model.ts'

/** Until when work that ended then may be said not to be fixed: whoever is told a date has all of it. */
export const notFixedUntil = (ended: string, { notFixed }: Pick<CouncilProfile, 'notFixed'>): string =>
  endOfDay(addDays(dayInEngland(new Date(ended)), notFixed.days)).toISOString()

/**
 * Until when "it isn't fixed", or "they say it is yours", opens it again; undefined where it cannot. What is decided, or done otherwise than by fixing
 * it, is looked at again in another way, and what left the catalogue has nobody to do it.
 */
export function reopenUntil(
  request: ServiceRequest,
  service: Service | undefined,
  council: Pick<CouncilProfile, 'notFixed'>,
  now: Date,
): string | undefined {
  const { state, history } = request
  if (!service || service.decision || service.doneAs || isErased(request)) return undefined
  // Whom it was referred to may say that it is ours.
  if (state !== 'fixed' && state !== 'closed' && state !== 'referred') return undefined
  // An appointment that has taken place is no work that may not last.
  if (state === 'fixed' && workOf(service) === 'appointment') return undefined
  const ended = history.findLast(({ type }) => isEnding(type))
  // What its resident withdrew was not finished by the department.
  const until = ended?.type === state && notFixedUntil(ended.at, council)
  return until && now.toISOString() <= until ? until : undefined
}
