import * as z from 'zod/mini'
import { type DraftSaved, DraftWay } from '#contract/requests/draft.ts'

/**
 * What this device knows of the form's copy at the council, so that saving again saves over it. Part of the draft:
 * it is gone with it, and no other form is saved over by mistake.
 */
export const SavedForm = z.object({
  id: z.string(),
  key: z.string(),
  version: z.string(),
  way: DraftWay,
  maskedTo: z.optional(z.string()),
  /** The long code, of a printed one. */
  code: z.optional(z.string()),
  savedAt: z.string(),
  expiresAt: z.string(),
})
export type SavedForm = z.infer<typeof SavedForm>

export const savedFormOf = ({
  id,
  key,
  version,
  way,
  maskedTo,
  code,
  savedAt,
  expiresAt,
}: DraftSaved): SavedForm => ({
  id,
  key,
  version,
  way,
  ...(maskedTo && { maskedTo }),
  ...(code && { code }),
  savedAt,
  expiresAt,
})
