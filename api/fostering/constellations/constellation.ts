import type { Day } from '#contract/calendar/day.ts'
import { addDays, daysFrom } from '#contract/calendar/day.ts'
import type {
  ConstellationId,
  EntryId,
  NewEntry,
  SleepoverId,
  SleepoverState,
} from '#contract/fostering/carers/constellation.ts'
import type { PartName } from '#contract/fostering/parts.ts'
import { flatRows, foldedRows } from '#record/rows.ts'
import type { Part } from '../household/part.ts'

/** Something in the calendar. */
export interface Entry extends Omit<NewEntry, 'day' | 'from' | 'until'> {
  /** ISO 8601 in UTC. */
  readonly starts: string
  readonly minutes: number
  /** The hub home that put it there; empty: staff did. */
  readonly by: string
  /** How often it has changed, and when last: a calendar takes the newer one. */
  readonly sequence: number
  readonly changedAt: string
  readonly cancelled?: string
}

/** Children of a household who sleep at the hub home. Their names and numbers stand in their own records alone. */
export interface Sleepover {
  readonly household: string
  /** Who of the household asks. */
  readonly person: string
  readonly children: readonly PartName[]
  /** The first night, and the day on which they go home. */
  readonly from: Day
  readonly until: Day
  readonly words: string
  readonly state: SleepoverState
  readonly due: Day
  /** When a manager was told that nobody answered by then; ISO 8601 in UTC. */
  readonly risen?: string
  /** Who of the hub home said yes, and which home that was. `person` is empty where they said it to staff. */
  readonly host?: { readonly household: string; readonly person: string }
  /** When the hub home was reminded that it begins tomorrow; ISO 8601 in UTC. */
  readonly reminded?: string
  readonly told?: string
  readonly sequence: number
  readonly changedAt: string
}

/** What is true of a constellation. */
export interface ConstellationValues {
  readonly name: string
  readonly state: 'open' | 'ended'
  readonly ended?: { readonly on: Day; readonly why: string }
  /** The worker whom its carers call. */
  readonly liaison: string
  /** The household of the hub home, since when; missing while there is none. */
  readonly hub?: { readonly household: string; readonly since: Day }
  /** On any night that has no number of its own. */
  readonly beds: number
  /** So many entries and sleepovers there have been: their ids are never given twice. */
  readonly entered: number
  readonly slept: number
  readonly members: Readonly<Record<string, { readonly since: Day }>>
  readonly entries: Readonly<Record<EntryId, Entry>>
  /** By the entry and the household, with a space between them. */
  readonly coming: Readonly<Record<string, { readonly answer: 'yes' | 'no' }>>
  readonly sleepovers: Readonly<Record<SleepoverId, Sleepover>>
  readonly nights: Readonly<Record<Day, number>>
}

/** Tables whose rows are values of their own in the record, so that its history holds what changed and no more. */
const tables = ['members', 'entries', 'coming', 'sleepovers', 'nights'] as const
export type Row = `${(typeof tables)[number]}/${string}`

/** The values as they are kept, without what is undefined. */
export const flat = (values: ConstellationValues): Record<string, unknown> =>
  Object.fromEntries(Object.entries(flatRows(values, tables)).filter(([, value]) => value !== undefined))

export const folded = (kept: Readonly<Record<string, unknown>>): ConstellationValues =>
  foldedRows(kept, tables) as unknown as ConstellationValues

/** A constellation as it is kept; `folded` gives its values. */
export type Constellation = Part<Record<string, unknown>>

const begins = 'constellation.'
/** Each has a place of its own in the table, apart from every household. */
export const constellationKey = (id: ConstellationId): string => `${begins}${id}`
export const itemOf = (id: ConstellationId): string => `${constellationKey(id)}/constellation`
export const idIn = ({ household }: Pick<Part, 'household'>): ConstellationId =>
  household.slice(begins.length)
export const isConstellation = (id: string): boolean => id.startsWith(begins)

export const coming = (entry: EntryId, household: string): string => `${entry} ${household}`

/** As what a household belongs to it; undefined where it does not. */
export const seatOf = (
  { hub, members }: Pick<ConstellationValues, 'hub' | 'members'>,
  household: string,
): 'hub' | 'member' | undefined =>
  hub?.household === household ? 'hub' : Object.hasOwn(members, household) ? 'member' : undefined

/** Every household of it, the hub home first. */
export const householdsOf = ({ hub, members }: Pick<ConstellationValues, 'hub' | 'members'>): string[] => [
  ...(hub ? [hub.household] : []),
  ...Object.keys(members).sort(),
]

export const nightsOf = ({ from, until }: Pick<Sleepover, 'from' | 'until'>): Day[] =>
  daysFrom(from, addDays(until, -1))

/** Whether it holds beds: it is asked for or agreed. */
export const holds = ({ state }: Pick<Sleepover, 'state'>): boolean => state === 'asked' || state === 'agreed'

export const bedsOn = ({ beds, nights }: Pick<ConstellationValues, 'beds' | 'nights'>, night: Day): number =>
  nights[night] ?? beds

/** So many beds are held on a night. */
export const takenOn = ({ sleepovers }: Pick<ConstellationValues, 'sleepovers'>, night: Day): number =>
  Object.values(sleepovers)
    .filter((one) => holds(one) && one.from <= night && night < one.until)
    .reduce((sum, { children }) => sum + children.length, 0)

/** Sleepovers that wait for the hub home, the soonest promise first. */
export const waitingIn = ({
  sleepovers,
}: Pick<ConstellationValues, 'sleepovers'>): [SleepoverId, Sleepover][] =>
  Object.entries(sleepovers)
    .filter(([, { state }]) => state === 'asked')
    .sort(([, a], [, b]) => a.due.localeCompare(b.due))
