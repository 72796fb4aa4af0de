import * as z from 'zod/mini'
import { Whose } from '#contract/fostering/case.ts'
import { SentFile } from '#contract/fostering/files.ts'

const Message = z.object({
  text: z.string(),
  whose: z.nullable(Whose),
  about: z.optional(z.string()),
  due: z.optional(z.string()),
  files: z._default(z.array(SentFile), []),
})

/** A message as its thread adds it to the history. */
export const readMessage = (what: unknown): z.infer<typeof Message> => Message.parse(what)
