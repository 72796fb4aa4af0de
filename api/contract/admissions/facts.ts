import * as z from 'zod/mini'
import { GridPlace, SchoolId } from './grid-place.ts'
import { careKinds, needs, premiums, siblingTies, staffGrounds } from './kinds.ts'
import { Day } from './shapes.ts'

const metres = z.number().check(z.gte(0), z.lte(2_000_000))

/**
 * What is held of a child at one of the schools that the family named. What is left out is not so, or not known: a
 * predicate does not hold by it, and a score that is not there stands behind every score.
 */
export const Preference = z.strictObject({
  school: SchoolId,
  sibling: z.optional(z.array(z.enum(siblingTies))),
  /** What the panel looked at, and whether it accepted it. */
  panel: z.optional(z.strictObject({ need: z.enum(needs), accepted: z.boolean() })),
  staff: z.optional(z.enum(staffGrounds)),
  /** The school that the child goes to and for how many whole years, asked only where it is a feeder of this one. */
  feeder: z.optional(z.strictObject({ school: SchoolId, years: z.number().check(z.gte(0)) })),
  /** Points for practice of the faith by the school's form. */
  faith: z.optional(z.number().check(z.gte(0))),
  /** Of the school's test, for selection or for bands. */
  score: z.optional(z.number()),
  /** Of the school's test of an aptitude. */
  aptitude: z.optional(z.number()),
  /** Length in metres of the way that the policy measures, as whoever measures it gives it. */
  route: z.optional(metres),
})
export type Preference = z.infer<typeof Preference>

/** A late application. `excused`: for a good reason that was proved, it counts as in time. */
export const Late = z.strictObject({ excused: z.boolean() })

/**
 * What a round knows of a child: no name, no address, no words of the family. `id` is the child's in this round,
 * often the reference of the application.
 */
export const Applicant = z.strictObject({
  id: z.string().check(z.minLength(1), z.maxLength(60)),
  born: z.optional(Day),
  /** The grid place of the home's own address, never the middle of its postcode; null where nobody has set it. */
  home: z.nullable(GridPlace),
  /** Ids of the catchment areas that the home is in, where staff have decided it; left out: by the areas' edges. */
  areas: z.optional(z.array(SchoolId)),
  care: z.optional(z.enum(careKinds)),
  /** The school that the child's education, health and care plan names. */
  plan: z.optional(SchoolId),
  premiums: z.optional(z.array(z.enum(premiums))),
  /** The same for twins, triplets and so on, nobody else's. */
  multiple: z.optional(z.string().check(z.minLength(1), z.maxLength(60))),
  late: z.optional(Late),
  /** As the parents put them, the one they like best first; each school once. May be empty with a plan. */
  preferences: z.array(Preference).check(
    z.maxLength(20),
    z.refine(
      (all) => new Set(all.map(({ school }) => school)).size === all.length,
      'Name each school once in the preferences',
    ),
  ),
})
export type Applicant = z.infer<typeof Applicant>
