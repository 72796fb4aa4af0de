import * as z from 'zod/mini'
import type { Day } from '../../calendar/day.ts'
import { readReference, referenceLike } from '../../core/reference.ts'
import { DayText } from '../case.ts'
import { PartName } from '../parts.ts'
import type { Sourced } from '../sourced.ts'

/** `C-` and eight characters: a constellation. Not a secret. */
export const ConstellationId = z
  .string()
  .check(z.regex(/^C-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/, 'There is no constellation of this name'))
export type ConstellationId = z.infer<typeof ConstellationId>

/** `e1`, `e2` …: something in the calendar. `s1`, `s2` …: a sleepover. */
export const EntryId = z.string().check(z.regex(/^e[1-9]\d{0,4}$/))
export const SleepoverId = z.string().check(z.regex(/^s[1-9]\d{0,4}$/))
export type EntryId = z.infer<typeof EntryId>
export type SleepoverId = z.infer<typeof SleepoverId>
/** What an `.ics` file can be had of. */
export const CalendarId = z.string().check(z.regex(/^[es][1-9]\d{0,4}$/))

const text = (missing: string, most: number) =>
  z
    .string()
    .check(
      z.trim(),
      z.minLength(1, missing),
      z.maxLength(most, `Shorten it to ${most.toLocaleString('en-GB')} characters`),
    )
/** As somebody types it; read as Shire writes it. */
const Household = z.string().check(
  z.overwrite((typed) => readReference(typed) ?? typed),
  z.refine(
    (typed) => readReference(typed) !== undefined,
    `Check the reference. It looks like ${referenceLike('AB')}`,
  ),
)
const Why = text('Say why, in a few words', 1000)
const Worker = text('Say who the liaison worker is', 120)
const Name = text('Give it a name', 80)
const Beds = z
  .int('Enter a whole number')
  .check(z.minimum(0, 'Enter 0 or more'), z.maximum(8, 'Enter 8 or fewer'))

export const entryKinds = ['meeting', 'activity'] as const
export const EntryKind = z.enum(entryKinds)
export const entryKindInWords: Readonly<Record<z.infer<typeof EntryKind>, string>> = {
  meeting: 'Meeting',
  activity: 'Activity',
}

/** When it is by the clock in England, where, what, and for whom. */
const entry = {
  kind: EntryKind,
  title: text('Say what it is', 120),
  day: DayText,
  from: z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Enter a time, such as 10:30')),
  until: z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Enter a time, such as 12:00')),
  place: text('Say where it is', 300),
  for: text('Say who it is for', 300),
}
const AddEntry = z.strictObject(entry)
export type NewEntry = z.infer<typeof AddEntry>

/** What is done to a constellation, with what each act takes. */
export const constellationActs = {
  add: z.strictObject({ household: Household, on: DayText, why: Why }),
  remove: z.strictObject({ household: Household, on: DayText, why: Why }),
  hub: z.strictObject({ household: Household, on: DayText, why: Why }),
  liaison: z.strictObject({ worker: Worker }),
  end: z.strictObject({ on: DayText, why: Why }),
  'add-entry': AddEntry,
  'change-entry': z.strictObject({ entry: EntryId, ...entry }),
  'cancel-entry': z.strictObject({ entry: EntryId, why: Why }),
  come: z.strictObject({ entry: EntryId, answer: z.enum(['yes', 'no']) }),
  /** How many beds the hub home has on any night, or on these nights alone. Both days are nights. */
  beds: z.strictObject({ beds: Beds }),
  nights: z.strictObject({ from: DayText, until: DayText, beds: Beds }),
  /** `until`: the day on which they go home. */
  ask: z.strictObject({
    children: z
      .array(PartName)
      .check(
        z.minLength(1, 'Choose who the sleepover is for'),
        z.maxLength(8, 'Choose no more than 8 children'),
      ),
    from: DayText,
    until: DayText,
    words: text('Say what the hub home should know', 2000),
  }),
  yes: z.strictObject({ sleepover: SleepoverId }),
  no: z.strictObject({ sleepover: SleepoverId, words: Why }),
  cancel: z.strictObject({ sleepover: SleepoverId, words: Why }),
} as const
export type ConstellationAct = keyof typeof constellationActs
export const constellationActNames = Object.keys(constellationActs) as ConstellationAct[]

/** `POST /api/workspace/fostering/constellations`: founds one around its hub home. */
export const Found = z.strictObject({
  name: Name,
  household: Household,
  beds: Beds,
  on: DayText,
  worker: Worker,
})
export type Found = z.infer<typeof Found>

