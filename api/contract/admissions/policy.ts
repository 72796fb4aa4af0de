import * as z from 'zod/mini'
import { SchoolId } from './grid-place.ts'
import { Predicate } from './predicate.ts'
import { Day, Id } from './shapes.ts'

/** How a distance is rounded before two are compared. `decimals` of the unit: 0 of metres is whole metres. */
export const Rounding = z.strictObject({
  unit: z.enum(['metres', 'kilometres', 'miles']),
  decimals: z.int().check(z.gte(0), z.lte(3)),
  how: z.enum(['nearest', 'down', 'up']),
})
export type Rounding = z.infer<typeof Rounding>

/**
 * What separates two children under the same criterion. `straight`: by {@link Rounding} of the straight line between
 * the two grid places; `route`: of the length given for the preference. `score`, `aptitude`, `faith`: more comes
 * first. `random`: by lot, of this school and this draw alone.
 */
export const TieBreak = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('straight'), rounding: Rounding, from: z.enum(['nearest', 'farthest']) }),
  z.strictObject({ by: z.literal('route'), rounding: Rounding }),
  z.strictObject({ by: z.literal('score') }),
  z.strictObject({ by: z.literal('aptitude') }),
  z.strictObject({ by: z.literal('faith') }),
  z.strictObject({ by: z.literal('random') }),
])
export type TieBreak = z.infer<typeof TieBreak>

/** One line of the order: who comes under it, and what separates them where that is not the policy's own. */
export const Criterion = z.strictObject({
  id: Id,
  who: Predicate,
  /** As the policy prints it, where the words made from `who` would not do. */
  words: z.optional(z.string().check(z.minLength(1), z.maxLength(400))),
  tieBreaks: z.optional(z.array(TieBreak).check(z.minLength(1), z.maxLength(5))),
})
export type Criterion = z.infer<typeof Criterion>

/**
 * Bands of a test that every applicant takes. `from` and `to` are scores, both included, best band first, without a
 * gap. `share` of the places, in percent; together 100. Without a test a child stands behind all who took it.
 */
export const Bands = z.strictObject({
  test: z.string(),
  mirrors: z.enum(['applicants', 'area', 'nation']),
  bands: z
    .array(
      z.strictObject({
        id: Id,
        from: z.number(),
        to: z.number(),
        share: z.number().check(z.gt(0), z.lte(100)),
      }),
    )
    .check(z.minLength(2), z.maxLength(12)),
})
export type Bands = z.infer<typeof Bands>

/** Places kept for an aptitude: `percent` of the number, rounded down, for scores of `pass` or more, the best first. */
export const AptitudeShare = z.strictObject({
  subject: z.enum(['sport', 'languages', 'performing arts', 'visual arts', 'technology']),
  percent: z.number().check(z.gt(0), z.lte(100)),
  pass: z.number(),
})
export type AptitudeShare = z.infer<typeof AptitudeShare>

/** Where a policy was read. `read`: in the published text itself; `second-hand`; `invented`: a sample. */
export const Source = z.strictObject({
  title: z.string(),
  sure: z.enum(['read', 'second-hand', 'invented']),
  url: z.optional(z.url()),
})

/** The first year of entry that it was determined for, such as 2027; when it was determined, null where unknown. */
const Determined = z.strictObject({ entry: z.int(), on: z.nullable(Day), by: z.string() })

/** The last day on which a waiting list is kept: month and day, so many years after the year of entry. */
const ListsKept = z.strictObject({
  until: z
    .string()
    .check(z.regex(/^(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/, 'Send month and day as 07-31')),
  yearsAfter: z.int().check(z.gte(0), z.lte(7)),
})

/**
 * A school's admission policy: criteria in order, what separates children under each, and how places are divided.
 * What it says is data; what its words mean stands once in `api/admissions/policy/`.
 */
export const Policy = z.strictObject({
  id: SchoolId,
  title: z.string(),
  /** `faith` may put children of the faith first; `selective` may go by score. The others do neither. */
  kind: z.enum(['open', 'faith', 'selective']),
  /** The faith in its own words, "Church of England", where the kind is `faith`. */
  faith: z.optional(z.string()),
  determined: Determined,
  source: Source,
  /** Who puts the applicants in order: the council, or the school itself, whose body confirms it. */
  ranks: z.enum(['council', 'school']),
  /** Who can be admitted at all, such as those with the score of a selective school; left out: everybody. */
  requires: z.optional(Predicate),
  criteria: z.array(Criterion).check(z.minLength(1), z.maxLength(30)),
  tieBreaks: z.array(TieBreak).check(z.minLength(1), z.maxLength(5)),
  bands: z.optional(Bands),
  aptitude: z.optional(AptitudeShare),
  /** `after`: late ones stand behind all who applied in time; `equal`: it makes no difference. */
  late: z.enum(['after', 'equal']),
  /** `above`: the last place falls to one of twins: the others come in above the number. `none`: each by itself. */
  twins: z.enum(['above', 'none']),
  /** The most in an infant class, 30: counts in rounds into Reception. Null where the school has no infant classes. */
  infantClass: z.nullable(z.int().check(z.gte(1))),
  /** Who may come in above an infant class's limit in the ordinary round. */
  excepted: z.array(z.enum(['multiple-birth'])),
  /** Until when waiting lists are kept, where that is later than the Code asks for: see {@link listUntil}. */
  lists: z.optional(ListsKept),
})
export type Policy = z.infer<typeof Policy>

/**
 * The last day on which the waiting list of a year of entry is kept: as the policy says, and never before 31 December of that year
 * (School Admissions Code, 2.15).
 */
export function listUntil({ lists }: Pick<Policy, 'lists'>, year: number): string {
  const least = `${year}-12-31`
  const own = lists && `${year + lists.yearsAfter}-${lists.until}`
  return own && own > least ? own : least
}
