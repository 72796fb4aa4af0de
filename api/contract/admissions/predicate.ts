import * as z from 'zod/mini'
import { SchoolId } from './grid-place.ts'
import { careKinds, needs, premiums, siblingTies, staffGrounds } from './kinds.ts'

const some = <T extends readonly [string, ...string[]]>(names: T) =>
  z.array(z.enum(names)).check(z.minLength(1))

/** A thing that is so of a child at a school or is not. */
export const Atom = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('everyone') }),
  /** The child's education, health and care plan names the school. */
  z.strictObject({ is: z.literal('plan') }),
  z.strictObject({ is: z.literal('care'), kinds: some(careKinds) }),
  /** The home is in one of the areas; left out: of the school's own. */
  z.strictObject({ is: z.literal('catchment'), areas: z.optional(z.array(SchoolId).check(z.minLength(1))) }),
  z.strictObject({ is: z.literal('sibling'), ties: some(siblingTies) }),
  /** The panel accepted the need. */
  z.strictObject({ is: z.literal('panel'), needs: some(needs) }),
  z.strictObject({ is: z.literal('staff'), grounds: some(staffGrounds) }),
  /** At one of the feeder schools, for so many years; `schools` left out: of the school's own feeders. */
  z.strictObject({
    is: z.literal('feeder'),
    years: z.int().check(z.gte(0), z.lte(7)),
    schools: z.optional(z.array(SchoolId).check(z.minLength(1))),
  }),
  /** Points for practice of the faith, by the school's own form: so many or more. */
  z.strictObject({ is: z.literal('faith'), points: z.number().check(z.gt(0)) }),
  /** Score of the school's test: so much or more. */
  z.strictObject({ is: z.literal('score'), atLeast: z.number() }),
  z.strictObject({ is: z.literal('premium'), kinds: some(premiums) }),
])
export type Atom = z.infer<typeof Atom>

export type Predicate =
  | Atom
  | { is: 'all'; of: Predicate[] }
  | { is: 'any'; of: Predicate[] }
  | { is: 'not'; of: Predicate }

const several = () => z.array(z.lazy(() => Predicate)).check(z.minLength(1), z.maxLength(10))

const names = Atom.def.options.map(({ shape }) => shape.is.def.values[0]).join(', ')

/** Who a criterion is for. */
export const Predicate: z.ZodMiniType<Predicate> = z.union(
  [
    Atom,
    z.strictObject({ is: z.literal('all'), of: several() }),
    z.strictObject({ is: z.literal('any'), of: several() }),
    z.strictObject({ is: z.literal('not'), of: z.lazy(() => Predicate) }),
  ],
  `is no predicate as they are: ${names}, or all, any or not of others, each with what it asks for`,
) as z.ZodMiniType<Predicate>
