import * as z from 'zod/mini'
import { checkedTypes, FileId, recordingTypes } from '#contract/core/files/files.ts'

const megabyte = 1024 * 1024

/**
 * Limits on a file that a resident adds. `bytes`: as it is sent, which is after the browser has made a photo smaller.
 * `openedBytes`: what a browser tries to open at all; phones take photos of up to 80 MB. `pixels`: what the server
 * decodes; cameras that are sold as 50 megapixels take up to 50.4 million. `longestSide`: of a photo as it is kept, in
 * pixels. `files`: how many to a question.
 */
export const evidenceLimits = {
  bytes: 10 * megabyte,
  openedBytes: 100 * megabyte,
  pixels: 64_000_000,
  longestSide: 2048,
  files: 5,
} as const

/** A number of bytes as people read it: "10MB". */
export const inMegabytes = (bytes: number): string => `${bytes / megabyte}MB`

/** What the server takes as a photo, whether or not the browser could make it smaller. */
export const photoTypes = ['image/jpeg', 'image/png', 'image/webp', 'image/heic', 'image/heif'] as const

/** What the server takes at all: a document may be a PDF. */
export const evidenceTypes = [...photoTypes, 'application/pdf'] as const

/**
 * A photo for a pass: pixels that the one it is taken from needs, as GOV.UK asks of digital photos for passports, and
 * the shape that it is cut to.
 */
export const portrait = { minWidth: 600, minHeight: 750, shape: 35 / 45 } as const

/** Whether a photo of this many pixels has the shape of a pass and is large enough to be printed on one. */
export const isPortrait = ({ width = 0, height = 0 }: { width?: number; height?: number }): boolean =>
  height >= portrait.minHeight && Math.abs(width / height - portrait.shape) < 0.02

/** Asks for a place to put one file. `size` in bytes. */
export const EvidenceAsk = z.strictObject({
  contentType: z.enum(evidenceTypes),
  size: z.int().check(z.gte(1), z.lte(evidenceLimits.bytes)),
})
export type EvidenceAsk = z.infer<typeof EvidenceAsk>

/** The same of a household, whose daily log takes recordings as well. */
export const HouseholdFileAsk = z.strictObject({
  contentType: z.enum([...evidenceTypes, ...recordingTypes]),
  size: z.int().check(z.gte(1), z.lte(evidenceLimits.bytes)),
})
export type HouseholdFileAsk = z.infer<typeof HouseholdFileAsk>

/** A presigned POST: send `fields` and then `file` as multipart form data to `url` before `expiresAt`. */
export const EvidenceUpload = z.strictObject({
  id: FileId,
  url: z.url(),
  fields: z.record(z.string(), z.string()),
  expiresAt: z.iso.datetime(),
})
export type EvidenceUpload = z.infer<typeof EvidenceUpload>

/** A file that the server has looked at; the receipt proves so when the request is sent. Pixels are those of a photo. */
export const EvidenceChecked = z.strictObject({
  id: FileId,
  receipt: z.string(),
  contentType: z.enum(checkedTypes),
  width: z.optional(z.int()),
  height: z.optional(z.int()),
  bytes: z.int(),
})
export type EvidenceChecked = z.infer<typeof EvidenceChecked>

/** One file as an answer. `name`: what the resident's own file is called, to be shown to them again. */
export const EvidenceAnswer = z.strictObject({
  id: FileId,
  receipt: z.string().check(z.minLength(20), z.maxLength(200)),
  description: z.optional(z.string().check(z.maxLength(200))),
  name: z.optional(z.string().check(z.maxLength(100))),
})
export type EvidenceAnswer = z.infer<typeof EvidenceAnswer>

/** Files that were to come later, for one question of a request. */
export const LateEvidence = z.strictObject({
  question: z.string().check(z.maxLength(60)),
  files: z.array(EvidenceAnswer).check(z.minLength(1), z.maxLength(20)),
})
export type LateEvidence = z.infer<typeof LateEvidence>

/** The answer to it, the same however often it is sent. `files`: how many came with it. */
export const LateEvidenceReceipt = z.object({
  reference: z.string(),
  question: z.string(),
  files: z.int(),
  receivedAt: z.iso.datetime(),
})
export type LateEvidenceReceipt = z.infer<typeof LateEvidenceReceipt>
