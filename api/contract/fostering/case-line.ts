import * as z from 'zod/mini'
import { CaseKind, DayText, Phase } from './case.ts'
import { Nearest, Quiet } from './clocks.ts'
import { WaitingDecision } from './panel/decisions.ts'
import { PartName } from './parts.ts'

/** A part that waits, whom it is about and since when. `more`: the first of what else waits for the same. */
export const Waiting = z.object({
  part: PartName,
  about: z.nullable(z.string()),
  since: DayText,
  more: z.optional(z.array(PartName)),
})
export type Waiting = z.infer<typeof Waiting>

/** Of complaints and allegations: how much of it is due and late. For those alone who may see all of them. */
export const Reserved = z.object({
  due: z.nullable(Nearest),
  also: z.optional(z.array(Nearest)),
  late: z.int(),
  risen: z.int(),
})
export type Reserved = z.infer<typeof Reserved>

/** A review that waits for whoever reviews. `ready`: nobody else is asked for anything any more. */
export const WaitingReview = z.object({
  part: PartName,
  since: DayText,
  due: z.nullable(DayText),
  ready: z.boolean(),
})
export type WaitingReview = z.infer<typeof WaitingReview>

/** A case in staff's lists: what the index holds of its head. */
export const CaseLine = z.object({
  household: z.string(),
  /** The regional hub that they came from, where one is known. */
  hub: z.optional(z.string()),
  kind: CaseKind,
  phase: Phase,
  /** Names of its applicants. */
  names: z.array(z.string()),
  worker: z.nullable(z.string()),
  workerId: z.nullable(z.string()),
  /** The nearest day by which something is due, past ones too: what, by the id of its line, and whose task it is. */
  due: z.nullable(Nearest),
  /** What is due besides and differs in whose task it is, in what it is about or in being late: the nearest of each; missing where there is none. */
  also: z.optional(z.array(Nearest)),
  /** How much is past its day, on the day for which the line was made, and how much of that a manager has. */
  late: z.int(),
  risen: z.int(),
  /** Kept beside it, and for managers part of it; nobody else is sent it. */
  reserved: z.optional(Reserved),
  /** The household has a task and sent nothing for a while. */
  quiet: z.nullable(Quiet),
  /** The day for which the line was made. */
  asOf: DayText,
  /** When an applicant last did something. */
  heard: DayText,
  /** How many parts wait for whom. */
  waits: z.object({ applicant: z.int(), council: z.int(), somebody: z.int() }),
  /** The part that has waited longest for each of them; before it what is put before whoever decides. */
  longest: z.object({
    applicant: z.nullable(Waiting),
    council: z.nullable(Waiting),
    somebody: z.nullable(Waiting),
  }),
  /** How many parts the household has still to fill in, those that it has not begun too. */
  incomplete: z.int(),
  /** A review that nobody has recommended anything about yet; missing where there is none. */
  review: z.optional(WaitingReview),
  /** Somebody asked for parts to be erased, it was granted, and some of it is still there. */
  erasing: z._default(z.boolean(), false),
  /** What waits for whoever decides, or for the household to be told. Lines made before there were referrals have none. */
  decisions: z._default(z.array(WaitingDecision), []),
})
export type CaseLine = z.infer<typeof CaseLine>

/** What a page of cases gave as `next`: how far each part of the list was read. */
export const PlaceInList = z.string().check(z.maxLength(400), z.regex(/^[\w.:|~-]+$/))

/** `GET /api/workspace/fostering/households?after=…`: nearest day first; `next` brings the page after it, null where there is none. */
export const CaseList = z.object({ cases: z.array(CaseLine), next: z.nullable(z.string()) })
export type CaseList = z.infer<typeof CaseList>

/** `POST /api/workspace/fostering/search`: a name, a reference or a worker. In the body, as names stand in no address. */
export const FindCases = z.strictObject({
  q: z
    .string()
    .check(
      z.trim(),
      z.minLength(2, 'Enter two letters or more'),
      z.maxLength(100, 'Enter 100 characters or fewer'),
    ),
})
export type FindCases = z.infer<typeof FindCases>

/** The first of the cases that were found, nearest day first, and how many there are. */
export const FoundCases = z.object({ cases: z.array(CaseLine), total: z.int() })
export type FoundCases = z.infer<typeof FoundCases>
