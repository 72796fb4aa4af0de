import type { Calendars } from '#contract/calendar/calendar.ts'
import { clockOn, type Due, dueOf } from '#contract/calendar/clock.ts'
import type { Day } from '#contract/calendar/day.ts'
import { type EnquiryAbout, isAdoption } from '#contract/fostering/about.ts'
import type { FosteringClock } from '#contract/fostering/clocks.ts'

/** What we promise to whoever asks: an answer, then a call, a visit or an information meeting. */
export const promises = ['reply', 'meet'] as const
export type PromiseName = (typeof promises)[number]

/** Adoption has its own times for the same steps. */
export type Path = 'foster' | 'adopt'
export const pathOf = (about: EnquiryAbout): Path => (isAdoption(about) ? 'adopt' : 'foster')

/** How long each promise takes and where it is from stands in the clock of this id, as it does for a household's plan. */
export const promiseClock: Readonly<Record<Path, Readonly<Record<PromiseName, string>>>> = {
  foster: { reply: 'enquiry-reply', meet: 'enquiry-visit' },
  adopt: { reply: 'adoption-enquiry-reply', meet: 'adoption-meeting' },
}

/** Each promise as whoever asked reads it. */
export const promiseTitle: Readonly<Record<Path, Readonly<Record<PromiseName, string>>>> = {
  foster: { reply: 'We will reply to you', meet: 'We will call or visit you, whichever you prefer' },
  adopt: { reply: 'We will reply to you', meet: 'We will invite you to an information meeting' },
}

/** The clocks by which promises are counted, and the calendars that they count in. */
export interface PromiseRules {
  readonly calendars: Calendars
  readonly clocks: readonly FosteringClock[]
}

/** The clocks of a promise, one after the other. */
export const clocksOf = (path: Path, name: PromiseName, clocks: PromiseRules['clocks']): FosteringClock[] =>
  clocks.filter(({ id }) => id === promiseClock[path][name])

/**
 * Until when it is promised to whoever asked on that day, whether they asked us or a hub; no day where a hub had them
 * before there was such a promise.
 */
export function promisedBy(
  path: Path,
  name: PromiseName,
  received: Day,
  { calendars, clocks }: PromiseRules,
): Due {
  const own = clocksOf(path, name, clocks)
  if (own.every(({ from }) => received < from)) return { kind: 'about' }
  return dueOf(clockOn(own, received), received, calendars)
}
