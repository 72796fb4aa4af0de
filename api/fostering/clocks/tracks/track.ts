import type { Day } from '#contract/calendar/day.ts'
import type { Track } from '#contract/fostering/carers/wrong.ts'
import type { PersonId, Whose } from '#contract/fostering/case.ts'

/** The days of a complaint, a concern or an allegation that its times go by. None of them is a day of the case. */
export type TrackDate =
  // A complaint.
  | 'made'
  | 'acknowledged'
  | 'answeredOne'
  | 'askedTwo'
  | 'answeredTwo'
  | 'askedThree'
  | 'panelMet'
  | 'panelReported'
  | 'answeredThree'
  | 'withdrawn'
  // A concern.
  | 'raised'
  | 'planBegan'
  | 'planDone'
  // An allegation.
  | 'recorded'
  | 'officer'
  | 'meeting'
  | 'ofsted'
  | 'supported'
  | 'summarised'
  | 'copied'
  // A concern and an allegation.
  | 'told'
  | 'outcome'
  | 'reviewAsked'

/** How one of them stands, as the head knows it: days, and nothing that anybody said or wrote. */
export interface TrackStanding {
  readonly track: Track
  readonly dates: Readonly<Partial<Record<TrackDate, Day>>>
  /** Stages of a complaint that were given the longer time. */
  readonly longer?: readonly ('one' | 'two')[]
  /** A day that somebody set: by when they hear next, or it is looked at again. */
  readonly by?: Day
  /** Who of the household knows of it. Whoever is not named is told nothing, and sees no line of it. */
  readonly to: readonly PersonId[]
  /** Of an allegation: until when its summary is kept. */
  readonly keptUntil?: Day
}

/** A step of one of the three ways. It belongs to the plan once it has begun. */
export interface TrackStep {
  readonly id: string
  readonly title: string
  readonly whose: Whose
  /** The household does not see it, however much it was told. */
  readonly staffOnly?: true
  readonly begins: TrackDate
  readonly over: readonly TrackDate[]
  /** The id of its time. Left out: it has none. */
  readonly clock?: string | ((standing: TrackStanding) => string)
  /** A day that somebody set goes before the time. */
  readonly isSet?: true
  /** After its last day it is simply over: nobody has to ask for more. */
  readonly lapses?: string
  /** It is over once the approval was reviewed since then. */
  readonly untilReviewed?: true
  readonly next: string
  readonly late: string
}
