import * as z from 'zod/mini'
import { PartName } from './parts.ts'

const By = z.object({ id: z.string(), name: z.string() })

/** Somebody of staff looked at a part of a record. Thin: nothing of what stood there. */
export const PartLook = z.object({
  household: z.string(),
  part: PartName,
  /** ISO 8601 in UTC. */
  at: z.string(),
  by: By,
  /** What they are in fostering. */
  as: z.string(),
  /** Of a part that is not theirs to see: why they opened it all the same. */
  why: z.optional(z.string()),
})
export type PartLook = z.infer<typeof PartLook>

/** `GET …/households/{household}/looks`: the newest first. */
export const PartLooks = z.object({ looks: z.array(PartLook) })
export type PartLooks = z.infer<typeof PartLooks>

/** Somebody of staff opened an enquiry, or took it out in a file for a hub. Thin, as above. */
export const EnquiryLook = z.object({
  reference: z.string(),
  at: z.string(),
  by: By,
  as: z.string(),
  /** It went out in a file, and was not opened. */
  taken: z.optional(z.literal(true)),
})
export type EnquiryLook = z.infer<typeof EnquiryLook>

/** `GET …/enquiries/{reference}/looks`: the newest first. */
export const EnquiryLooks = z.object({ looks: z.array(EnquiryLook) })
export type EnquiryLooks = z.infer<typeof EnquiryLooks>

/** `POST …/parts/{part}/opened`: somebody opens what is not theirs to see, and says why. */
export const OpenPart = z.strictObject({
  why: z
    .string()
    .check(
      z.trim(),
      z.minLength(10, 'Say why you have to see it, in a sentence that a manager understands'),
      z.maxLength(1000, 'Shorten it to 1,000 characters'),
    ),
})
export type OpenPart = z.infer<typeof OpenPart>
