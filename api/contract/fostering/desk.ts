import * as z from 'zod/mini'
import { Leaving } from './carers/leaving.ts'
import { CaseKind, GivenDay, PersonId, PersonRole, Phase } from './case.ts'
import { Gate, Late, PauseEffect, Plan, Quiet } from './clocks.ts'
import { CaseDates } from './dates.ts'
import { CaseDecision } from './decision.ts'
import { CasePause, Circumstances, HouseholdPerson, Worker } from './household.ts'
import { PartSummary, PartView } from './parts.ts'

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
  /** How it ended, and what the household said of it. */
  ended: z.nullable(z.object({ how: z.string(), reason: z.string(), words: z.array(z.string()) })),
  /** Who of those who apply has said that they want to stop, while another has not. */
  stopping: z.array(PersonId),
  parts: z.array(PartSummary),
  /** There are parts that are long over, which `?all` gives as well. */
  earlier: z.boolean(),
  /** Everything that is to happen, of what whoever asks may see. */
  plan: Plan,
  /** What is late, and whether a manager has it; the household has gone quiet. */
  late: z.array(Late),
  quiet: z.nullable(Quiet),
  /** Which steps can be taken, and exactly what stands before the others. */
  gates: z.array(Gate),
  /** What a pause from today would stop, and what would go on. */
  pause: PauseEffect,
  /** Who has given notice, and when their approval ends. */
  leaving: z.array(Leaving),
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
  /** Of adopters who are to foster a named child first: the day on which they were approved to adopt. */
  approved: z.optional(GivenDay),
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
