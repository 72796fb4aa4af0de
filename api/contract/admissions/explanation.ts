import * as z from 'zod/mini'

/** A school as a family reads of it. `id` as in the round. */
export const NamedSchool = z.object({ id: z.string(), name: z.string() })
export type NamedSchool = z.infer<typeof NamedSchool>

/** A criterion of a school’s policy. `id` as in the policy; `place` from 1, in the policy’s order; `words` as it is published. */
export const NamedCriterion = z.object({ id: z.string(), place: z.int(), words: z.string() })
export type NamedCriterion = z.infer<typeof NamedCriterion>

/** What points are of: the school’s test, its test of an aptitude, or its form about the practice of a faith. */
export const Points = z.enum(['score', 'aptitude', 'faith'])
export type Points = z.infer<typeof Points>

/**
 * What put children of one criterion in order. `metres` as the policy rounds them, by straight line or by a route;
 * `points` of a test or of a faith form, the more the better; `draw`: the place in a random draw, 1 the first.
 */
export const Measure = z.discriminatedUnion('by', [
  z.object({ by: z.literal('straight-line'), metres: z.number() }),
  z.object({ by: z.literal('route'), metres: z.number() }),
  z.object({ by: z.literal('points'), of: Points, points: z.number() }),
  z.object({ by: z.literal('draw'), place: z.int() }),
])
export type Measure = z.infer<typeof Measure>

/** Where a child came in the order of a part of a school’s places. `measure` null: nothing more was looked at, or it isn’t told. */
export const Came = z.object({ criterion: NamedCriterion, measure: z.nullable(Measure) })
export type Came = z.infer<typeof Came>

/** Also to have applied in time: the policy puts late ones last, and this child’s application was late. */
const inTime = { inTime: z.optional(z.literal(true)) }

const line = { by: z.enum(['straight-line', 'route']), metres: z.number() }
const points = { of: Points, points: z.number() }

/**
 * What would have been enough for a place, all other things (this child’s and everybody else’s) as they were. Each one of
 * them alone. `nearer`: a home nearer than this under the child’s own criterion (`farther`: where the policy puts those
 * first); `criterion`: to come under one of these; `criterion-nearer`: to come under this one, with a home nearer than
 * this. Then the same by more points than these, and by this place in the draw or an earlier one, where those decided. `criterion-draw`: to
 * come under this one, and luck in the draw. `in-time`: nothing but an application in time.
 */
export const Need = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('in-time') }),
  z.object({ ...inTime, kind: z.literal('nearer'), ...line }),
  z.object({ ...inTime, kind: z.literal('farther'), ...line }),
  z.object({ ...inTime, kind: z.literal('more-points'), ...points }),
  z.object({ ...inTime, kind: z.literal('earlier-draw'), place: z.int() }),
  z.object({ ...inTime, kind: z.literal('criterion'), criteria: z.array(NamedCriterion) }),
  z.object({ ...inTime, kind: z.literal('criterion-nearer'), criterion: NamedCriterion, ...line }),
  z.object({ ...inTime, kind: z.literal('criterion-farther'), criterion: NamedCriterion, ...line }),
  z.object({ ...inTime, kind: z.literal('criterion-points'), criterion: NamedCriterion, ...points }),
  z.object({ ...inTime, kind: z.literal('criterion-draw'), criterion: NamedCriterion }),
])
export type Need = z.infer<typeof Need>

/** One part of a school’s places (the whole school, a band, an aptitude share) in which a child was looked at. */
export const Part = z.object({
  /** Id of the pool in the run. */
  pool: z.string(),
  /** Of schools whose places are in parts: `band 2`; null where the school is one. */
  name: z.nullable(z.string()),
  /** Places that were to be given, without those of children whose plan names the school. */
  places: z.int(),
  /** How many children were in the order of this part. */
  applied: z.int(),
  /** How many of them came before this child. */
  ahead: z.int(),
  came: Came,
  /** The last child that got a place in this part; null where none did. */
  last: z.nullable(Came),
  /** The school itself has put the children in order: no measure and nothing that would have been enough is known. */
  own: z.optional(z.literal(true)),
  /** Whether the application was late, and the policy puts late ones behind all others. */
  late: z.boolean(),
  /** Empty where nothing of these would have been enough, such as where there were no places. */
  needs: z.array(Need),
})
export type Part = z.infer<typeof Part>

/** Where a child now waits for a place, until which day the list is kept at least. */
export const Waiting = z.object({ ahead: z.int(), until: z.iso.date() })
export type Waiting = z.infer<typeof Waiting>

/** The last day for an appeal; `about` where the school’s term dates are not known so far: no day is told then. */
export const AppealBy = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('day'), day: z.iso.date(), schoolDays: z.int() }),
  z.object({ kind: z.literal('about'), schoolDays: z.int(), from: z.iso.date() }),
])
export type AppealBy = z.infer<typeof AppealBy>

