import * as z from 'zod/mini'

/** `POST …/rounds/{round}/children/search`: those whose family name begins so. Answers `ChildPage`. */
export const FindChildren = z.strictObject({
  name: z
    .string()
    .check(
      z.trim(),
      z.minLength(2, 'Send at least two letters of the family name'),
      z.maxLength(100, 'Send a family name, 100 letters at most'),
    ),
})
export type FindChildren = z.infer<typeof FindChildren>
