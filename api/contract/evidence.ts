import * as z from 'zod/mini'

/** Limits on a file that a resident adds: bytes as chosen on the phone, and how many to a question. */
export const evidenceLimits = { bytes: 10 * 1024 * 1024, files: 5, longestSide: 2048 } as const

/** What the server takes after the browser has shrunk the photo. */
export const evidenceTypes = ['image/jpeg', 'image/png', 'image/webp'] as const

export const EvidenceId = z.string().check(z.regex(/^[0-9A-HJKMNP-TV-Z]{26}$/))

/** Asks for a place to put one file. `size` in bytes. */
export const EvidenceAsk = z.strictObject({
  contentType: z.enum(evidenceTypes),
  size: z.int().check(z.gte(1), z.lte(evidenceLimits.bytes)),
})
export type EvidenceAsk = z.infer<typeof EvidenceAsk>

/** A presigned POST: send `fields` and then `file` as multipart form data to `url` before `expiresAt`. */
export const EvidenceUpload = z.strictObject({
  id: EvidenceId,
  url: z.url(),
  fields: z.record(z.string(), z.string()),
  expiresAt: z.iso.datetime(),
})
export type EvidenceUpload = z.infer<typeof EvidenceUpload>

/** A file that the server has looked at and re-encoded; the receipt proves so when the request is sent. */
export const EvidenceChecked = z.strictObject({
  id: EvidenceId,
  receipt: z.string(),
  width: z.int(),
  height: z.int(),
  bytes: z.int(),
})
export type EvidenceChecked = z.infer<typeof EvidenceChecked>

/** One photo as an answer. */
export const EvidenceAnswer = z.strictObject({
  id: EvidenceId,
  receipt: z.string().check(z.minLength(20), z.maxLength(200)),
  description: z.optional(z.string().check(z.maxLength(200))),
})
export type EvidenceAnswer = z.infer<typeof EvidenceAnswer>
