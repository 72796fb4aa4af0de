import * as z from 'zod/mini'

/** Stands for any school that had room for everybody who asked: no order was needed there, and it isn’t told which one. */
export const anyWithRoom = 'any-with-room'

const Hash = z.string().check(z.regex(/^[0-9a-f]{64}$/))
const Count = z.int().check(z.gte(0))
const PoolId = z.string().check(z.minLength(1))

/** A number of children; null stands for one to four, and for what would give such a number away. */
const ToldCount = z.nullable(Count)

/** How places were given under one criterion. `words` as the policy prints it; null together: told only for several criteria at once. */
export const GivenByCriterion = z.object({ words: z.string(), given: ToldCount })
export type GivenByCriterion = z.infer<typeof GivenByCriterion>

/**
 * Where the places of a pool ended. `metres`: how far from the school the last child lives; null where fewer than five
 * came in under that criterion, where it is about a child’s care, health or needs, or where distance decided nothing.
 */
export const PublishedCutOff = z.object({ words: z.string(), metres: z.nullable(z.number().check(z.gte(0))) })
export type PublishedCutOff = z.infer<typeof PublishedCutOff>

/**
 * A part of a school’s places that had an order of its own. `number`: places by the admission number; `given`: how many
 * were given, with those above the number (a plan, a twin). `refused`: how many stood in the order behind the last place.
 */
export const PublishedPool = z.object({
  id: PoolId,
  school: z.string(),
  part: z.optional(z.string()),
  number: Count,
  given: ToldCount,
  refused: Count,
  criteria: z.array(GivenByCriterion),
  last: z.nullable(PublishedCutOff),
})
export type PublishedPool = z.infer<typeof PublishedPool>

/** A school, by whom its places are decided, and its policy in words as it is printed. */
export const PublishedSchool = z.object({
  id: z.string(),
  name: z.string(),
  authority: z.string(),
  policy: z.object({ title: z.string(), lines: z.array(z.string()) }),
})
export type PublishedSchool = z.infer<typeof PublishedSchool>

/**
 * A family’s list as far as it was gone through, or a piece of it. `refused`: pools that had no place for the child, in the
 * family’s order, and the child’s rank in each, from 1, those who got a place counted first. `offered`: where the place is;
 * null where this list, or this piece of one, ends without.
 */
export const PublishedRow = z.object({
  id: z.string().check(z.regex(/^[0-9a-f]{32}$/)),
  refused: z.array(z.object({ pool: PoolId, rank: z.int().check(z.gte(1)) })),
  offered: z.nullable(z.string()),
})
export type PublishedRow = z.infer<typeof PublishedRow>

/** The lot of a round: what was closed before the seed was known, and where the seed came from. */
export const PublishedDraw = z.object({
  draw: z.int(),
  roster: Hash,
  announced: z.iso.datetime(),
  seed: z.string(),
  /** What was drawn before the witness, where the seed was made of that. */
  drawn: z.optional(z.string()),
  from: z.string(),
  supervisor: z.string(),
})
export type PublishedDraw = z.infer<typeof PublishedDraw>

/**
 * `GET /api/admissions/rounds/{round}/draw`: what anybody may know of a draw from its announcement on. `roster`: of the list of
 * children that was closed before. `comes`: when its source gives the seed, which is null until then.
 */
export const AnnouncedDraw = z.object({
  announced: z.iso.datetime(),
  roster: Hash,
  from: z.string(),
  comes: z.nullable(z.iso.datetime()),
  supervisor: z.string(),
  seed: z.nullable(z.string()),
  drawn: z.optional(z.string()),
})
export type AnnouncedDraw = z.infer<typeof AnnouncedDraw>

/**
 * `GET /api/admissions/rounds/{round}/published`: a round as anybody may check it. No child’s name, birth, home, distance
 * or criterion. Rows in the order of their ids. `root`: of the tree of hashes over all the rest and each row.
 */
export const PublishedRound = z.object({
  format: z.literal('shire-published-round-1'),
  round: z.string(),
  /** SHA-256 of the run’s file, which nobody but the council holds: it says which run this was made from. */
  run: Hash,
  council: z.string(),
  schools: z.array(PublishedSchool),
  pools: z.array(PublishedPool),
  draw: z.nullable(PublishedDraw),
  rows: z.array(PublishedRow),
  root: Hash,
})
export type PublishedRound = z.infer<typeof PublishedRound>

/** That a row belongs to the file with this root: the hashes beside it on the way up. */
export const RowProof = z.object({
  row: PublishedRow,
  index: Count,
  size: Count,
  beside: z.array(Hash),
  root: Hash,
})
export type RowProof = z.infer<typeof RowProof>
