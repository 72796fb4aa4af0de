import * as z from 'zod/mini'
import { Lives } from './carers/lives.ts'
import { Consent, DayText, PersonId, Whose } from './case.ts'
import { CaseDates } from './dates.ts'

/** What a record is made of. Each part is an item with a history, a version and rights of its own. */
export const partKinds = [
  'head',
  'person',
  'form',
  'check',
  'reference',
  'training',
  'visit',
  'checklist',
  'thread',
  'document',
  'placement',
  'section',
  'report',
  'erasure',
  'referral',
  // What belongs to a household once it is approved.
  'support',
  'child',
  'log',
  'claim',
  'allowance',
  'break',
  'mentor',
  'constellation',
  'complaint',
  'concern',
  'allegation',
  'review',
  'views',
  'exit',
  'terms',
  'plan',
  'letterbox',
  'learning',
] as const
export const PartKind = z.enum(partKinds)
export type PartKind = z.infer<typeof PartKind>

/**
 * The name of a part: its kind, whom it is about or `home`, and what it is, with dots: `head`, `person.p1`,
 * `form.p1.health`, `form.home.rooms`, `check.p2.dbs`, `reference.r1`, `thread.p1.2027`, `section.health`.
 */
export const PartName = z
  .string()
  .check(
    z.regex(
      new RegExp(`^(?:${partKinds.join('|')})(?:\\.[a-z0-9][a-z0-9-]{0,39}){0,2}$`),
      'There is no part of this name',
    ),
  )
export type PartName = z.infer<typeof PartName>

export const kindOfPart = (name: PartName): PartKind => name.split('.')[0] as PartKind

/** Whom a part is about: its second word where that is a person. */
export const personOfPart = (name: PartName): string | undefined =>
  /^\w+\.(p[1-9]\d?)(?:\.|$)/.exec(name)?.[1]

/** How a part stands. `not-needed` and `withdrawn` have a reason in it; `concern` is done, and somebody has to look. */
export const PartState = z.enum([
  'not-started',
  'started',
  'waiting',
  'done',
  'not-needed',
  'withdrawn',
  'concern',
])
export type PartState = z.infer<typeof PartState>

/** What a part says that decides which checks are needed. */
export const Told = z.object({ pets: z.optional(z.boolean()) })
export type Told = z.infer<typeof Told>

/** What the head knows of a part, and lists show: nothing that anybody wrote stands in it. */
export const PartSummary = z.object({
  name: PartName,
  kind: PartKind,
  /** The part's last event that this tells of. */
  number: z.int(),
  state: PartState,
  /** The day from which it is so. */
  since: DayText,
  whose: z.nullable(Whose),
  about: z.nullable(PersonId),
  /** By when it was promised or is due. */
  due: z.optional(DayText),
  /** Of a person: what they agree to now. */
  agreed: z.optional(z.array(Consent)),
  /** Days that clocks go by and that this part tells of: of a placement, of a report. */
  dates: z.optional(CaseDates),
  told: z.optional(Told),
  /** Of a child: whether they live with the household. */
  lives: z.optional(Lives),
  /** The day on which all of it was erased, though the record is kept. */
  erased: z.optional(DayText),
  /** The hash of that event: what the part's end has to be, kept elsewhere than the part. */
  end: z.optional(z.string()),
})
export type PartSummary = z.infer<typeof PartSummary>

/** What somebody may do with a part. Acts name the one that they need. */
export const partRights = [
  'see',
  /** Fill in what the household says of itself. */
  'fill',
  /** Say that what belongs to a child who has left was handed over. */
  'hand-over',
  /** Give or take back consent: the person alone. */
  'consent',
  /** Answer as a referee, an employer, an adult child or a former partner. */
  'answer',
  /** Ask for checks, references and visits, and record what came. */
  'record',
  /** Write the assessment. */
  'write',
  /** Say something to what the assessment says. */
  'comment',
  'message',
  /** Give a document, say what it is, replace it or take it back. */
  'file',
  /** Persons, links, who works on it. */
  'manage',
  /** Look over the quality of what goes to a decision without a panel, and record it. */
  'assure',
  /** To assess, stage 1, to stop, to end; of a referral, to approve or not. */
  'decide',
  /** Put a checked claim or an allowance into a payment run, and record that it was paid. */
  'pay',
] as const
export type PartRight = (typeof partRights)[number]

/** `GET …/parts/{part}`: one part as whoever asks may see it. `seen` is sent back with an act. */
export const PartView = z.object({
  name: PartName,
  kind: PartKind,
  seen: z.int(),
  summary: PartSummary,
  /** As its kind shows it to whoever asks; its shape is the kind's. */
  values: z.record(z.string(), z.unknown()),
  /** What its acts added to its history, oldest first, such as messages. Only of kinds that have any. */
  added: z.array(
    z.object({
      number: z.int(),
      at: z.string(),
      by: z.object({ as: z.string(), name: z.string() }),
      what: z.record(z.string(), z.unknown()),
    }),
  ),
  /** Whether there is more of it from before: ask with `?all`. */
  earlier: z.boolean(),
  /** Names of the acts that whoever asks may do. */
  acts: z.array(z.string()),
})
export type PartView = z.infer<typeof PartView>
