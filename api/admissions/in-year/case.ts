import type { Person } from '#admissions/rounds/application.ts'
import type { AppealBy, Letter } from '#contract/admissions/explanation.ts'
import type { Decider, InYearState, Room } from '#contract/admissions/in-year/in-year.ts'
import type { PlacedBy } from '#contract/admissions/in-year/place.ts'
import type { InYearReason } from '#contract/admissions/in-year/terms.ts'
import type { careKinds } from '#contract/admissions/kinds.ts'
import type { YearGroup } from '#contract/admissions/year-group.ts'
import type { Day } from '#contract/calendar/day.ts'
import { chained } from '#record/chain.ts'
import type { Entry, Item } from '#record/item.ts'

export interface NamedSchool {
  readonly id: string
  readonly name: string
}

/** What a family said when it applied, read out of its service request. */
export interface InYearSaid {
  readonly child: { readonly name: string; readonly born: Day }
  readonly parent: { readonly name: string; readonly phone: string | null }
  /** Lines of the address that counts: where a posting leads, before they live there. */
  readonly home: readonly string[]
  readonly yearGroup: YearGroup
  /** Another year group than by age is asked for. */
  readonly outsideAge: boolean
  readonly needed: Day
  /** When a posting of service or Crown begins: the place is held from then on. */
  readonly postingFrom: Day | null
  /** Is or was in care, or has a plan or has asked for one: some reasons never hold. */
  readonly careOrPlan: boolean
  /** The school of the council's list that the child goes to; missing: none, one elsewhere, or not kept then. */
  readonly current?: string
  /** What Fair Access asks of a child, as the family said it; missing in cases that began before this was kept. */
  readonly needs?: {
    readonly care: (typeof careKinds)[number] | null
    readonly plan: boolean
    /** Without a school since this day. */
    readonly outSince: Day | null
  }
  /** Everything else, in words: `shared` is what a school reads too. */
  readonly words: readonly { readonly what: string; readonly value: string; readonly shared: boolean }[]
}

/** What whoever decides said of one school. */
export interface SchoolDecision {
  readonly outcome: 'room' | 'refused'
  readonly reason?: InYearReason
  /** In words that the family reads. */
  readonly why: string
  readonly list: boolean
  readonly at: string
  readonly by: Person
  readonly body?: string
  readonly on?: Day
}

/** A school that the family named, in its order. */
export interface Choice {
  readonly school: NamedSchool
  readonly decides: Decider
  readonly askedOn: Day | null
  /** By when it has to answer, where the family named it later than the others. */
  readonly due?: InYear['due']
  /** The day on which it was named, from which that counts. */
  readonly since?: Day
  /** Nobody knows where to write to it, so it was not asked: somebody has to call. */
  readonly unreached?: true
  /** When somebody asked it by telephone. */
  readonly calledOn?: Day
  readonly proposed: SchoolDecision | null
  readonly answer: SchoolDecision | null
  /** When the family was told that it refused: from then on an appeal counts its days. */
  readonly toldOn?: Day
  /** It had not answered by its last day, and the family does not wait for it any more. No refusal: it can still answer. */
  readonly silent?: { readonly on: Day; readonly by: Person; readonly why: string }
}

/** A school that the family named and then asked no more. */
export interface Dropped {
  readonly school: NamedSchool
  readonly on: Day
  /** It was asked, and not in writing: somebody has to call it. */
  readonly toCall?: true
}

/** Whether it could be asked in writing: not where nobody knows where to write to it, nor in the area of another council. */
export const isWrittenTo = ({ unreached, decides }: Choice): boolean => !unreached && decides !== 'elsewhere'

/** A place that was offered. */
export interface Place {
  readonly school: NamedSchool
  readonly offeredOn: Day
  /** The last day for which it is held; null where no term dates are known. */
  readonly until: Day | null
  /** When its family is to be warned, where nothing happens before. */
  readonly warnOn: Day | null
  readonly warnedUntil: Day | null
  readonly unreached?: true
  /** Missing: the school offered it in the ordinary way. */
  readonly how?: PlacedBy
  /** The first day there, where it was agreed with the place. */
  readonly starts?: Day
}

