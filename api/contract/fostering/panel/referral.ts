import * as z from 'zod/mini'
import { CaseKind, DayText, PersonId } from '../case.ts'
import { sureness } from '../clocks.ts'
import { PartName } from '../parts.ts'
import { Lock } from '../report.ts'

/** What is put before a panel, or before whoever decides without one. Each goes the way that its route says. */
export const referralTypes = [
  'approval',
  'connected-person',
  'extension',
  'first-review',
  'review',
  'change-of-terms',
  'exemption',
  'termination',
  'adoption',
  'representations',
  'brief-report',
] as const
export const ReferralType = z.enum(referralTypes)
export type ReferralType = z.infer<typeof ReferralType>

/** What comes before the decision: a panel that recommends, or an assurance of quality that somebody records. */
export const routeSteps = ['panel', 'quality-assurance', 'decision'] as const
export const RouteStep = z.enum(routeSteps)
export type RouteStep = z.infer<typeof RouteStep>

/**
 * What is recommended or decided. `suitable`: approve, or go on being approved, with terms; `not-suitable`: do not approve, or
 * end the approval; `complete-assessment`: after a brief report, go on with it; `agree` and `refuse`: of an extension, an
 * exemption or new terms.
 */
export const outcomes = ['suitable', 'not-suitable', 'complete-assessment', 'agree', 'refuse'] as const
export const Outcome = z.enum(outcomes)
export type Outcome = z.infer<typeof Outcome>

/** What a decision brings once it stands and the household has been told. */
export const effects = [
  'approval',
  'refusal',
  /** The assessment goes on after a brief report. */
  'assessment',
  /** An approval goes on as it is, with the terms that it says, or ends. */
  'review',
  'terms',
  'end',
  'extension',
  'exemption',
  /** Everything stays as it was. */
  'nothing',
] as const
export const Effect = z.enum(effects)
export type Effect = z.infer<typeof Effect>

/** A text that somebody has to write, of so many characters at most. */
export const text = (least: string, most: number) =>
  z
    .string()
    .check(
      z.trim(),
      z.minLength(1, least),
      z.maxLength(most, `Shorten it to ${most.toLocaleString('en-GB')} characters`),
    )

/** What stands in letters: two decisions with all their letters fit one item. */
export const LetterReasons = text('Give the reasons', 8000)
export const ShortText = text('Say a few words about it', 2000)

/** Kinds of placement that an approval can be for. */
export const placementKinds = [
  'long-term',
  'short-term',
  'emergency',
  'short-breaks',
  'parent-and-child',
  'any',
] as const
export const mostNamed = 9
export const longestName = 120

const Age = z.nullable(
  z.int().check(z.minimum(0, 'Give an age from 0 to 17'), z.maximum(17, 'Give an age from 0 to 17')),
)

/** What an approval is for. All left out: without terms. `named`: for these children alone. `words`: anything else. */
export const Terms = z
  .strictObject({
    kind: z.nullable(z.enum(placementKinds)),
    children: z.nullable(
      z.int().check(z.minimum(1, 'Give a number from 1 to 9'), z.maximum(9, 'Give a number from 1 to 9')),
    ),
    youngest: Age,
    oldest: Age,
    /** Left out: girls and boys. */
    gender: z.optional(z.enum(['girls', 'boys'])),
    named: z
      .array(z.string().check(z.trim(), z.minLength(1), z.maxLength(longestName)))
      .check(z.maxLength(mostNamed)),
    words: z.string().check(z.trim(), z.maxLength(2000, 'Shorten it to 2,000 characters')),
  })
  .check(
    z.refine(({ youngest, oldest }) => youngest === null || oldest === null || youngest <= oldest, {
      error: 'The oldest age cannot be below the youngest',
      path: ['oldest'],
    }),
  )
export type Terms = z.infer<typeof Terms>

/** Who recommended: a panel, whoever assured the quality where the route has no panel, or the independent review. */
export const Recommender = z.enum(['panel', 'quality-assurance', 'review'])
export type Recommender = z.infer<typeof Recommender>

/** What a panel recommended, once its minutes are final. */
export const Recommendation = z.object({
  /** The meeting and its item; null where it came from outside, as that of an independent review does. */
  meeting: z.nullable(z.string()),
  item: z.nullable(z.string()),
  from: Recommender,
  outcome: Outcome,
  terms: z.nullable(Terms),
  reasons: z.string(),
  /** Serious doubts, as the minutes have them. */
  doubts: z.string(),
  on: DayText,
  minutesFinal: z.nullable(DayText),
  /** Ids of the accounts of whoever took part: none of them decides. */
  tookPart: z.array(z.string()),
})
export type Recommendation = z.infer<typeof Recommendation>

/** The reasons of a decision show the papers, the arguments and the standard that it went by. */
export const DecisionReasons = z.strictObject({
  papers: text('Say which papers you considered', 2000),
  arguments: text('Say what counted for and against', 8000),
  standard: text('Say which standard you decided by', 2000),
  reasons: LetterReasons,
})
export type DecisionReasons = z.infer<typeof DecisionReasons>

/** How far a referral is. */
export const ReferralState = z.enum([
  'referred',
  /** On the agenda of a meeting. */
  'listed',
  /** A recommendation, with or without final minutes; also that of an independent review. */
  'recommended',
  /** A proposal that waits for the household's answer. */
  'proposed',
  /** They wrote to us: it goes back to the panel as a referral of its own, and ends with that. */
  'represented',
  'in-review',
  'final',
  'withdrawn',
])
export type ReferralState = z.infer<typeof ReferralState>

const Told = z.object({ on: DayText, by: z.string(), how: z.string() })

