import * as z from 'zod/mini'
import { CaseKind, DayText, PersonId, PersonRole, Phase } from './case.ts'
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

/** The dates of a case that clocks go by, in the order in which most cases have them. Each is a day in England. */
export const caseDates = [
  /** Received, here or at the hub that took it; answered by a person; first visit. */
  'enquired',
  'replied',
  'visited',
  /** Adoption: information meeting; registration of interest received, and answered. */
  'met',
  'registered',
  'registrationAnswered',
  'applied',
  /** A named child came before any approval: connected persons and early permanence. */
  'placed',
  /** The council decided to assess: stage 1 begins. */
  'decidedToAssess',
  /** Everything of stage 1 is there; worked out from the parts where it is left out. */
  'informationComplete',
  'stageOneDecided',
  /** Adoption: the household asked to go on. */
  'stageTwoAsked',
  'stageTwoBegan',
  /** A brief report was sent to the household; their comments came. */
  'briefReportTold',
  'briefReportComments',
  'reportFinished',
  /** The full report was shown to the household; their comments came. */
  'reportShown',
  'reportComments',
  'recommended',
  'minutesFinal',
  'decided',
  'toldOrally',
  'toldInWriting',
  /** The letter that proposes not to approve: its own date; the household wrote to us, or went to the review. */
  'proposed',
  'represented',
  /** Before an extension of a temporary approval: the panel's views, the reviewing officer told, the officer's decision. */
  'panelViews',
  'reviewingOfficerTold',
  'extended',
  'extendedForReview',
  /** The household asked for an independent review of a refusal; its outcome came. */
  'reviewAsked',
  'reviewOutcome',
  /** Somewhere else for the child to live is arranged; the placement ended. */
  'otherArrangements',
  'placementEnded',
  /** Early permanence: somebody gave notice. */
  'temporaryNotice',
  'approved',
  'lastReview',
  /** Adoption: a child is matched; the court's order. */
  'matched',
  'ordered',
  /** A written resignation was received. */
  'resigned',
  /** Another service asked for the records, with consent; they were sent. */
  'recordsAsked',
  'recordsSent',
  /** We asked another service for records, with consent; they came. */
  'recordsRequested',
  'recordsReceived',
  'withdrawn',
  /** The case is over, or the approval that came of it. */
  'ended',
] as const
export type CaseDate = (typeof caseDates)[number]
export const CaseDates = z.partialRecord(z.enum(caseDates), DayText)
export type CaseDates = z.infer<typeof CaseDates>

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

/** Days on which a clock stands still; without an end it stands still now. */
export const CasePause = z.object({ reason: z.string(), from: DayText, until: z.optional(DayText) })
export type CasePause = z.infer<typeof CasePause>

/** `GET /api/fostering/place`: where a household is, as one person of it sees it. */
export const PlaceView = z.object({
  household: z.string(),
  kind: CaseKind,
  phase: Phase,
  you: HouseholdPerson,
  people: z.array(HouseholdPerson),
  worker: z.nullable(Worker),
  dates: CaseDates,
  pauses: z.array(CasePause),
  /** Parts that this person may see, as the head knows them. */
  parts: z.array(PartSummary),
  seen: z.int(),
})
export type PlaceView = z.infer<typeof PlaceView>
