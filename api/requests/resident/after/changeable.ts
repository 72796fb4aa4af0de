import { holds, momentsIn } from '#contract/core/condition.ts'
import type { Service } from '#contract/core/service.ts'
import { isOpen } from '#contract/requests/lifecycle.ts'
import type { ServiceRequest } from '#requests/life/model.ts'

/** Until when whoever sent the request may change its answers (ISO 8601); undefined where they may not. */
export function changeUntil(
  { state, answers }: Pick<ServiceRequest, 'state' | 'answers'>,
  service: Service | undefined,
  now: Date,
): string | undefined {
  const { changeable } = service ?? {}
  if (!changeable || !isOpen(state) || !holds(changeable, answers, now)) return undefined
  const moments = momentsIn(changeable)
    .filter((at) => at > now)
    .sort((a, b) => a.getTime() - b.getTime())
  return moments.find((at) => !holds(changeable, answers, at))?.toISOString()
}
