import type { RoundDates } from '#contract/admissions/dates.ts'
import type { CatchmentArea, GridPlace } from '#contract/admissions/grid-place.ts'
import type { Policy } from '#contract/admissions/policy.ts'
import type { RunException, RunLine } from '#contract/admissions/staff-runs.ts'
import type { Store } from '#record/item.ts'
import type { Application, Person } from './application.ts'
import type { Round } from './round.ts'
import type { Seat } from './seat.ts'

/** A school as the council's data have it for one round. */
export interface CouncilSchool {
  readonly id: string
  /** In the register of schools; missing for one in another area. */
  readonly urn?: number
  readonly name: string
  /** The number of the council's data; null where it has none. */
  readonly number: number | null
  /** Id of its policy; null where there is none. */
  readonly policy: string | null
  readonly point: GridPlace | null
  readonly catchments: readonly string[]
  readonly feeders: readonly string[]
  /** Who decides on its places, as it is written. */
  readonly authority: string
  /** In another council's area, as a family named it: that council answers whether it could offer a place. */
  readonly away?: true
}

/** A round as the council's data have it. */
export interface CouncilRound {
  readonly dates: RoundDates
  readonly schools: readonly CouncilSchool[]
  readonly policies: readonly Policy[]
  readonly areas: readonly CatchmentArea[]
}

export interface CouncilData {
  readonly rounds: readonly RoundDates[]
  /** Undefined where the council has no such round. */
  roundOf(id: string): Promise<CouncilRound | undefined>
  readonly neighbours: readonly { readonly id: string; readonly name: string }[]
}

/** Applications by reference; reads of one see every write before them. */
export interface Applications extends Store<Application> {
  /** Every application of the round. May miss one that came in a second ago: `changedSince` finds it. */
  ofRound(round: string): Promise<Application[]>
  /** The same of those alone that name this school, without the others being read. */
  atSchool(round: string, school: string): Promise<Application[]>
  /** References of those that were not taken back, in their order. */
  referencesOf(round: string): Promise<string[]>
  /** Whether a fact of the round's applications, or a seat, was changed after this moment. */
  changedSince(round: string, at: string): Promise<boolean>
  /** References of those of the round that came or were changed after this moment. */
  changedAfter(round: string, at: string): Promise<string[]>
  /** Those whose family name begins so, at most `limit`. */
  named(round: string, name: string, limit: number): Promise<Application[]>
  /** Those of these that are there, in no order. */
  some(references: readonly string[]): Promise<Application[]>
}

export type Rounds = Store<Round>
export interface Seats extends Store<Seat> {
  /** Those of the round at which something was confirmed. */
  ofRound(round: string): Promise<Seat[]>
}

/** A run that was asked for, and how far it is. */
export interface Ask extends Omit<RunLine, 'by'> {
  readonly round: string
  readonly by: Person
  /** When it last said how far it is; missing until it has begun. */
  readonly toldAt?: string
}

export interface Asks {
  /** False where it is there already. */
  create(ask: Ask): Promise<boolean>
  /** Says how far it is, unless it is done or failed already. */
  update(ask: Pick<Ask, 'round' | 'id' | 'askedAt'>, changes: Partial<Ask>): Promise<void>
  /** The newest first. */
  list(round: string, limit: number): Promise<Ask[]>
}

/** What is kept beside a run's file: what staff look at, and by what it is known whether it is current. */
export interface Made {
  readonly run: string
  readonly round: string
  /** Hash of the file that it was computed from. */
  readonly input: string
  /** What was changed after this moment is not in it. */
  readonly readAt: string
  readonly madeAt: string
  readonly counts: {
    readonly children: number
    readonly byPreference: readonly number[]
    readonly fallback: number
    readonly none: number
  }
  /** Schools with what the verifier found wrong with them. */
  readonly faults: readonly { readonly school: string; readonly faults: readonly string[] }[]
  /** How many exceptions there are, and the hash of the file in which they stand: there may be too many for an item. */
  readonly exceptions: { readonly count: number; readonly file: string }
  /** References, drawn from the hash of the run. */
  readonly sample: readonly string[]
  /** What stood in the way of signing it when it was made, in words. */
  readonly blocked: readonly string[]
}

/** `school`: its id. */
export type KeptException = Omit<RunException, 'child' | 'school'> & { readonly school: string | null }

export interface Mades {
  /** Keeps it; where the run is there already, made again of the same, the moments of the later one count. */
  keep(made: Made): Promise<void>
  get(round: string, run: string): Promise<Made | undefined>
}

/** What a run was computed from, what it came to, its exceptions, and the file by which anybody may check it. */
export type FileKind = 'rounds' | 'runs' | 'exceptions' | 'published'

/** Files by the hash of what is in them. */
export interface Files {
  /** Returns the SHA-256 in hexadecimal. Putting the same again changes nothing. */
  put(kind: FileKind, text: string): Promise<string>
  get(kind: FileKind, hash: string): Promise<string | undefined>
}

/** What is to be done, and takes longer than somebody waits for an answer. No child is named in it. */
export type Task =
  | { readonly do: 'run'; readonly round: string; readonly ask: string; readonly askedAt: string }
  /** `after`: the reference with which the part before ended; empty at first. */
  | {
      readonly do: 'lay-out'
      readonly round: string
      readonly run: string
      readonly at: string
      readonly after: string
    }
  /** How its places were given is counted, once its offers are shown. */
  | { readonly do: 'figures'; readonly round: string; readonly run: string }
  | { readonly do: 'tell'; readonly round: string; readonly run: string; readonly after: string }
  /** `run` null: all that are left of a round whose time is over. */
  | { readonly do: 'end'; readonly round: string; readonly run: string | null; readonly after: string }
  | { readonly do: 'remind'; readonly round: string; readonly after: string }
  /** An appeal, or a hearing, is carried on. */
  | { readonly do: 'appeal'; readonly what: 'appeal' | 'hearing'; readonly id: string }
  /** A family is told of an event of its answer, by its number. */
  /** The waiting lists of a round begin, and follow what families have answered. */
  | { readonly do: 'lists'; readonly round: string; readonly after: string }
  /** What was agreed for the waiting lists of a round is carried out. */
  | { readonly do: 'step'; readonly round: string }
  | { readonly do: 'word'; readonly reference: string; readonly number: number }
  /** A family is asked for evidence again, or a school to confirm its list, by the number of the event. */
  | { readonly do: 'ask-evidence'; readonly reference: string; readonly number: number }
  | { readonly do: 'ask-ranking'; readonly round: string; readonly school: string; readonly number: number }
  /** A corrected run is made of a mistake; a change that was agreed is written. By the id of the change. */
  | { readonly do: 'correct'; readonly change: string }
  | { readonly do: 'change'; readonly change: string }
  /** A school is written to for its vacancies, or reminded of them. */
  | { readonly do: 'ask-school'; readonly school: string }
  /** Whoever has to know of an event of a Fair Access case is told, by its number. */
  | { readonly do: 'fair-access'; readonly id: string; readonly number: number }
  /** The same of an application during the year. */
  | { readonly do: 'in-year-word'; readonly reference: string; readonly number: number }
  /** Schools that an application during the year waits for are told so; a school is written to as somebody pressed for it. */
  | { readonly do: 'in-year-schools'; readonly reference: string }
  | { readonly do: 'in-year-chase'; readonly school: string }

export interface Tasks {
  send(task: Task): Promise<void>
}

/** Remembers who looked at what is held of a child. */
export interface Looks {
  record(look: { reference: string; at: string; by: Person; what: string }): Promise<void>
}
