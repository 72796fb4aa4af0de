import { dayInEngland } from '#contract/calendar/day.ts'
import type { Service } from '#contract/core/service.ts'
import { closedInWords, isOpen } from '#contract/council/withdrawn.ts'
import type { Ending } from './walk.ts'

/** How a form ends whose service has been given up; undefined while it is open. */
export function closedOn({ withdrawn }: Pick<Service, 'withdrawn'>, at: Date): Ending | undefined {
  if (!withdrawn || isOpen({ withdrawn }, dayInEngland(at))) return undefined
  const { title, instead } = closedInWords(withdrawn)
  return { kind: 'stop', id: 'closed', title, text: [], next: [instead] }
}
