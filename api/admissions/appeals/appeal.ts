import type { Person } from '#admissions/rounds/application.ts'
import type { AnswerWay } from '#contract/admissions/answer.ts'
import type { AppealPaper, AppealWords, HearingPlace } from '#contract/admissions/appeals/appeal.ts'
import { noWords } from '#contract/admissions/appeals/appeal.ts'
import type { Findings, Outcome } from '#contract/admissions/appeals/findings.ts'
import type { AppealState, Need, RefusalKind, WithdrawnReason } from '#contract/admissions/appeals/kinds.ts'
import type { Letter, Section } from '#contract/admissions/explanation.ts'
import type { Day } from '#contract/calendar/day.ts'
import { chained } from '#record/chain.ts'
import type { Entry, Item } from '#record/item.ts'
import type { Corrects } from './hearing.ts'

/** A place that was refused, as the record has it: what an appeal is against. */
export interface Refusal {
  readonly reference: string
  readonly school: { readonly id: string; readonly name: string }
  readonly kind: RefusalKind
  /** When the family was told. */
  readonly told: Day
  readonly infantClass: boolean
  /** Name of the school’s calendar. */
  readonly calendar: string
  readonly child: string | null
  /** How the school’s places were given, as the family was told. */
  readonly account: readonly Section[]
}

export const appealEvents = [
  'started',
  'saved',
  'lodged',
  'attached',
  'detached',
  'said',
  'statement-drafted',
  'statement-sent',
  'listed',
  'unlisted',
  'moved',
  'noticed',
  'papers-sent',
  'arranged',
  'not-arranged',
  'decided',
  'decision-corrected',
  'withdrawn',
  'placed',
  'erased',
] as const
export type AppealEvent = (typeof appealEvents)[number]

/** Chained. Nothing that anybody wrote stands in it. `by` missing: the family. */
export interface AppealEntry extends Entry {
  readonly type: AppealEvent
  readonly by?: Person
  readonly why?: WithdrawnReason
  /** Of `listed` and what came of a hearing: which. */
  readonly hearing?: string
}

export interface Statement {
  readonly number: number
  readonly at: string
  readonly on: Day
  readonly by: Person
  readonly prejudice: string
  readonly letter: Letter
}

/** What a panel decided of one appeal. */
export interface Decision {
  readonly outcome: Outcome
  readonly findings: Findings
  readonly on: Day
  readonly at: string
  readonly panel: readonly string[]
  /** It takes the place of one that was recorded wrongly. */
  readonly corrects?: Pick<Corrects, 'outcome' | 'on' | 'because'>
}

/** The hearing that an appeal is listed for, as it hears of it. */
export interface Listed extends HearingPlace {
  readonly id: string
  readonly noticed: Day | null
  readonly papers: string | null
  /** What the family asked for and is arranged; missing in appeals from before that was kept. */
  readonly arranged?: Need[]
}

/** An appeal against one refusal: one item, found by the application’s reference. */
export interface Appeal extends Item {
  readonly id: string
  readonly refusal: Refusal
  readonly state: AppealState
  readonly late: boolean
  /** How it came where an officer entered it for the family; missing: by its link. */
  readonly way?: AnswerWay
  readonly lodgedAt: string | null
  readonly lodgedOn: Day | null
  readonly words: AppealWords
  readonly said: readonly { readonly at: string; readonly text: string }[]
  readonly files: readonly AppealPaper[]
  /** The school’s case as an officer is writing it, and every version that was sent. */
  readonly prejudice: string
  readonly statements: readonly Statement[]
  readonly hearing: Listed | null
  readonly decision: Decision | null
  /** Those that were sent and were wrong, the first first. */
  readonly earlier?: readonly Decision[]
  /** Number of the last event of it that others were told of. */
  readonly carried: number
  readonly changedAt: string
  readonly history: readonly AppealEntry[]
}

export const appealId = (reference: string, school: string): string => `${reference}~${school}`
export const partsOf = (id: string): { readonly reference: string; readonly school: string } => {
  const [reference = '', school = ''] = id.split('~')
  return { reference, school }
}

/** An appeal that nobody has begun. */
export const newAppeal = (refusal: Refusal): Appeal => ({
  id: appealId(refusal.reference, refusal.school.id),
  refusal,
  state: 'started',
  late: false,
  lodgedAt: null,
  lodgedOn: null,
  words: noWords,
  said: [],
  files: [],
  prejudice: '',
  statements: [],
  hearing: null,
  decision: null,
  carried: 0,
  changedAt: '',
  version: 0,
  history: [],
})

/** The appeal after this happened to it. */
export function happened(
  appeal: Appeal,
  entry: Omit<AppealEntry, 'number' | 'before'>,
  changes: Partial<Omit<Appeal, 'version' | 'history' | 'carried'>> = {},
): Appeal {
  const number = appeal.history.length + 1
  return {
    ...appeal,
    ...changes,
    changedAt: entry.at,
    version: appeal.version + 1,
    history: [...appeal.history, { ...chained(appeal.history, entry), number }],
  }
}

/** Whether it still goes on. */
export const isOpen = ({ state }: Pick<Appeal, 'state'>): boolean =>
  state === 'started' || state === 'lodged' || state === 'arranged'
