import type { Calendars } from '#contract/calendar/calendar.ts'
import { type Clock, clockOn, type Due, dueOf, workingDays } from '#contract/calendar/clock.ts'
import type { Day } from '#contract/calendar/day.ts'
import { type EnquiryAbout, isAdoption } from '#contract/fostering/about.ts'
import type { Sourced } from '#contract/fostering/sourced.ts'

/** What we promise to whoever asks: an answer, then a call, a visit or an information meeting. */
export const promises = ['reply', 'meet'] as const
export type PromiseName = (typeof promises)[number]

/** Adoption has its own times for the same steps. */
export type Path = 'foster' | 'adopt'
export const pathOf = (about: EnquiryAbout): Path => (isAdoption(about) ? 'adopt' : 'foster')

export type PromiseClock = Clock & Sourced

const promise = (id: string, title: string, amount: number, sourced: Sourced): PromiseClock => ({
  id,
  title,
  length: workingDays(amount, 'england'),
  counts: 'day of',
  pauses: {},
  from: '2011-04-01',
  ...sourced,
})

const ours: Sourced = {
  source: 'The council’s own promise, the same as Milton Keynes makes',
  sure: 'second-hand',
  reviewed: null,
}
const standards: Sourced = {
  source: 'Adoption: National Minimum Standards',
  sure: 'memory',
  reviewed: null,
}

/** By the day of the enquiry. A promise that changes gets one more row, and the row before it an end. */
export const promiseClocks: Readonly<Record<Path, Readonly<Record<PromiseName, readonly PromiseClock[]>>>> = {
  foster: {
    reply: [promise('enquiry-reply', 'We answer you', 1, ours)],
    meet: [promise('first-visit', 'We call you or visit you, as you like', 5, ours)],
  },
  adopt: {
    reply: [promise('adoption-reply', 'We answer you', 5, standards)],
    meet: [promise('adoption-meeting', 'You can come to an information meeting', 10, standards)],
  },
}

/** The clock of a promise to whoever asked on that day. */
export const promiseOn = (path: Path, name: PromiseName, received: Day): Clock =>
  clockOn(promiseClocks[path][name], received)

/** Until when it is promised to whoever asked on that day, whether they asked us or a hub. */
export const promisedBy = (path: Path, name: PromiseName, received: Day, calendars: Calendars): Due =>
  dueOf(promiseOn(path, name, received), received, calendars)