/** The right to appeal against one refusal. `infantClass`: the panel may look at little, as a class has 30 at most. */
export const Appeal = z.object({
  by: AppealBy,
  infantClass: z.boolean(),
  /** Who hears of it: an address on the web, or how else. */
  to: z.object({ text: z.string(), url: z.optional(z.url()) }),
})
export type Appeal = z.infer<typeof Appeal>

/** How a child came by a place: in the order, by a plan that names the school, or because a twin had the last place. */
export const Placed = z.enum(['order', 'plan', 'twin'])
export type Placed = z.infer<typeof Placed>

const preference = { place: z.int(), school: NamedSchool }

/** Two of one birth who are not together here, though the policy would have it: one's place would have moved the other away. */
const apart = { apart: z.optional(z.literal(true)) }

/** What became of one preference. `place` from 1, in the family’s order, which only the family sees. */
export const PreferenceExplained = z.discriminatedUnion('kind', [
  /** The offer. `part` null where no order was asked: a plan named the school. */
  z.object({ ...preference, ...apart, kind: z.literal('offered'), how: Placed, part: z.nullable(Part) }),
  /** Above the offer, and full before it came to this child. One part or several, as the child was looked at. */
  z.object({
    ...preference,
    ...apart,
    kind: z.literal('full'),
    parts: z.array(Part),
    waiting: z.nullable(Waiting),
    appeal: Appeal,
  }),
  /**
   * The school’s policy doesn’t let this child in at all, such as below the pass mark. `admits`: whom it does, as the policy
   * prints it after "Only children who"; left out where that isn’t known.
   */
  z.object({
    ...preference,
    kind: z.literal('not-eligible'),
    admits: z.optional(z.string()),
    appeal: Appeal,
  }),
  /** Another council’s school said that it could not offer a place: its council knows why. */
  z.object({ ...preference, kind: z.literal('elsewhere'), council: z.string(), appeal: Appeal }),
  /** Below the offer: nobody looked at it, as a child gets the highest place that there is. */
  z.object({ ...preference, kind: z.literal('not-needed') }),
  /** The check of the run found a fault at this school, which is held back until that is mended. */
  z.object({ ...preference, kind: z.literal('held-back') }),
])
export type PreferenceExplained = z.infer<typeof PreferenceExplained>

/**
 * What a family is told. `preference`: one of their own, by its place; `plan`: the school that the child’s education, health
 * and care plan names, where the family’s list doesn’t have it; `fallback`: none had room, and this is the
 * catchment school or the nearest with a vacancy, `metres` from home where that is known; `none`: no school has been
 * found so far, and the council rings; `held-back`: it’s told as soon as the fault at a school is mended.
 */
export const Outcome = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('preference'), place: z.int(), school: NamedSchool, how: Placed }),
  z.object({
    kind: z.literal('fallback'),
    school: NamedSchool,
    why: z.enum(['catchment', 'nearest']),
    metres: z.nullable(z.number()),
  }),
  z.object({ kind: z.literal('plan'), school: NamedSchool }),
  z.object({ kind: z.literal('none') }),
  z.object({ kind: z.literal('held-back') }),
])
export type Outcome = z.infer<typeof Outcome>

/** Why this school, and why not that one: for one child, from the run, in numbers. In words it is {@link Letter}. */
export const Explanation = z.object({
  version: z.literal(1),
  round: z.string(),
  /** SHA-256 of the run’s file. */
  run: z.string(),
  reference: z.string(),
  /** The day on which the family is told. */
  told: z.iso.date(),
  /** The last day to say whether they take the place; null where none is offered. */
  answerBy: z.nullable(z.iso.date()),
  outcome: Outcome,
  preferences: z.array(PreferenceExplained),
  /** Where the child stands in the published file: the family’s own code for it, and the file’s root. Null without one. */
  check: z.nullable(z.object({ code: z.string(), root: z.string() })),
})
export type Explanation = z.infer<typeof Explanation>

/** A piece of a letter: screen, print and PDF show the same. `rows`: what and its value, in a summary list. */
export const Block = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), text: z.string() }),
  z.object({ kind: z.literal('list'), items: z.array(z.string()) }),
  z.object({ kind: z.literal('rows'), rows: z.array(z.object({ what: z.string(), value: z.string() })) }),
  z.object({ kind: z.literal('link'), text: z.string(), url: z.url() }),
])
export type Block = z.infer<typeof Block>

/** `id`: for the address of the part and for its heading: `offer`, `preference-1`, `waiting`, `appeal`, `safeguards`. */
export const Section = z.object({ id: z.string(), heading: z.string(), blocks: z.array(Block) })
export type Section = z.infer<typeof Section>

/** The explanation in words. Nothing stands in it that isn’t in the explanation, the council’s profile or the law. */
export const Letter = z.object({ title: z.string(), sections: z.array(Section) })
export type Letter = z.infer<typeof Letter>

/** `GET /api/admissions/offers/{reference}` once the moment has come. */
export const OfferExplained = z.object({ explanation: Explanation, letter: Letter })
export type OfferExplained = z.infer<typeof OfferExplained>