/** How constellations are run, from a day on. */
export interface GroupRule extends Sourced {
  readonly from: Day
  /** Households beside the hub home. */
  readonly least: number
  readonly most: number
  readonly longestNights: number
  /** So many days ahead a sleepover is asked for at most, and so many before it somebody cancels at the latest without calling. */
  readonly aheadDays: number
  readonly noticeDays: number
  /** So many days after it is over the group keeps an entry or a sleepover. */
  readonly keptDays: number
}

const EntryView = z.object({
  id: EntryId,
  kind: EntryKind,
  title: z.string(),
  /** ISO 8601 in UTC. */
  starts: z.string(),
  minutes: z.int(),
  place: z.string(),
  for: z.string(),
  /** Why it is cancelled, where it is. */
  cancelled: z.optional(z.string()),
  /** How many households say that they come, and who, by first name. */
  coming: z.array(z.string()),
  /** What whoever looks has said. */
  mine: z.optional(z.enum(['yes', 'no'])),
})
export type EntryView = z.infer<typeof EntryView>

export const SleepoverState = z.enum(['asked', 'agreed', 'refused', 'cancelled'])
export type SleepoverState = z.infer<typeof SleepoverState>

const SleepoverView = z.object({
  id: SleepoverId,
  state: SleepoverState,
  from: DayText,
  until: DayText,
  beds: z.int(),
  /** Who asks, and for whom: by the names that they go by. */
  who: z.string(),
  children: z.array(z.string()),
  /** Whether whoever looks asked for it. */
  isMine: z.boolean(),
  /** What the hub home should know: for both sides, and for staff. */
  words: z.string(),
  /** By when somebody answers, while nobody has. */
  due: z.optional(DayText),
  /** Nobody has answered, and the day is past. `risen`: a manager has it too. */
  late: z.optional(z.object({ risen: z.boolean() })),
  /** Why not, or why not any more. */
  told: z.optional(z.string()),
  /** The other side's number, once it is agreed. */
  phone: z.optional(z.string()),
})
export type SleepoverView = z.infer<typeof SleepoverView>

/** `GET /api/fostering/place/constellation`: a group as a household of it sees it. */
export const ConstellationPlace = z.object({
  id: ConstellationId,
  name: z.string(),
  as: z.enum(['hub', 'member']),
  hub: z.nullable(z.string()),
  members: z.array(z.string()),
  liaison: z.string(),
  today: DayText,
  beds: z.int(),
  /** Nights with another number of beds than any other night, and those on which some are taken. */
  nights: z.array(z.object({ day: DayText, beds: z.int(), taken: z.int() })),
  calendar: z.array(EntryView),
  sleepovers: z.array(SleepoverView),
  noticeDays: z.int(),
})
export type ConstellationPlace = z.infer<typeof ConstellationPlace>

/** A line of staff's list. */
export const ConstellationLine = z.object({
  id: ConstellationId,
  name: z.string(),
  members: z.int(),
  hub: z.boolean(),
  liaison: z.string(),
  /** How many sleepovers nobody has answered, and by when the first of them is promised. */
  waiting: z.int(),
  due: z.optional(DayText),
})
export type ConstellationLine = z.infer<typeof ConstellationLine>

/** `GET /api/workspace/fostering/constellations`: those that are open, the soonest promise first. */
export const ConstellationList = z.object({ today: DayText, constellations: z.array(ConstellationLine) })
export type ConstellationList = z.infer<typeof ConstellationList>

const Home = z.object({ household: z.string(), name: z.string(), since: DayText })

/** `GET /api/workspace/fostering/constellations/{constellation}`. */
export const ConstellationView = z.object({
  id: ConstellationId,
  name: z.string(),
  state: z.enum(['open', 'ended']),
  ended: z.optional(z.object({ on: DayText, why: z.string() })),
  today: DayText,
  hub: z.nullable(Home),
  members: z.array(Home),
  /** How many households there are meant to be beside the hub home. */
  least: z.int(),
  most: z.int(),
  liaison: z.string(),
  beds: z.int(),
  calendar: z.array(EntryView),
  sleepovers: z.array(SleepoverView),
  /** Who came and went, the last first: nobody's name. */
  happened: z.array(
    z.object({ number: z.int(), on: DayText, what: z.string(), household: z.string(), why: z.string() }),
  ),
  acts: z.array(z.string()),
})
export type ConstellationView = z.infer<typeof ConstellationView>
