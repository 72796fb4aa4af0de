import type { DirectionRoute, FairAccessTerms } from '#contract/admissions/fair-access.ts'
import type { Calendars } from '#contract/calendar/calendar.ts'
import { lastDay } from '#contract/calendar/clock.ts'
import type { Day } from '#contract/calendar/day.ts'
import type { Direction } from './case.ts'

/** How a school of this kind is directed, where that begins on a day. Throws where the rules have not one way. */
export function routeOn(
  { routes }: Pick<FairAccessTerms, 'routes'>,
  isAcademy: boolean,
  day: Day,
): DirectionRoute {
  const kind = isAcademy ? 'academy' : 'maintained'
  const [route, ...more] = routes.filter(
    (one) => one.for === kind && one.since <= day && (!one.until || day <= one.until),
  )
  if (!route || more.length > 0) throw new Error(`There is not one way to direct on ${day}: ${kind}`)
  return route
}

/** The way of a direction that has begun: it goes on as it began. */
export function routeOf({ routes }: Pick<FairAccessTerms, 'routes'>, id: string): DirectionRoute {
  const route = routes.find((one) => one.id === id)
  if (!route) throw new Error(`There is no way ${id} to direct`)
  return route
}

/** The step that comes next, and the first day for it: null where its calendar does not know; undefined: none is left. */
export function nextStep(route: DirectionRoute, { steps }: Direction, calendars: Calendars) {
  const step = route.steps[steps.length]
  if (!step) return undefined
  const before = steps.at(-1)
  if (!step.waits || !before) return { step, from: before?.on ?? null }
  return { step, from: lastDay(calendars, step.waits, before.on) ?? null }
}
