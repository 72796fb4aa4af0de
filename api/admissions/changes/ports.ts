import type { Answers } from '#admissions/answers/ports.ts'
import type { BroughtList, BroughtPlace } from '#admissions/lists/bring.ts'
import type { Lists } from '#admissions/lists/ports.ts'
import type { Offers, Pointer } from '#admissions/offers/offers.ts'
import type { Engine } from '#admissions/rounds/engine.ts'
import type {
  Applications,
  CouncilData,
  Files,
  Looks,
  Mades,
  Rounds,
  Tasks,
} from '#admissions/rounds/ports.ts'
import type { ToldChange } from '#contract/admissions/changes.ts'
import type { Letter } from '#contract/admissions/explanation.ts'
import type { Day } from '#contract/calendar/day.ts'
import type { Store } from '#record/item.ts'
import type { Change } from './change.ts'

/** Changes by their ids. Every list is found by key. */
export interface Changes extends Store<Change> {
  /** Ids of those of a round that somebody still has to do something about, or that are over. */
  idsIn(round: string, which: 'open' | 'closed'): Promise<string[]>
  /** Those of these that are there, in no order. */
  some(ids: readonly string[]): Promise<Change[]>
  /** Deletes all that are about this child. */
  forget(reference: string): Promise<void>
}

/** What a family was told of a change. */
export interface KeptTold extends ToldChange {
  readonly reference: string
}

export interface ToldChanges {
  /** Keeps it; keeping the same again changes nothing. */
  lay(told: KeptTold): Promise<void>
  /** All of one family, in one read by key. */
  of(reference: string): Promise<readonly KeptTold[]>
}

export interface ChangePorts {
  readonly changes: Changes
  readonly lists: Pick<Lists, 'get' | 'save' | 'create'>
  readonly applications: Applications
  readonly rounds: Rounds
  readonly mades: Pick<Mades, 'get'>
  readonly files: Pick<Files, 'get'>
  readonly council: CouncilData
  readonly looks: Looks
  readonly tasks: Tasks
  readonly now: () => Date
}

export interface ChangeTaskPorts extends ChangePorts {
  readonly files: Pick<Files, 'get' | 'put'>
  readonly engine: Pick<Engine, 'rank' | 'allocate' | 'verify'>
  readonly answers: Pick<Answers, 'get' | 'create' | 'save'>
  readonly told: ToldChanges
  /** Has the family answer this place by the day that it gives. It keeps what it has until it has answered. */
  readonly bringPlace: (place: BroughtPlace) => Promise<Day>
  /** Puts a list that the child joins among those of its family’s answer, once. */
  readonly bringList: (list: BroughtList) => Promise<void>
  /** Until when a refusal told today can be appealed, in words. */
  readonly appealIn: (round: string, school: string, today: Day) => Promise<string>
  /** Whom to call or write to: a sentence each. */
  readonly contact: readonly string[]
  /** Sends the family a thin word, once for its `id`, where it asked to be told. */
  readonly sendChangeWord: (reference: string, id: string) => Promise<boolean>
}

export interface FamilyChangePorts {
  readonly applications: Applications
  readonly offers: Pick<Offers, 'of'>
  readonly told: Pick<ToldChanges, 'of'>
  readonly pointerOf: (round: string) => Promise<Pointer | undefined>
  /** By when somebody looks at an application that came then, and too late for the run. */
  readonly lookBy: (received: string) => Day
  readonly now: () => Date
}

/** What makes a letter of a change. */
export interface ChangeLetterPorts {
  readonly changeLetter: (letter: Letter, reference: string, day: Day) => Promise<Uint8Array>
}
