import * as z from 'zod/mini'
import { Applicant } from './facts.ts'
import { CatchmentArea, GridPlace, SchoolId } from './grid-place.ts'
import { Policy } from './policy.ts'
import { Day } from './shapes.ts'

/**
 * A published admission number and from when it holds. The one that holds on a day is the last of those whose `from`
 * is not after it.
 */
export const AdmissionNumber = z.strictObject({
  value: z.int().check(z.gte(0), z.lte(2000)),
  /** Who decided: the council, a trust, the adjudicator. */
  by: z.string().check(z.minLength(1), z.maxLength(200)),
  decided: Day,
  from: Day,
  why: z.string().check(z.minLength(1), z.maxLength(2000)),
})
export type AdmissionNumber = z.infer<typeof AdmissionNumber>

/** A school in a round. */
export const RoundSchool = z.strictObject({
  id: SchoolId,
  name: z.string(),
  /** Places of this year's entry: the number that holds. */
  number: z.int().check(z.gte(0), z.lte(2000)),
  /** Id of one of the round's policies. */
  policy: SchoolId,
  /** The point that its policy measures to; null where no source has one. */
  point: z.nullable(GridPlace),
  /** Ids of its catchment areas. */
  catchments: z.optional(z.array(SchoolId)),
  /** Ids of its named feeder schools. */
  feeders: z.optional(z.array(SchoolId)),
  /** Who decides on its places, as it is written. */
  authority: z.string(),
  /**
   * Ids of its children, best first, where the school itself has put them in order; who isn't among them comes behind.
   * Left out: in the order that its policy gives.
   */
  order: z.optional(z.array(z.string().check(z.minLength(1), z.maxLength(60)))),
})
export type RoundSchool = z.infer<typeof RoundSchool>

/**
 * How lots are drawn. `roster`: SHA-256 (hex) of the closed list of children, published before the seed is known.
 * `seed`: hex. `from`: where the seed comes from, announced beforehand: a numbered round of the public drand beacon, or
 * one drawn before a witness. `draw`: 1 for offer day, and one more each time that a place falls free later.
 */
export const Draw = z.strictObject({
  draw: z.int().check(z.gte(1)),
  roster: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  seed: z.string().check(z.regex(/^(?:[0-9a-f]{2}){16,64}$/)),
  /** Numbers or words that were drawn before a witness, of which the seed was made (`allocate/drawn.ts`). */
  drawn: z.optional(z.string().check(z.minLength(1), z.maxLength(500, 'Write 500 characters or fewer'))),
  from: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('drand'), chain: z.string(), round: z.int().check(z.gte(1)) }),
    z.strictObject({ kind: z.literal('witnessed'), witness: z.string(), at: z.iso.datetime() }),
  ]),
  announced: z.iso.datetime(),
  /** The person independent of the schools who watches over it. */
  supervisor: z.string().check(z.minLength(1)),
})
export type Draw = z.infer<typeof Draw>

/** Everything that a round is computed from, and nothing else: with it anybody gets the same result again. */
export const RoundFile = z.strictObject({
  format: z.literal('shire-round-1'),
  /** Its phase and the year of entry: `reception-2027`, `junior-2027`, `secondary-2027`. */
  round: SchoolId,
  policies: z.array(Policy),
  areas: z.array(CatchmentArea),
  schools: z.array(RoundSchool),
  applicants: z.array(Applicant),
  /** Null where no policy of the round comes to a lot. */
  draw: z.nullable(Draw),
})
export type RoundFile = z.infer<typeof RoundFile>

/** Whether the children of a round come into infant classes: only those who come into Reception do. */
export const entersInfantClasses = (round: string): boolean => round.startsWith('reception-')