export const ReferralDecision = z.object({
  outcome: Outcome,
  terms: z.nullable(Terms),
  reasons: DecisionReasons,
  /** Why it is another than what was recommended. */
  differs: z.nullable(z.string()),
  /** The recommendations that it took into account, by their names. */
  considered: z.array(z.string()),
  /** A proposal: the household may write to us or go to the independent review before it is final. */
  proposal: z.boolean(),
  brings: Effect,
  on: DayText,
  by: z.string(),
  toldOrally: z.nullable(Told),
  toldInWriting: z.nullable(Told),
})
export type ReferralDecision = z.infer<typeof ReferralDecision>

export const letterKinds = ['decision', 'proposal', 'final', 'certificate', 'agreement'] as const

/** A letter from the record, as it was sent: the text whole, with its hash. */
export const Letter = z.object({
  id: z.string(),
  kind: z.enum(letterKinds),
  title: z.string(),
  sections: z.array(z.object({ heading: z.nullable(z.string()), paragraphs: z.array(z.string()) })),
  /** The day on the letter: periods run from it. */
  on: DayText,
  /** SHA-256 of all the above in its canonical form, base64url. */
  sha256: z.string(),
})
export type Letter = z.infer<typeof Letter>

/** The two ways after a proposal. It is one of them, never both. */
export const ways = ['representations', 'review'] as const
export const Way = z.enum(ways)
export type Way = z.infer<typeof Way>

/** The days that the household has for one of the two ways, from the day on the letter. `last`: null, nobody knows it yet. */
export const ReferralPeriod = z.object({ clock: z.string(), began: DayText, last: z.nullable(DayText) })

/** Which of the two ways the household chose. */
export const ReferralAnswer = z.object({
  way: Way,
  on: DayText,
  words: z.string(),
  /** Who of the household chose it on their page; left out where it came another way. */
  by: z.optional(PersonId),
  /** Of the review: the day of the notification to us, the papers sent, its end. */
  notified: z.nullable(DayText),
  papersSent: z.nullable(z.object({ on: DayText, sha256: z.string() })),
  closed: z.nullable(z.object({ on: DayText, words: z.string() })),
})

/** A signature under the agreement of an approval. `sha256`: of the letter that was signed. */
export const Signature = z.object({ name: z.string(), on: DayText, sha256: z.string() })

/** A referral as staff see it: the values of the part `referral.<number>`. */
export const ReferralView = z.object({
  type: ReferralType,
  kind: CaseKind,
  /** Of representations: the referral that they are about. Of an extension: the placement. */
  about: z.nullable(PartName),
  /** The version of the route that holds for it, and its steps. */
  route: z.object({
    id: z.string(),
    from: DayText,
    steps: z.array(RouteStep),
    outcomes: z.array(Outcome),
    source: z.string(),
    sure: z.enum(sureness),
  }),
  state: ReferralState,
  on: DayText,
  /** The last day for the panel to recommend; null: no time is set for it. */
  recommendBy: z.nullable(DayText),
  by: z.string(),
  reasons: z.string(),
  /** New terms that are asked for, and the carer's written agreement to them. */
  terms: z.nullable(Terms),
  agreed: z.nullable(z.object({ on: DayText, words: z.string(), by: z.string() })),
  /** Somebody took it back, and why. */
  withdrawn: z.nullable(z.object({ on: DayText, by: z.string(), reasons: z.string() })),
  /** What was locked when it was referred: the papers that it goes by. */
  lock: Lock,
  listed: z.nullable(z.object({ meeting: z.string(), item: z.string(), on: DayText })),
  recommendations: z.array(Recommendation),
  /** The names of all recommendations that a decision has to take into account. */
  toConsider: z.array(z.string()),
  decisions: z.array(ReferralDecision),
  letters: z.array(Letter),
  period: z.nullable(ReferralPeriod),
  answer: z.nullable(ReferralAnswer),
  /** By the ids of those who were approved, and `council`. */
  signed: z.record(z.string(), Signature),
})
export type ReferralView = z.infer<typeof ReferralView>

/** A child who lives there and to whom new terms do not fit, with what does not, a sentence for each. */
export const BeyondTerms = z.object({ child: PartName, what: z.array(z.string()) })
export type BeyondTerms = z.infer<typeof BeyondTerms>

/**
 * What staff see of a referral besides: the letters as they would be sent today, why whoever looks cannot decide, and children to
 * whom the terms that are asked for or decided do not fit.
 */
export const ReferralAhead = z.object({
  letters: z.array(Letter),
  cannotDecide: z.nullable(z.string()),
  beyond: z.array(BeyondTerms),
})
export type ReferralAhead = z.infer<typeof ReferralAhead>

/** A referral as its part shows it at the desk. */
export const DeskReferral = z.extend(ReferralView, { ahead: ReferralAhead })
export type DeskReferral = z.infer<typeof DeskReferral>

/**
 * What was chosen after a proposal, as one of the household sees it. `words`: what they wrote themselves; null where it was
 * somebody else. `notified`: the day on which the review told us that it was asked. `closed`: the review ended without a recommendation.
 */
export const AnswerForHousehold = z.object({
  way: Way,
  on: DayText,
  by: z.nullable(PersonId),
  words: z.nullable(z.string()),
  notified: z.nullable(DayText),
  closed: z.boolean(),
})
export type AnswerForHousehold = z.infer<typeof AnswerForHousehold>

/** A referral as those who apply see it: nothing that they have not been told. */
export const ReferralForHousehold = z.extend(
  z.pick(ReferralView, { type: true, state: true, letters: true, period: true, signed: true }),
  { answer: z.nullable(AnswerForHousehold) },
)
export type ReferralForHousehold = z.infer<typeof ReferralForHousehold>
