import * as z from 'zod/mini'
import { CaseKind, DayText, GivenDay, PersonId, PersonRole, Phase } from './case.ts'
import { Gate, Late, Nearest, PauseEffect, Plan, Quiet } from './clocks.ts'
import { CaseDates } from './dates.ts'
import { CaseDecision } from './decision.ts'
import { CasePause, Circumstances, HouseholdPerson, Worker } from './household.ts'
import { PartName, PartSummary, PartView } from './parts.ts'

/** A part that waits, whom it is about and since when. */
export const Waiting = z.object({ part: PartName, about: z.nullable(z.string()), since: DayText })
export type Waiting = z.infer<typeof Waiting>

/** A case in staff's lists: what the index holds of its head. */
export const CaseLine = z.object({
  household: z.string(),
  kind: CaseKind,
  phase: Phase,
  /** Names of its applicants. */
  names: z.array(z.string()),
  worker: z.nullable(z.string()),
  workerId: z.nullable(z.string()),
  /** The nearest day by which something is due, past ones too: what, by the id of its line, and whose task it is. */
  due: z.nullable(Nearest),
  /** How much is past its day, on the day for which the line was made, and how much of that a manager has. */
  late: z.int(),
  risen: z.int(),
  /** The household has a task and sent nothing for a while. */
  quiet: z.nullable(Quiet),
  /** The day for which the line was made. */
  asOf: DayText,
  /** When an applicant last did something. */
  heard: DayText,
  /** How many parts wait for whom. */
  waits: z.object({ applicant: z.int(), council: z.int(), somebody: z.int() }),
  /** The part that has waited longest for each of them. */
  longest: z.object({
    applicant: z.nullable(Waiting),
    council: z.nullable(Waiting),
    somebody: z.nullable(Waiting),
  }),
  /** How many parts the household has still to fill in, those that it has not begun too. */
  incomplete: z.int(),
})
export type CaseLine = z.infer<typeof CaseLine>

/** `GET /api/workspace/fostering/households`. */
export const CaseList = z.object({ cases: z.array(CaseLine) })
export type CaseList = z.infer<typeof CaseList>

/** `GET /api/workspace/fostering/households/{household}`: the head and what it knows, as somebody of staff may see it. */
export const CaseView = z.object({
  household: z.string(),
  kind: CaseKind,
  phase: Phase,
  people: z.array(HouseholdPerson),
  worker: z.nullable(Worker),
  dates: CaseDates,
  pauses: z.array(CasePause),
  /** What else decides which checks are needed, as far as anybody knows. */
  circumstances: Circumstances,
  decisions: z.array(z.extend(CaseDecision, { by: z.string() })),
  /** Who of those who apply has said that they want to stop, while another has not. */
  stopping: z.array(PersonId),
  parts: z.array(PartSummary),
  /** Everything that is to happen, of what whoever asks may see. */
  plan: Plan,
  /** What is late, and whether a manager has it; the household has gone quiet. */
  late: z.array(Late),
  quiet: z.nullable(Quiet),
  /** Which steps can be taken, and exactly what stands before the others. */
  gates: z.array(Gate),
  /** What a pause from today would stop, and what would go on. */
  pause: PauseEffect,
  seen: z.int(),
  acts: z.array(z.string()),
})
export type CaseView = z.infer<typeof CaseView>

/** What a private link was made of: shown once, to whoever made it, to hand on. */
export const MadeLink = z.object({ person: PersonId, url: z.string(), code: z.string() })
export type MadeLink = z.infer<typeof MadeLink>

/** `POST …/households`: staff begin a case. */
export const BeginCase = z.strictObject({
  kind: CaseKind,
  people: z
    .array(
      z.strictObject({
        role: PersonRole,
        name: z.string().check(z.trim(), z.minLength(1, 'Enter a name'), z.maxLength(120)),
      }),
    )
    .check(z.minLength(1, 'Name at least one person'), z.maxLength(20)),
  source: z.string().check(z.minLength(1), z.maxLength(60)),
  enquired: z.optional(GivenDay),
  placed: z.optional(GivenDay),
})
export type BeginCase = z.infer<typeof BeginCase>

/** What happened to a part: who did what when. What it changed stands in the record. */
export const PartEvent = z.object({
  number: z.int(),
  type: z.string(),
  at: z.string(),
  by: z.object({ as: z.string(), name: z.string() }),
})
export type PartEvent = z.infer<typeof PartEvent>

/** `GET …/parts/{part}`: a part as staff see it, with what happened to it. */
export const DeskPart = z.extend(PartView, {
  /** Oldest first; without what lies in old volumes unless it was asked for with `?all`. */
  history: z.array(PartEvent),
  /** What does not fit in its record, in a sentence: it was changed by another way than its acts. Null: it all fits. */
  misfit: z.nullable(z.string()),
})
export type DeskPart = z.infer<typeof DeskPart>
