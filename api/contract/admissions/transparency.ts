import * as z from 'zod/mini'

/** One field of the record, by the name that the standard gives it. */
export const RecordField = z.object({ name: z.string(), lines: z.array(z.string()) })
export const RecordSection = z.object({ id: z.string(), title: z.string(), fields: z.array(RecordField) })
export type RecordSection = z.infer<typeof RecordSection>

/**
 * The record of an algorithmic tool as the UK’s Algorithmic Transparency Recording Standard lays it out: what anybody should
 * know in short (tier 1), then in full (tier 2).
 */
export const TransparencyRecord = z.object({
  standard: z.literal('Algorithmic Transparency Recording Standard'),
  title: z.string(),
  sections: z.array(RecordSection),
})
export type TransparencyRecord = z.infer<typeof TransparencyRecord>
