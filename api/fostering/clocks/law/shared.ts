import { days, type Length, workingDays } from '#contract/calendar/clock.ts'
import type { FosteringClock, Sourced } from '#contract/fostering/clocks.ts'

/** Days on which offices in England work: the council's calendar of that name. */
export const working = (amount: number): Length => workingDays(amount, 'england')
export { days }
export const weeks = (amount: number) => ({ amount, unit: 'weeks' }) as const
export const months = (amount: number) => ({ amount, unit: 'months' }) as const

/** The household asked to wait, and the council agreed. */
export const agreed = { agreed: 'You asked to wait, and we agreed' } as const

export { adoptionKinds, fosteringKinds } from '#contract/fostering/case.ts'

/** When the Fostering Services Regulations began, their two stages, and the two stages of adoption. */
export const since = { regulations: '2011-04-01', stages: '2013-07-01' } as const

type Told = Pick<FosteringClock, 'id' | 'title' | 'length'> &
  Pick<Sourced, 'source' | 'sure'> &
  Partial<Pick<FosteringClock, 'pauses' | 'from' | 'until' | 'by'>>

/** A time that a law or standard gives. Nobody of the council has reviewed it yet. */
export const law = (told: Told): FosteringClock => ({
  counts: 'day of',
  pauses: {},
  from: since.regulations,
  by: 'application',
  set: 'law',
  reviewed: null,
  ...told,
})
