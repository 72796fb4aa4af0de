import * as z from 'zod/mini'
import { checkedTypes, FileId } from '#contract/core/files/files.ts'
import { DayText, Whose } from './case.ts'
import { type PartName, PartView } from './parts.ts'

/** What people call a file, as they type it; the name that it had on their device goes nowhere. */
export const FileTitle = z
  .string()
  .check(
    z.trim(),
    z.minLength(1, 'Say what it is, in a few words'),
    z.maxLength(100, 'Shorten what you call it to 100 characters'),
  )

/** How many files come with one message at most. */
export const filesOfMessage = 5

/** A file as a part shows it. `bytes`: how many. */
export const ShownFile = z.object({
  id: FileId,
  contentType: z.enum(checkedTypes),
  bytes: z.int(),
})
export type ShownFile = z.infer<typeof ShownFile>

/** A file that came with a message. */
export const SentFile = z.extend(ShownFile, { title: z.string() })
export type SentFile = z.infer<typeof SentFile>

/** What was seen of a file that was uploaded for a household. Pixels are those of a photo. */
export const FileChecked = z.extend(ShownFile, {
  width: z.optional(z.int()),
  height: z.optional(z.int()),
})
export type FileChecked = z.infer<typeof FileChecked>

/** What a document is. */
export const documentSorts = [
  'letter',
  'agreement',
  'plan',
  'identity',
  'pay',
  'medical',
  'certificate',
  'home',
  'other',
] as const
export const DocumentSort = z.enum(documentSorts)
export type DocumentSort = z.infer<typeof DocumentSort>

/** A version of a document: its file, and who gave it when. */
export const DocumentVersion = z.extend(ShownFile, { at: z.string(), by: z.string() })
export type DocumentVersion = z.infer<typeof DocumentVersion>

/** What of a household’s documents a panel can see: how they live, and what they have learned. Pay slips and the like it cannot. */
export const panelSees: readonly DocumentSort[] = ['home', 'certificate']

/** A document as whoever may see it sees it. */
export const DocumentShown = z.object({
  what: DocumentSort,
  title: z.string(),
  from: z.enum(['household', 'council']),
  /** The oldest first. None for the household once it was taken back. */
  versions: z.array(DocumentVersion),
  /** Whose task it leaves, and by when. */
  whose: z.nullable(Whose),
  due: z.optional(DayText),
  /** The worker has marked the photo that it is now: it goes with the papers of a panel. */
  forPanel: z.optional(z.literal(true)),
  withdrawn: z.optional(z.object({ why: z.string(), at: z.string(), by: z.string() })),
})
export type DocumentShown = z.infer<typeof DocumentShown>

/** `GET …/documents`: documents that whoever asks may see, the newest first. */
export const DocumentList = z.object({ documents: z.array(PartView) })
export type DocumentList = z.infer<typeof DocumentList>

/** The name of a document that a device draws: about a person, or the household as a whole. */
export const documentName = (about: string, drawn: string): PartName => `document.${about}.${drawn}`
