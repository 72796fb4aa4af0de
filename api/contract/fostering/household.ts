import * as z from 'zod/mini'
import { Leaving } from './carers/leaving.ts'
import { CaseKind, DayText, PersonId, PersonRole, Phase } from './case.ts'
import { HouseholdPlan, Late } from './clocks.ts'
import { CaseDates } from './dates.ts'
import { CaseDecision } from './decision.ts'
import { PartSummary } from './parts.ts'

/** `POST /api/fostering/place/open`: the key of the private link and the code that goes with it. */
export const OpenPlace = z.strictObject({
  household: z.string().check(z.minLength(1), z.maxLength(20)),
  person: PersonId,
  key: z.string().check(z.regex(/^[\w-]{22}$/, 'Open your private link again')),
  code: z.string().check(z.minLength(1, 'Enter your code'), z.maxLength(20)),
})
export type OpenPlace = z.infer<typeof OpenPlace>

/** What opening gives: sent as `Authorization: Bearer` until it ends. */
export const OpenedPlace = z.object({ token: z.string(), until: z.string() })
export type OpenedPlace = z.infer<typeof OpenedPlace>

/** A person as the household sees it: of others no more than that they are there. */
export const HouseholdPerson = z.object({
  id: PersonId,
  role: PersonRole,
  name: z.string(),
  here: z.boolean(),
})
export type HouseholdPerson = z.infer<typeof HouseholdPerson>

/** Who works on a case. */
export const Worker = z.object({ id: z.string(), name: z.string(), contact: z.optional(z.string()) })
export type Worker = z.infer<typeof Worker>

/** What somebody told us when they first asked. `on`: the day on which they did. */
export const ToldFirst = z.strictObject({
  on: DayText,
  name: z.string(),
  email: z.optional(z.string()),
  phone: z.optional(z.string()),
  postcode: z.string(),
  /** In their own words. */
  wrote: z.optional(z.string()),
  /** When a call suits. */
  times: z.optional(z.string()),
})
export type ToldFirst = z.infer<typeof ToldFirst>

/** What else decides which checks a case needs. What nobody has said yet is left out. */
export const Circumstances = z.strictObject({
  /** Fostered or adopted with another service within the last twelve months. */
  formerProvider: z.optional(z.boolean()),
  /** Lives in another council's area. */
  livesElsewhere: z.optional(z.boolean()),
  pets: z.optional(z.boolean()),
  /** Adoption: adopted before, or an approved carer, so straight to stage 2. */
  fastTrack: z.optional(z.boolean()),
})
export type Circumstances = z.infer<typeof Circumstances>

/** Days on which clocks stand still that know the reason; without an end, now. `why`: as the household reads it. */
export const CasePause = z.object({
  reason: z.string(),
  why: z.optional(z.string()),
  from: DayText,
  until: z.optional(DayText),
})
export type CasePause = z.infer<typeof CasePause>

/** `GET /api/fostering/place`: where a household is, as one person of it sees it. */
export const PlaceView = z.object({
  household: z.string(),
  kind: CaseKind,
  phase: Phase,
  you: HouseholdPerson,
  /** What this person told us when they first asked; null for who came in another way. */
  enquiry: z.nullable(ToldFirst),
  people: z.array(HouseholdPerson),
  worker: z.nullable(Worker),
  dates: CaseDates,
  pauses: z.array(CasePause),
  /** Parts that this person may see, as the head knows them. */
  parts: z.array(PartSummary),
  /** Everything that is to happen and that is theirs to know, and what of it is late. */
  plan: HouseholdPlan,
  late: z.array(Late),
  /** What was decided of the household, as it reads it. None for who does not ask to be approved. */
  decisions: z.array(CaseDecision),
  /** You have said that you want to stop, and somebody else who applies has not. */
  stopping: z.boolean(),
  /** You have given notice yourself, though your approval may have ended since. */
  leaves: z.boolean(),
  /** The last day of your approval, where that of others in your household goes on. */
  stopped: z.optional(DayText),
  /** Who has given notice, and when their approval ends. */
  leaving: z.array(Leaving),
  seen: z.int(),
})
export type PlaceView = z.infer<typeof PlaceView>
