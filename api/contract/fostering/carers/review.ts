import * as z from 'zod/mini'
import { DayText, PersonId } from '../case.ts'
import { Letter } from '../panel/referral.ts'
import { Learned } from './learning.ts'

/** Who is asked for a review, about each child who lives there or did within the year. */
export const viewsKinds = ['child', 'school', 'council'] as const
export const ViewsKind = z.enum(viewsKinds)
export type ViewsKind = z.infer<typeof ViewsKind>

/** What the last word of the name of their part begins with: `views.r1.c1` are what the first child says for the first review. */
export const viewsLetter: Readonly<Record<ViewsKind, string>> = { child: 'c', school: 's', council: 'o' }

/** What follows `views.` in the name of their part. */
export const ViewsId = z
  .string()
  .check(z.regex(/^r[1-9]\d{0,2}\.[cso][1-9]\d{0,2}$/, 'There are no views with this name'))

export const kindOfViews = (id: string): ViewsKind | undefined =>
  ViewsId.safeParse(id).success
    ? viewsKinds.find((kind) => viewsLetter[kind] === id.split('.')[1]?.charAt(0))
    : undefined

/** Whom a review has to hear: the name of their part, and the child whom it is about. */
export const Wanted = z.object({ part: z.string(), kind: ViewsKind, child: z.string() })
export type Wanted = z.infer<typeof Wanted>

/** Why a review begins: its time has come, something was asked for or has changed, or staff began it. */
export const reviewReasons = {
  first: 'The first review, within a year of the approval',
  yearly: 'The yearly review',
  asked: 'A review after a concern or an allegation',
  changed: 'A review after a change in the household',
  needed: 'A review between the yearly ones',
} as const
/** Each reason as a carer reads it, and what they are asked because of it. */
export const reviewForCarers: Readonly<
  Record<keyof typeof reviewReasons, { readonly what: string; readonly ask: string; readonly hint: string }>
> = {
  first: {
    what: 'Your first review, within a year of your approval',
    ask: 'How has your first year been?',
    hint: 'What went well, what was hard, and what you need from us.',
  },
  yearly: {
    what: 'Your yearly review',
    ask: 'How has the year been for you?',
    hint: 'What went well, what was hard, and what you need from us.',
  },
  asked: {
    what: 'A review after a concern',
    ask: 'What do you want to say about the concern, and how it was dealt with?',
    hint: 'For example, what happened, whether we treated you fairly, and what you need from us now.',
  },
  changed: {
    what: 'A review because something has changed in your household',
    ask: 'What has changed, and what does it mean for you?',
    hint: 'How it affects your home and the children, and what you need from us.',
  },
  needed: {
    what: 'An extra review, before your yearly one',
    ask: 'How have things been for you?',
    hint: 'What is going well, what is hard, and what you need from us.',
  },
}
export const ReviewReason = z.enum(Object.keys(reviewReasons) as [keyof typeof reviewReasons])
export type ReviewReason = z.infer<typeof ReviewReason>

export const ReviewWords = z
  .string()
  .check(
    z.trim(),
    z.minLength(1, 'Write what you think'),
    z.maxLength(10_000, 'Shorten it to 10,000 characters'),
  )

const Said = z.object({ on: DayText, by: z.string(), words: z.string() })

/**
 * What the record shows since the last review: numbers and what the carers learned, so that nobody reads in a report what is
 * not theirs to read.
 */
export const ReviewRecord = z.object({
  since: DayText,
  visits: z.int(),
  unannounced: z.int(),
  courses: z.int(),
  /** Training that each carer did since then; records made before it was kept have none. */
  learned: z._default(z.array(Learned), []),
  /** Of these three the household is told no number: one may be of something that not each of them knows of. */
  complaints: z.optional(z.int()),
  concerns: z.optional(z.int()),
  allegations: z.optional(z.int()),
  children: z.int(),
  views: z.object({ came: z.int(), notNeeded: z.int() }),
})
export type ReviewRecord = z.infer<typeof ReviewRecord>

/** A review, as staff and the carers see it. */
export const ReviewView = z.object({
  began: DayText,
  why: ReviewReason,
  /** By when it is to be finished: by law, or as the council promises it. Null where nobody knew a day. */
  due: z.nullable(DayText),
  /** What each carer thinks, by whom. */
  carers: z.partialRecord(PersonId, Said),
  supervisor: z.nullable(Said),
  report: z.nullable(Said),
  recommended: z.nullable(
    z.object({ on: DayText, by: z.string(), suitable: z.boolean(), terms: z.boolean(), words: z.string() }),
  ),
  /**
   * Who told the carers what is recommended, and when: until then they read neither that nor the report. Missing in reviews
   * from before it was asked.
   */
  told: z.optional(z.nullable(z.object({ on: DayText, by: z.string() }))),
  record: z.nullable(ReviewRecord),
  /** Our notice that the approval goes on, where nothing had to be decided. */
  notice: z.nullable(Letter),
  /** The day on which it was decided, or on which it was not needed any more. */
  over: z.nullable(DayText),
})
export type ReviewView = z.infer<typeof ReviewView>
