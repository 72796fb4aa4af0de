import type { Person } from '#admissions/rounds/application.ts'
import type { HearingPlace } from '#contract/admissions/appeals/appeal.ts'
import type { Findings, Outcome } from '#contract/admissions/appeals/findings.ts'
import type { HearingAct, Vote } from '#contract/admissions/appeals/hearing.ts'
import type {
  HearingState,
  KeptHearingState,
  Need,
  PanelKind,
  Side,
} from '#contract/admissions/appeals/kinds.ts'
import type { QuorumRule } from '#contract/admissions/appeals/terms.ts'
import type { Day } from '#contract/calendar/day.ts'
import { chained } from '#record/chain.ts'
import type { Entry, Item } from '#record/item.ts'
import { missingFor, type Sitting } from './quorum.ts'

/** Chained. `case`, `person`: whom it is about, by id. */
export interface HearingEntry extends Entry {
  readonly type: HearingAct | 'planned' | 'withdrawn' | 'heard-elsewhere' | 'erased'
  readonly by?: Person
  readonly case?: string
  readonly person?: string
  /** Who came or left, where it was said of several at once. */
  readonly people?: readonly string[]
}

export interface Member {
  readonly id: string
  readonly name: string
  readonly kind: PanelKind
  readonly there: boolean
}

/** One appeal of a hearing. What was taken off stays, so that the appeal hears of it. */
export interface HearingCase {
  readonly id: string
  readonly child: string | null
  readonly infantClass: boolean
  /** Why it is not heard here. */
  readonly off: 'removed' | 'withdrawn' | null
  readonly noticed: {
    readonly on: Day
    readonly schoolDays?: number
    readonly counted?: string
    readonly waived?: string
  } | null
  /** When it was arranged, of what the family asked for. */
  readonly arranged?: Readonly<Partial<Record<Need, string>>>
  readonly papers: { readonly at: string; readonly statement: number } | null
  /** Why a member may not hear it, by their id. */
  readonly conflicts: Readonly<Record<string, string>>
  readonly heard: { readonly at: string; readonly panel: readonly string[] } | null
  readonly decision: PanelDecision | null
  /** What was recorded wrongly before, and sent. */
  readonly earlier?: readonly PanelDecision[]
}

/** What a panel decided, as it was recorded and sent. */
export interface PanelDecision {
  readonly outcome: Outcome
  readonly findings: Findings
  readonly on: Day
  readonly at: string
  readonly panel: readonly string[]
  readonly vote?: Vote
  readonly corrects?: Corrects
}

/** Which decision a correction takes the place of: what that said, when it was sent, what was wrong, and who confirmed what is right. */
export interface Corrects {
  readonly outcome: Outcome
  readonly on: Day
  /** The family reads it. */
  readonly because: string
  /** For clerks alone. */
  readonly confirmed: string
}

/**
 * A hearing of one or several appeals against one school: one item with who is there, conflicts, both stages and
 * decisions, so that whether a panel may decide is seen in the write that decides.
 */
export interface Hearing extends Item, HearingPlace {
  readonly id: string
  readonly school: { readonly id: string; readonly name: string }
  readonly calendar: string
  readonly state: KeptHearingState
  /** How the family agreed to less notice than the code gives it. */
  readonly agreed?: string | null
  readonly members: readonly Member[]
  readonly there: readonly Side[]
  readonly cases: readonly HearingCase[]
  /** The school’s case, heard once for all. */
  readonly stageOne: {
    readonly at: string
    readonly panel: readonly string[]
    readonly harm: boolean
    readonly why: string
    /** Why it began before its time. */
    readonly early?: string
  } | null
  /** The clerk’s own, of what was said. */
  readonly notes?: readonly { readonly at: string; readonly text: string }[]
  /** Number of the last event that appeals were told of. */
  readonly carried: number
  readonly changedAt: string
  readonly history: readonly HearingEntry[]
}

/** The hearing after this happened to it. */
export function hearingAfter(
  hearing: Hearing,
  entry: Omit<HearingEntry, 'number' | 'before'>,
  changes: Partial<Omit<Hearing, 'version' | 'history' | 'carried'>> = {},
): Hearing {
  const number = hearing.history.length + 1
  return {
    ...hearing,
    ...changes,
    changedAt: entry.at,
    version: hearing.version + 1,
    history: [...hearing.history, { ...chained(hearing.history, entry), number }],
  }
}

export const withCase = (hearing: Hearing, id: string, changes: Partial<HearingCase>): HearingCase[] =>
  hearing.cases.map((one) => (one.id === id ? { ...one, ...changes } : one))

/** The cases that are to be heard here. */
export const openCases = ({ cases }: Pick<Hearing, 'cases'>): HearingCase[] =>
  cases.filter(({ off, decision }) => !off && !decision)

/** As its state is said: what was heard is known before it is closed. */
export function standOf({ state, stageOne, cases }: Hearing): HearingState {
  if (state !== 'planned' || !stageOne) return state
  return openCases({ cases }).every(({ heard }) => heard) ? 'held' : 'begun'
}

/** Members who may hear a case and have heard all of it that was heard so far. */
export function panelOf(hearing: Hearing, one: HearingCase): Sitting[] {
  const heard = [hearing.stageOne?.panel, one.heard?.panel].filter((panel) => panel !== undefined)
  return hearing.members.filter(
    ({ id, there }) =>
      there && !Object.hasOwn(one.conflicts, id) && heard.every((panel) => panel.includes(id)),
  )
}

/** What is missing before this case can be heard; empty: nothing is. */
export function missingToHear(hearing: Hearing, one: HearingCase, quorum: QuorumRule): string[] {
  return [
    ...(one.noticed ? [] : ['The family has not been given notice of the hearing.']),
    ...(one.papers ? [] : ['The papers have not been sent to both sides and the panel.']),
    ...missingFor(quorum, panelOf(hearing, one)),
  ]
}

/** What is missing before it can be decided. */
export const missingToDecide = (hearing: Hearing, one: HearingCase, quorum: QuorumRule): string[] => [
  ...missingToHear(hearing, one, quorum),
  ...(hearing.stageOne ? [] : ['The school’s case has not been heard.']),
  ...(one.heard ? [] : ['The family’s case has not been heard.']),
]
