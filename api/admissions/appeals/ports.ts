import type { Looks } from '#admissions/rounds/ports.ts'
import type { AppealState } from '#contract/admissions/appeals/kinds.ts'
import type { AppealTerms } from '#contract/admissions/appeals/terms.ts'
import type { Calendars } from '#contract/calendar/calendar.ts'
import type { Day } from '#contract/calendar/day.ts'
import type { Store } from '#record/item.ts'
import type { Appeal, Refusal } from './appeal.ts'
import type { Hearing } from './hearing.ts'
import type { PanelPerson } from './people.ts'

/** Appeals by id. Every list is found by key. */
export interface Appeals extends Store<Appeal> {
  /** All of one application. */
  of(reference: string): Promise<Appeal[]>
  /** All that stand so, those that were changed first first. */
  standing(state: AppealState): Promise<Appeal[]>
  /** Those of them that changed at this moment or after. */
  changedSince(state: AppealState, at: string): Promise<Appeal[]>
  /** Ids of those with something that others were not told of so far. */
  pending(): Promise<string[]>
  /** Ids of those that ended, or that nobody sent, and that did not change after this moment. */
  endedBefore(at: string): Promise<string[]>
  /** Ids of those that were sent and that nobody ended, and that did not change after this moment. */
  leftBefore(at: string): Promise<string[]>
}

export interface Hearings extends Store<Hearing> {
  /** All that are planned, the next first. */
  planned(): Promise<Hearing[]>
  /** Those that are closed and were on this day or after, the last first. */
  closedSince(day: Day): Promise<Hearing[]>
  pending(): Promise<string[]>
  /** Ids of all that were to be before this day. */
  before(day: Day): Promise<string[]>
}

export interface People extends Store<PanelPerson> {
  all(): Promise<PanelPerson[]>
}

/** Papers of families, by the appeal and their id. */
export interface AppealFiles {
  /** What kind of file it is that was uploaded and looked at; undefined where there is none. */
  waiting(id: string): Promise<{ readonly contentType: string } | undefined>
  /** Keeps a checked file with its appeal. Doing it again changes nothing. False where there is none. */
  keep(appeal: string, id: string): Promise<boolean>
  read(
    appeal: string,
    id: string,
  ): Promise<{ readonly bytes: Uint8Array; readonly contentType: string } | undefined>
  drop(appeal: string, id: string): Promise<void>
}

/** What is to be carried on, by its id. Names nobody. */
export interface AppealTask {
  readonly do: 'appeal'
  readonly what: 'appeal' | 'hearing'
  readonly id: string
}

export interface AppealTasks {
  send(task: AppealTask): Promise<void>
}

/** Where refusals come from: rounds, and places that were asked for during the year. */
export interface Refusals {
  /** Those of an application, for whoever holds its key; undefined for a wrong key and an unknown reference alike. */
  of(reference: string, key: string): Promise<readonly Refusal[] | undefined>
  /** The same for an officer who enters what came by post or phone: none for an unknown reference. */
  known(reference: string): Promise<readonly Refusal[]>
}

export interface CountingPorts {
  readonly terms: AppealTerms
  readonly calendars: Calendars
  readonly now: () => Date
}

/** What families appeal by. */
export interface FamilyAppealPorts extends CountingPorts {
  readonly appeals: Appeals
  readonly refusals: Refusals
  readonly files: AppealFiles
  readonly tasks: AppealTasks
}

/** What officers put the school’s case by. */
export interface OfficerAppealPorts extends CountingPorts {
  readonly appeals: Appeals
  readonly refusals: Pick<Refusals, 'known'>
  readonly files: Pick<AppealFiles, 'read'>
  readonly tasks: AppealTasks
  readonly looks: Looks
  /** What is held of the child of an application for a place at a school, in words; empty where there is none. */
  readonly factsOf: (
    reference: string,
    school: string,
  ) => Promise<readonly { readonly what: string; readonly value: string }[]>
}

/** What the clerk and panels work by: nothing of rounds, nor of applications. */
export interface PanelPorts extends CountingPorts {
  readonly appeals: Appeals
  readonly hearings: Hearings
  readonly people: People
  readonly files: Pick<AppealFiles, 'read'>
  readonly tasks: AppealTasks
  readonly looks: Looks
  /** Schools by id, for what a hearing is called and how its days are counted. */
  readonly schoolOf: (id: string) => Promise<{ readonly name: string; readonly calendar: string } | undefined>
  /** Sends somebody of the panel an email, once for its `id`. */
  readonly tell: (
    to: Pick<PanelPerson, 'id' | 'email'>,
    word: { readonly id: string; readonly subject: string; readonly body: string },
  ) => Promise<void>
  /** Address of a page of the site. */
  readonly addressOf: (path: string) => string
  /** Where the clerk can be called. */
  readonly phone: string
}

/** What families are told of, in thin words. */
export const appealWords = [
  'lodged',
  'hearing',
  'papers',
  'needs',
  'decided',
  'corrected',
  'withdrawn',
] as const
export type AppealWord = (typeof appealWords)[number]

/** A place that an appeal has won: above the number, and from no list. */
export interface Placement {
  readonly reference: string
  readonly school: string
  readonly ground: 'appeal'
  readonly appeal: string
  readonly at: string
}

export interface CarryPorts {
  readonly appeals: Appeals
  readonly hearings: Hearings
  /** Ends an application during the year with the place that was won; false where there is none any more. */
  readonly placeInYear: (
    reference: string,
    place: {
      readonly school: { readonly id: string; readonly name: string }
      readonly how: 'appeal'
      readonly starts: null
      readonly cause: string
    },
  ) => Promise<boolean>
  /** Makes the child’s admission of it. Doing it again changes nothing. */
  readonly admit: (placement: Placement) => Promise<void>
  /** Sends a family a word, once for its `id`. False where there is no way to reach it. */
  readonly sendAppealWord: (
    reference: string,
    word: { readonly kind: AppealWord; readonly id: string },
  ) => Promise<boolean>
  /** Tells a school that a decision against it was corrected, once for the id, and names no child; false where nobody knows where to write to. */
  readonly tellSchoolOfCorrection: (school: string, id: string) => Promise<boolean>
  readonly now: () => Date
}
