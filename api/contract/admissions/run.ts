import * as z from 'zod/mini'

/**
 * One computation over a round, whole in itself: what was ranked, and who was placed where and why. Stored under its own
 * hash. Holds ids of a round's children and schools and nothing else of them: no name, no address, no birth.
 */
const ChildId = z.string().check(z.minLength(1))
const SchoolId = z.string().check(z.minLength(1))
const PoolId = z.string().check(z.minLength(1))
/** 64 hexadecimal digits. */
const Sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/))
const Count = z.int().check(z.gte(0))
/** From 1. */
const Place = z.int().check(z.gte(1))
/** Rounded as the school's policy says; null where the policy asks for no distance, or none is known. */
const Metres = z.nullable(z.number().check(z.gte(0)))

/**
 * A child in the order of a pool: its position is its place in the list. `criterion`: index in the school's policy, from 0.
 * `points` of a test or a faith form and `lot` (place in the draw, 1 the first) only where the policy goes by them.
 */
export const Standing = z.object({
  child: ChildId,
  criterion: Count,
  metres: Metres,
  points: z.optional(z.number()),
  lot: z.optional(Place),
})
export type Standing = z.infer<typeof Standing>

/**
 * A part of a school's places with an order of its own: the whole school, a band, an aptitude share. `places` before
 * children with a plan are taken off; `order` best first, without children who can't be admitted to it. `part`: which band or
 * share it is, in words, where the school has several.
 */
export const Pool = z.object({
  id: PoolId,
  school: SchoolId,
  part: z.optional(z.string()),
  places: Count,
  order: z.array(Standing),
})
export type Pool = z.infer<typeof Pool>

/** What the steps around the pools have to know of a school. `number`: the published admission number that holds. */
export const RankedSchool = z.object({
  id: SchoolId,
  number: Count,
  /** Whether a twin (triplet, …) of the last child admitted is admitted above the number. */
  twins: z.boolean(),
  /** Whether 30 to a teacher holds, so that such a twin is an excepted pupil. */
  infant: z.boolean(),
  /** Whether children without an offer may be given places that are left here. */
  fallback: z.boolean(),
})
export type RankedSchool = z.infer<typeof RankedSchool>

/**
 * A child of the round. `preferences`: pools in the order in which they are tried, those of the school the parent put
 * first before those of the second. `asked`: all schools in the parent's order, where some of them can't admit the child and
 * so have no pool among the preferences. `plan`: the school that an EHC plan names, and the pool whose places it takes, if
 * the policy says so. `group`: the same for children of one birth.
 */
export const RankedApplicant = z.object({
  id: ChildId,
  preferences: z.array(PoolId),
  asked: z.optional(z.array(SchoolId)),
  plan: z.optional(z.object({ school: SchoolId, pool: z.optional(PoolId) })),
  group: z.optional(z.string().check(z.minLength(1))),
})
export type RankedApplicant = z.infer<typeof RankedApplicant>

/** A round that is ranked, and not yet allocated. */
export const Ranked = z.object({
  round: z.string().check(z.minLength(1)),
  schools: z.array(RankedSchool),
  pools: z.array(Pool),
  applicants: z.array(RankedApplicant),
})
export type Ranked = z.infer<typeof Ranked>

/**
 * `preference`: the school's place in the parent's order, from 1. `plan`: an EHC plan names the school. `twin`: above the
 * number, with a twin. `fallback`: none of the preferences had room. `none`: no place was found.
 */
export const Placed = z.discriminatedUnion('by', [
  z.object({
    by: z.literal('preference'),
    child: ChildId,
    school: SchoolId,
    pool: PoolId,
    preference: Place,
  }),
  z.object({ by: z.literal('plan'), child: ChildId, school: SchoolId }),
  z.object({ by: z.literal('twin'), child: ChildId, school: SchoolId, preference: Place, with: ChildId }),
  z.object({ by: z.literal('fallback'), child: ChildId, school: SchoolId }),
  z.object({ by: z.literal('none'), child: ChildId, school: z.null() }),
])
export type Placed = z.infer<typeof Placed>

/**
 * Where a pool's places end. `places`: after plans; `admitted`: children in them. `last`: the last child admitted, and its
 * position in the order; null while places are left, so that nobody was turned away, and where there are none at all.
 */
export const CutOff = z.object({
  pool: PoolId,
  places: Count,
  admitted: Count,
  last: z.nullable(z.extend(Standing, { position: Place })),
})
export type CutOff = z.infer<typeof CutOff>

/** Why a school was found for a child without an offer. */
export const fallbackReasons = ['catchment', 'nearest'] as const

/** What was done beside the pools' own order, in the order in which it was done. */
export const Step = z.discriminatedUnion('step', [
  /** `pool`: whose place it took; null when all were taken by other plans: then it is above the number. */
  z.object({ step: z.literal('plan'), child: ChildId, school: SchoolId, pool: z.nullable(PoolId) }),
  /** `from`: the place that the child left for it. `excepted`: from the infant class limit. */
  z.object({
    step: z.literal('twin'),
    child: ChildId,
    with: ChildId,
    school: SchoolId,
    from: z.nullable(SchoolId),
    excepted: z.boolean(),
  }),
  /**
   * The child could have followed its twin to this school, and is not there all the same: what that changes would have moved the
   * twin up, and left the child above the number alone.
   */
  z.object({ step: z.literal('apart'), child: ChildId, with: ChildId, school: SchoolId }),
  z.object({
    step: z.literal('fallback'),
    child: ChildId,
    school: z.nullable(SchoolId),
    why: z.nullable(z.enum(fallbackReasons)),
    metres: Metres,
  }),
])
export type Step = z.infer<typeof Step>

/**
 * By what places are found for children without an offer: schools that have one left and may take who didn't ask, and of
 * each child that is called how far it has to each of them, in their order, in whole metres in a straight line; null where
 * that isn't known. `catchment`: those of them in whose catchment area the home is. The least that tells of a place found
 * whether it is the right one; nothing of it is published.
 */
export const Vacancies = z.object({
  schools: z.array(SchoolId),
  children: z.array(z.object({ child: ChildId, metres: z.array(Metres), catchment: z.array(SchoolId) })),
})
export type Vacancies = z.infer<typeof Vacancies>

/**
 * `input`: hash of the round's file. `placed` in the order of `applicants`, `cutOffs` in that of `pools`. `calls`: children
 * without an offer of a preference, whose families are called before anything is published.
 */
export const Run = z.extend(Ranked, {
  format: z.literal('shire-run-1'),
  input: Sha256,
  placed: z.array(Placed),
  cutOffs: z.array(CutOff),
  steps: z.array(Step),
  calls: z.array(ChildId),
  /** Left out where nobody looked for places, as nobody needed one. */
  vacancies: z.optional(Vacancies),
})
export type Run = z.infer<typeof Run>
