import * as z from 'zod/mini'
import { CaseKind, DayText, PersonId, PersonRole, Phase } from './case.ts'
import { CaseDates, CasePause, HouseholdPerson, Worker } from './household.ts'
import { PartSummary } from './parts.ts'

/** A case in staff's lists: what the index holds of its head. */
export const CaseLine = z.object({
  household: z.string(),
  kind: CaseKind,
  phase: Phase,
  /** Names of its applicants. */
  names: z.array(z.string()),
  worker: z.nullable(z.string()),
  /** The nearest day by which something is due, and what. */
  due: z.nullable(z.object({ day: DayText, what: z.string() })),
  /** When an applicant last did something. */
  heard: DayText,
  /** How many parts wait for whom. */
  waits: z.object({ applicant: z.int(), council: z.int(), somebody: z.int() }),
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
  decisions: z.array(
    z.object({
      what: z.string(),
      outcome: z.string(),
      reasons: z.string(),
      by: z.string(),
      on: DayText,
    }),
  ),
  parts: z.array(PartSummary),
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
  enquired: z.optional(DayText),
  placed: z.optional(DayText),
})
export type BeginCase = z.infer<typeof BeginCase>
