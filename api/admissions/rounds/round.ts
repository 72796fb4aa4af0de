import type { Draw } from '#contract/admissions/round.ts'
import type { RoundState } from '#contract/admissions/staff.ts'
import type { Entry, Item } from '#record/item.ts'
import type { Person } from './application.ts'

/** A published admission number that was set here, after those that the council's data bring. */
export interface SetNumberVersion {
  readonly value: number
  readonly decidedBy: string
  readonly why: string
  readonly from: string
  readonly by: Person
}

/** What somebody looked at before they signed a run, and what they changed. */
export interface RunSignature {
  readonly run: string
  readonly at: string
  readonly by: Person
  readonly exceptions: number
  readonly sample: readonly string[]
  readonly comparison: string | null
  readonly minutes?: number
  readonly changed: string
}

/** The run that everybody is shown from `at` on, once what each family is told is laid out (`ready`). */
export interface Publication {
  readonly run: string
  readonly at: string
  readonly ready: boolean
  /** When the moment was set. */
  readonly setAt: string
  /** Hash of the file by which anybody may check the round; missing until it is laid out. */
  readonly file?: string
  /** Schools whose list was found wrong: their families are told later. */
  readonly heldBack: readonly string[]
}

/** The draw from its announcement on; `seed` is null until it is known. */
export type RoundDraw = Omit<Draw, 'seed'> & { readonly seed: string | null }

export const roundEvents = [
  'opened',
  'closed',
  'checked',
  'reopened',
  'number-set',
  'draw-announced',
  'draw-made',
  'run-asked',
  'signed',
  'publication-set',
  'publication-taken-back',
  'publication-stopped',
  'publication-ready',
  'published',
  'called',
  'exchanged',
  'over',
  'erased',
] as const

/** Something that happened to a round. No child is named in it. */
export interface RoundEntry extends Entry {
  readonly type: (typeof roundEvents)[number]
  readonly by?: Person
  readonly why?: string
}

/** One file that went to a neighbour or came from one. */
export interface ExchangeStep {
  readonly neighbour: string
  readonly step: number
  readonly direction: 'out' | 'in'
  readonly at: string
  readonly by: Person
  readonly lines: number
}

export interface Call {
  readonly at: string
  readonly by: Person
  readonly note: string
}

/** A round: one small item. Applications, runs and seats are items of their own. */
export interface Round extends Item {
  readonly id: string
  readonly state: RoundState
  readonly numbers: Readonly<Record<string, readonly SetNumberVersion[]>>
  /** When a number or the draw was last changed: a run made of older ones is not current. */
  readonly changedAt: string
  readonly draw: RoundDraw | null
  readonly signatures: readonly RunSignature[]
  readonly publication: Publication | null
  /** By reference. */
  readonly called: Readonly<Record<string, Call>>
  readonly exchange: readonly ExchangeStep[]
  /** The last day on which families who had not answered were looked at. */
  readonly remindedOn?: string
  /** The last day on which its waiting lists were looked through. */
  readonly listedOn?: string
  /** Its last day is past, and whoever keeps its applications was told. */
  readonly isOver?: true
  /** Its children are erased: it was over for as long as they are kept. */
  readonly isErased?: true
  readonly history: readonly RoundEntry[]
}

/** A round as it begins: nothing of it is written yet. */
export const newRound = (id: string, at: string): Round => ({
  id,
  version: 0,
  state: 'open',
  numbers: {},
  changedAt: at,
  draw: null,
  signatures: [],
  publication: null,
  called: {},
  exchange: [],
  history: [],
})

/** The round after this happened to it. */
export function happenedTo(
  round: Round,
  entry: Omit<RoundEntry, 'number'>,
  changes: Partial<Omit<Round, 'version' | 'history'>> = {},
): Round {
  return {
    ...round,
    ...changes,
    version: round.version + 1,
    history: [...round.history, { ...entry, number: round.history.length + 1 }],
  }
}

/** How many have to sign a run before it can be shown. */
export const signers = 2

/** Who has signed this run. */
export const signedBy = ({ signatures }: Pick<Round, 'signatures'>, run: string): readonly RunSignature[] =>
  signatures.filter((signature) => signature.run === run)

/** Whether the moment has come: from then on every family reads its own. */
export const isShown = ({ publication }: Pick<Round, 'publication'>, now: Date): boolean =>
  publication?.ready === true && new Date(publication.at) <= now
