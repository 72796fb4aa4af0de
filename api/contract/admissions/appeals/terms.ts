import type { Day } from '#contract/calendar/day.ts'

/** Where a rule comes from, and how sure that is. */
export interface Sourced {
  readonly from: Day
  readonly source: string
  /** H the text was seen, M second-hand, L from memory. */
  readonly sure: 'H' | 'M' | 'L'
  /** When somebody of the council last looked at it. */
  readonly reviewed: Day | null
}

/** Numbers of school days that are in force for who is told from a day on. */
export interface AppealRule extends Sourced {
  /** To lodge an appeal, from when the family was told, at least. */
  readonly lodge: number
  /** From the notice of a hearing to the hearing, at least. */
  readonly notice: number
  /** To hear an appeal of a round, after the last day to lodge one. */
  readonly normal: number
  /** To hear a late one, from when it was lodged, where `normal` is too soon. */
  readonly lateFromLodging: number
  /** To hear one about a place during the year, from when it was lodged. */
  readonly inYear: number
  /** From the hearing to the letter with the decision. */
  readonly decide: number
}

/** Who has to sit on a panel. */
export interface QuorumRule extends Sourced {
  readonly least: number
  readonly lay: number
  readonly education: number
}

export interface AppealTerms {
  readonly rules: readonly AppealRule[]
  /** By when both sides and the panel have the same papers, in school days before the hearing. */
  readonly papers: {
    readonly schoolDaysBefore: number
    readonly since: Day
    readonly source: string
    readonly sure: string
  }
  readonly quorum: readonly QuorumRule[]
  readonly retention: {
    readonly days: number
    /** Days after which one goes that nobody ended, since anything last happened to it, and for how many of them staff are warned. */
    readonly openDays: number
    readonly warnDays: number
    readonly since: Day
    readonly source: string
    readonly sure: string
  }
}
