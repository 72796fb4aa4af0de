import * as z from 'zod/mini'
import { phases } from './dates.ts'
import { CatchmentArea, GridPlace, SchoolId } from './grid-place.ts'

/** The rounds by which children come into a school: into Reception, from infant to junior school, to secondary school. */
export const RoundPhase = z.enum(phases)
export type RoundPhase = z.infer<typeof RoundPhase>

export const SchoolPhase = z.enum(['infant', 'junior', 'primary', 'secondary', 'all-through'])
export type SchoolPhase = z.infer<typeof SchoolPhase>

const count = z.int().check(z.gte(0))

/** The last child who got a place by a past year's order. */
export const LastOffered = z.object({
  /** The pool of places, such as a band, where the school has several; left out: all its places. */
  pool: z.optional(z.string()),
  /** Id of the criterion in that year's policy. */
  criterion: z.string(),
  /** Metres, as the policy measures and rounds them; null where distance did not decide or is not published. */
  distance: z.nullable(z.number().check(z.gte(0))),
  /** Score, points or aptitude, where those decided. */
  score: z.optional(z.number()),
})
export type LastOffered = z.infer<typeof LastOffered>

/** A number of children of a past year: `few` is fewer than five, `hidden` would give such a few away. Null: not published. */
const pastCount = z.nullable(z.union([count, z.enum(['few', 'hidden'])]))

/** What came of a past year: which preference the offers met, how many were late, and the appeals. */
export const PastOutcome = z.object({
  first: pastCount,
  second: pastCount,
  third: pastCount,
  /** A lower preference, or by a plan. */
  other: pastCount,
  late: pastCount,
  lodged: pastCount,
  upheld: pastCount,
})
export type PastOutcome = z.infer<typeof PastOutcome>

/** How the places of one entry year were given. What was not published is null, and shown as that. */
export const PastYear = z.object({
  /** The September of the year in which the children started. */
  year: z.int(),
  /** The policy that decided, where it was another than today's. */
  policy: z.optional(SchoolId),
  /** The published admission number. */
  number: z.nullable(count),
  /** How many named the school first, second and third. */
  applied: z.nullable(z.object({ first: count, second: count, third: count })),
  /** Places offered on offer day, all in all. */
  offered: z.nullable(count),
  /**
   * Places by criterion in the policy's order; `few` stands for fewer than five, which could tell who they were, and
   * `hidden` for a number that is not shown because it would give such a few away.
   */
  byCriterion: z.nullable(
    z.array(z.object({ criterion: z.string(), places: z.union([count, z.enum(['few', 'hidden'])]) })),
  ),
  outcome: z.optional(PastOutcome),
  /** `everybody`: all who could not be offered a school they liked better got a place. Else one for each pool. */
  last: z.nullable(z.union([z.literal('everybody'), z.array(LastOffered).check(z.minLength(1))])),
})
export type PastYear = z.infer<typeof PastYear>

/** One way into the school: an all-through school has two. */
export const Entry = z.object({
  phase: RoundPhase,
  /** The published admission number of the next round. */
  number: z.nullable(count),
  /** Id of the policy in `api/council/admissions/policies/`; null where the council holds none. */
  policy: z.nullable(SchoolId),
  /** Ids of the schools that its policy names as feeders of this round. */
  feeders: z.array(SchoolId),
  /** Newest first. */
  years: z.array(PastYear),
})
export type Entry = z.infer<typeof Entry>

/** When families can look round. Moments in UTC, `2026-10-08T17:00:00.000Z`. */
export const OpenDay = z.object({
  starts: z.iso.datetime(),
  ends: z.iso.datetime(),
  /** What to know, such as whether to book: a sentence. */
  note: z.optional(z.string()),
})
export type OpenDay = z.infer<typeof OpenDay>

/** Who decides by which criteria places are given. */
export const AdmissionAuthority = z.object({
  kind: z.enum(['council', 'governors', 'trust']),
  /** As it is written: "Leicestershire County Council", "The governing body of …". */
  name: z.string(),
})
export type AdmissionAuthority = z.infer<typeof AdmissionAuthority>

/** A school as residents see it before they apply. */
export const AdmissionSchool = z.object({
  /** Part of its address; also its id in policies, rounds and applications. Never changes. */
  id: SchoolId,
  /** Unique Reference Number in the register of schools. */
  urn: z.int(),
  name: z.string(),
  /** In the register's words: "Community school", "Academy converter". */
  kind: z.string(),
  phase: SchoolPhase,
  /** In the register's words: "Church of England"; left out where it has none. */
  faith: z.optional(z.string()),
  ages: z.object({ from: z.int(), to: z.int() }),
  authority: AdmissionAuthority,
  /** The point that distances are measured to; null where no source has one. */
  point: z.nullable(z.object({ ...GridPlace.shape, source: z.string() })),
  address: z.object({ lines: z.array(z.string()), town: z.string(), postcode: z.string() }),
  phone: z.optional(z.string()),
  website: z.optional(z.url({ protocol: /^https?$/ })),
  entries: z.array(Entry).check(z.minLength(1)),
  /** Ids of the catchment areas that are its own, shared ones among them: a home in two such areas has two schools. */
  catchments: z.array(SchoolId),
  /** Ids of the schools where a brother or sister counts as here, such as the junior school of an infant school. */
  linked: z.array(SchoolId),
  openDays: z.array(OpenDay),
  /** How to visit at other times: a sentence or two. */
  visit: z.optional(z.string()),
})
export type AdmissionSchool = z.infer<typeof AdmissionSchool>
export const AdmissionSchools = z.array(AdmissionSchool)

export const CatchmentAreas = z.array(CatchmentArea)