export const inYearEvents = [
  'received',
  'asked',
  'school-called',
  'changed-by-family',
  'proposed',
  'dropped',
  'decided',
  'answer-corrected',
  'unanswered',
  'told-so-far',
  'offered',
  'also-offered',
  'refused-late',
  'placed',
  'moved',
  'stayed',
  'also-lapsed',
  'refused',
  'accepted',
  'declined',
  'warned',
  'not-reached',
  'started',
  'lapsed',
  'withdrawn',
  'erased',
] as const
export type InYearEvent = (typeof inYearEvents)[number]

/** Chained. `by` missing: the family, or the clock. */
export interface InYearEntry extends Entry {
  readonly type: InYearEvent
  readonly by?: Person
  readonly school?: string
  readonly outcome?: 'room' | 'refused'
  readonly reason?: InYearReason
  readonly why?: string
  /** What was known of room in the year group as it was decided. */
  readonly room?: Room
}

/** An application for a place during the year: one item, and every change of it one conditional write on `version`. */
export interface InYear extends Item {
  readonly reference: string
  readonly keys: readonly { readonly hash: string }[]
  /** Version of the service request that `said` was read from. */
  readonly source: number
  readonly submittedAt: string
  readonly receivedOn: Day
  readonly state: InYearState
  readonly said: InYearSaid
  readonly choices: readonly Choice[]
  /** Those that it does not ask any more. */
  readonly dropped?: readonly Dropped[]
  readonly due: { readonly aim: AppealBy; readonly most: AppealBy }
  readonly place: Place | null
  /** A further place that the family can have instead of the one that it holds, which stays until they choose. */
  readonly other?: Place | null
  /** What the family was told last, whole, as it was sent. */
  readonly told: { readonly on: Day; readonly letter: Letter } | null
  readonly changedAt: string
  readonly history: readonly InYearEntry[]
}

/** What happened, without what the chain adds. */
export type Happened = Omit<InYearEntry, 'number' | 'before'>

/** The case after all this happened to it, in one write. */
export function happened(
  kept: InYear,
  entries: readonly Happened[],
  changes: Partial<Omit<InYear, 'version' | 'history'>> = {},
): InYear {
  const history = [...kept.history]
  for (const entry of entries)
    history.push({ ...chained<InYearEntry>(history, entry), number: history.length + 1 })
  const changedAt = entries.at(-1)?.at ?? kept.changedAt
  return { ...kept, ...changes, changedAt, version: kept.version + 1, history }
}

/** The place is offered or accepted, and can still be lost. */
export const isHeld = ({ state }: Pick<InYear, 'state'>): boolean =>
  state === 'offered' || state === 'accepted'

/** A school that was not waited for any longer, above the place that the child has: it can still offer one. */
export const stillOpen = (kept: Pick<InYear, 'choices' | 'place'>, id: string): boolean => {
  const at = kept.choices.findIndex(({ school }) => school.id === id)
  const held = kept.choices.findIndex(({ school }) => school.id === kept.place?.school.id)
  const choice = kept.choices[at]
  return choice?.silent !== undefined && !choice.answer && at < held
}

/** The family was told that this school refused. An answer that came after the last letter is not known to it. */
export const knowsRefusal = (
  { state, told }: Pick<InYear, 'state' | 'told'>,
  { answer, toldOn }: Choice,
): boolean =>
  answer?.outcome === 'refused' &&
  told !== null &&
  (toldOn !== undefined || (state !== 'deciding' && state !== 'withdrawn'))

export const isErased = ({ history }: Pick<InYear, 'history'>): boolean =>
  history.some(({ type }) => type === 'erased')

/** The case with one of its schools another. */
export const withChoice = (kept: InYear, school: string, changes: Partial<Choice>): readonly Choice[] =>
  kept.choices.map((choice) => (choice.school.id === school ? { ...choice, ...changes } : choice))
