import type { Applied } from '#admissions/applying/applied.ts'
import type { Applicant } from '#contract/admissions/facts.ts'
import type { Entry, Item } from '#record/item.ts'

/** What a round knows of a child, without its id in the round. */
export type Facts = Omit<Applicant, 'id'>

/** A member of staff: the opaque id of the identity provider, and the name that colleagues read. */
export interface Person {
  readonly id: string
  readonly name: string
}

/** What a family said when it applied, read out of its service request. */
export interface Said {
  /** `reception-2027`. */
  readonly round: string
  readonly child: { readonly name: string }
  readonly parent: { readonly name: string; readonly phone: string | null }
  /** Lines of the home's address. */
  readonly home: readonly string[]
  readonly facts: Facts
  /** Why it is late, in the family's words; null where it is not late. */
  readonly lateReason: string | null
  /** Schools in other areas, by the ids that they have among the preferences. */
  readonly away: Readonly<Record<string, AwaySchool>>
  /** What it asked for beside a school, for people to look at; missing where nothing is known of it. */
  readonly wishes?: Applied['wishes']
}

/** A school in another area as a family names it. */
export interface AwaySchool {
  readonly name: string
  /** Its council or town, as the family knows it. */
  readonly area: string
}

/** A fact that staff set by hand. The last one of a name counts. */
export interface SetByStaff {
  readonly name: string
  readonly value: unknown
  readonly by: Person
  readonly at: string
  readonly why: string
}

export interface KeptCorrection {
  readonly id: string
  readonly at: string
  readonly about: 'child' | 'home' | 'care' | 'twin' | 'preference' | 'other'
  readonly school?: string
  readonly text: string
  readonly answer?: {
    readonly at: string
    readonly by: Person
    readonly outcome: 'changed' | 'kept'
    readonly text: string
  }
}

export const applicationEvents = [
  'received',
  'changed-by-family',
  'fact-set',
  'correction-asked',
  'correction-answered',
  'neighbour-answered',
  'evidence-asked',
  'evidence-sent',
  'not-reached',
  'withdrawn',
  'erased',
] as const
export type ApplicationEvent = (typeof applicationEvents)[number]

/** Nothing that a family wrote stands in the history: it says what happened, to which fact, and why. */
export interface ApplicationEntry extends Entry {
  readonly type: ApplicationEvent
  readonly by?: Person
  readonly fact?: string
  readonly why?: string
}

/** Whether a neighbour could offer a place at its school, as its last file says. */
export interface NeighbourAnswer {
  readonly could: boolean
  readonly step: number
  readonly at: string
}

/** A child in a round: one item, and every change of it one conditional write on `version`. */
export interface Application extends Item {
  readonly reference: string
  readonly round: string
  /** SHA-256 of the keys that open it: those of the service request. */
  readonly keys: readonly { readonly hash: string }[]
  /** Version of the service request that `said` was read from. */
  readonly source: number
  readonly submittedAt: string
  readonly said: Said
  readonly set: readonly SetByStaff[]
  readonly corrections: readonly KeptCorrection[]
  /** What neighbours answered about schools of theirs, by the ids of the schools. */
  readonly answers: Readonly<Record<string, NeighbourAnswer>>
  /** No longer a part of the round: taken back, or closed by staff. */
  readonly withdrawn?: true
  /** When a fact was last changed, by whomever. */
  readonly changedAt: string
  readonly history: readonly ApplicationEntry[]
}

/** The child's name as people say it. */
export const nameOf = ({ said }: Pick<Application, 'said'>): string => said.child.name

/** The application after this happened to it. */
export function happened(
  application: Application,
  entry: Omit<ApplicationEntry, 'number'>,
  changes: Partial<Omit<Application, 'version' | 'history'>> = {},
): Application {
  return {
    ...application,
    ...changes,
    version: application.version + 1,
    history: [...application.history, { ...entry, number: application.history.length + 1 }],
  }
}
