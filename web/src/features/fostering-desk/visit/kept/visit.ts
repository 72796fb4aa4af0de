import * as z from 'zod/mini'
import { addDays, type Day, dayInEngland } from '#contract/calendar/day.ts'
import { PersonRole, Whose } from '#contract/fostering/case.ts'
import { fosteringProfile } from '#council/fostering/profile.ts'
import { isWaiting, Kept } from '#web/kept/kept.ts'

const TypedDay = z.object({ day: z.string(), month: z.string(), year: z.string() })

const TypedPoint = z.object({ what: z.string(), whose: z.string(), by: TypedDay })
export type TypedPoint = z.infer<typeof TypedPoint>

/** What somebody has written of a visit so far, as it stands in the fields. */
const TypedVisit = z.object({
  on: TypedDay,
  seen: z.array(z.string()),
  alone: z.array(z.string()),
  account: z.string(),
  agreed: z.array(TypedPoint),
  worrying: z.string(),
})
export type TypedVisit = z.infer<typeof TypedVisit>

/** Something that was agreed on a visit, as the record has it. */
const Point = z.object({ what: z.string(), whose: Whose, by: z.optional(z.string()) })
export type Point = z.infer<typeof Point>

/** A visit as the record has it. */
export const Recorded = z.object({
  on: z.string(),
  seen: z.array(z.string()),
  alone: z.array(z.string()),
  account: z.string(),
  agreed: z.optional(z.array(Point)),
  next: z.optional(z.string()),
  worrying: z.boolean(),
})
export type Recorded = z.infer<typeof Recorded>

const Account = z.object({
  /** Drawn as it was taken along, for the visit and for what is added to another: whatever happens, each is sent under its own. */
  key: z.string(),
  addKey: z.string(),
  /** The part's last event, as it was known here. */
  seen: z.int(),
  typed: TypedVisit,
  /** What goes, from the moment in which somebody said that it is finished. */
  sending: z.optional(z.object({ act: z.enum(['record', 'add']), with: z.record(z.string(), z.unknown()) })),
  /** Somebody else has written the same visit down: what stands there. */
  theirs: z.optional(Recorded),
  refused: z.optional(z.string()),
  /** It is in the record, or somebody decided that it does not go there. */
  over: z.optional(z.literal(true)),
})
export type Account = z.infer<typeof Account>

/** A list to go through: what is looked at, and what was found, by the id of what was looked at. */
const KeptList = z.object({
  part: z.string(),
  title: z.string(),
  /** Whether everything needs a few words. */
  words: z.boolean(),
  items: z.array(z.object({ id: z.string(), right: z.string(), hint: z.optional(z.string()) })),
  found: Kept,
})
export type KeptList = z.infer<typeof KeptList>

export const Person = z.object({ id: z.string(), role: PersonRole, name: z.string() })
export type Person = z.infer<typeof Person>

/** What one member of staff took along on a device: what they have to know, and what they write. */
export const KeptVisit = z.object({
  household: z.string(),
  /** The visit, or a list by itself. */
  part: z.string(),
  /** After this day it is kept no more, but for what was written and not sent. */
  until: z.string(),
  people: z.array(Person),
  /** Line by line. */
  address: z.array(z.string()),
  planned: z.optional(z.object({ from: z.string(), where: z.string() })),
  last: z.optional(Recorded),
  account: z.optional(Account),
  lists: z.array(KeptList),
  /** Somebody said that it is finished: it goes as soon as it can. */
  ready: z.boolean(),
  /** Whether the browser opens its pages again without a signal. */
  opensAgain: z.optional(z.boolean()),
  /** They may no longer write in this record. */
  forbidden: z.optional(z.literal(true)),
})
export type KeptVisit = z.infer<typeof KeptVisit>

/** A name of it on the device. */
export const nameOf = ({ household, part }: Pick<KeptVisit, 'household' | 'part'>): string =>
  `${household} ${part}`

export const namesIn = ({ people }: Pick<KeptVisit, 'people'>): string =>
  people
    .filter(({ role }) => role === 'applicant')
    .map(({ name }) => name)
    .join(' and ')

/** The last day on which something that is taken along now is kept. */
export const keptUntil = (now: Date): Day => addDays(dayInEngland(now), fosteringProfile.visitsKept.days)

const isWritten = ({ typed: { seen, account, agreed, worrying } }: Account): boolean =>
  seen.length > 0 || account !== '' || agreed.length > 0 || worrying !== ''

/** Of a list: whether something is to be sent, chosen, put right or finished. */
export const hasOpen = ({ found }: KeptList): boolean =>
  isWaiting(found) || Object.keys(found.answers).length > 0 || Object.keys(found.typed).length > 0

/** Whether something of it is on this device and nowhere else. */
export const isUnsent = ({ account, lists }: KeptVisit): boolean =>
  (account !== undefined && account.over === undefined && isWritten(account)) || lists.some(hasOpen)

/** What is left of it after its days: what was written and not sent, and who it is about. */
export function keptAfter(visit: KeptVisit, today: Day): KeptVisit | undefined {
  if (today <= visit.until) return visit
  if (!isUnsent(visit)) return undefined
  const { planned: _, last: __, ...rest } = visit
  return { ...rest, address: [] }
}

export const unsent = 'unsent'
/** What stands beside it in the clear: until when it is kept, and whether it was sent. Nobody is named in it. */
export const labelOf = (visit: KeptVisit): string => `${visit.until} ${isUnsent(visit) ? unsent : 'taken'}`
