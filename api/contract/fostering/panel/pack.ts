import * as z from 'zod/mini'
import { DayText } from '../case.ts'
import { PartName } from '../parts.ts'
import { ItemId, MeetingId } from './meeting.ts'
import { ReferralType } from './referral.ts'

/** What a page of a pack is made of. Whatever shows it, the screen or the PDF, has no other knowledge of the record. */
export const PackBlock = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('heading'),
    level: z.int().check(z.minimum(2), z.maximum(4)),
    text: z.string(),
  }),
  z.object({ kind: z.literal('text'), text: z.string() }),
  z.object({ kind: z.literal('list'), items: z.array(z.string()) }),
  z.object({ kind: z.literal('facts'), facts: z.array(z.object({ label: z.string(), value: z.string() })) }),
  z.object({
    kind: z.literal('table'),
    caption: z.string(),
    head: z.array(z.string()),
    rows: z.array(z.array(z.string())),
  }),
  z.object({
    kind: z.literal('picture'),
    sha256: z.string(),
    type: z.enum(['image/jpeg', 'image/png']),
    width: z.int(),
    height: z.int(),
    alt: z.string(),
  }),
  /** Where what stands above it is from: `words` say it whole, with the day. */
  z.object({ kind: z.literal('source'), part: PartName, number: z.int(), on: DayText, words: z.string() }),
])
export type PackBlock = z.infer<typeof PackBlock>

/** A section: one file of its own, named by its fingerprint. */
export const PackSection = z.object({ id: z.string(), title: z.string(), blocks: z.array(PackBlock) })
export type PackSection = z.infer<typeof PackSection>

/** SHA-256, base64url. */
export const PackHash = z.string().check(z.regex(/^[\w-]{43}$/, 'There is no file of this name'))

export const SectionMark = z.object({
  id: z.string(),
  title: z.string(),
  /** SHA-256 of the section's canonical JSON, base64url. */
  sha256: z.string(),
  bytes: z.int(),
  words: z.int(),
})

/** What was locked: which version of which part, and the section files made of them. */
export const PackManifest = z.object({
  meeting: MeetingId,
  item: ItemId,
  household: z.string(),
  type: ReferralType,
  title: z.string(),
  people: z.array(z.string()),
  /** 0: the pack; 1, 2 …: a supplement. */
  number: z.int(),
  why: z.nullable(z.string()),
  locked: DayText,
  by: z.string(),
  parts: z.array(z.object({ part: PartName, number: z.int(), end: z.string() })),
  sections: z.array(SectionMark),
  pictures: z.array(z.object({ sha256: z.string(), bytes: z.int() })),
  /** SHA-256 of all the above in its canonical form. */
  fingerprint: z.string(),
})
export type PackManifest = z.infer<typeof PackManifest>

/** `GET …/meetings/{meeting}/items/{item}/pack`: contents, and the first section whole: one answer shows the first page. */
export const PackView = z.object({
  manifest: PackManifest,
  supplements: z.array(PackManifest),
  first: PackSection,
  reader: z.object({ name: z.string(), mark: z.string() }),
  /** The device forgets it then; null: it keeps nothing. */
  keptUntil: z.nullable(z.string()),
  /** Whether it may be taken as a PDF. */
  download: z.boolean(),
  questions: z.int(),
})
export type PackView = z.infer<typeof PackView>

/** `GET …/pack/sections/{sha256}` is a `PackSection`; `GET …/pack/pictures/{sha256}` the picture. */

/** A private note of one reader: seen by nobody else. `PUT …/notes`: one item per reader and item, by `seen`. */
export const PackNotes = z.object({
  seen: z.int(),
  notes: z.array(z.object({ section: z.string(), text: z.string(), at: z.string() })),
})
export type PackNotes = z.infer<typeof PackNotes>
export const KeepNotes = z.strictObject({
  seen: z.int().check(z.minimum(0)),
  notes: z
    .array(
      z.strictObject({
        section: z.string().check(z.maxLength(80)),
        text: z.string().check(z.maxLength(4000)),
        at: z.iso.datetime(),
      }),
    )
    .check(z.maxLength(60)),
})

/** A question before the day; the worker's answer goes into a supplement. */
export const PackQuestion = z.object({
  id: z.string(),
  by: z.string(),
  section: z.nullable(z.string()),
  text: z.string(),
  at: z.string(),
  answer: z.nullable(
    z.object({ text: z.string(), by: z.string(), at: z.string(), supplement: z.nullable(z.int()) }),
  ),
})
export const PackQuestions = z.object({
  questions: z.array(PackQuestion),
  seen: z.int(),
  acts: z.array(z.string()),
})
export type PackQuestions = z.infer<typeof PackQuestions>

/** `POST …/questions`: by a member who may read the pack. */
export const AskQuestion = z.strictObject({
  /** The id of the section that it is about; null: the whole. */
  section: z.nullable(z.string().check(z.maxLength(80))),
  text: z
    .string()
    .check(
      z.trim(),
      z.minLength(1, 'Write your question'),
      z.maxLength(2000, 'Shorten your question to 2,000 characters'),
    ),
})
export type AskQuestion = z.infer<typeof AskQuestion>

/** `POST …/questions/{question}/answer`: by whoever assesses, or plans the panel. */
export const AnswerQuestion = z.strictObject({
  text: z
    .string()
    .check(
      z.trim(),
      z.minLength(1, 'Write the answer'),
      z.maxLength(4000, 'Shorten the answer to 4,000 characters'),
    ),
})
export type AnswerQuestion = z.infer<typeof AnswerQuestion>

/** `POST …/supplement`: what was added after the papers were locked, and why. `POST …/lock` takes nothing. */
export const AddSupplement = z.strictObject({
  why: z
    .string()
    .check(
      z.trim(),
      z.minLength(1, 'Say why the papers need a supplement'),
      z.maxLength(1000, 'Shorten it to 1,000 characters'),
    ),
})
export type AddSupplement = z.infer<typeof AddSupplement>

/** `POST …/pack.pdf`: where the file lies for a few minutes. */
export const PackPdf = z.object({ url: z.string(), pages: z.int(), bytes: z.int() })
export type PackPdf = z.infer<typeof PackPdf>
