import * as z from 'zod/mini'

/** Id inside a policy, a round or a run. */
export const Id = z.string().check(z.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/), z.maxLength(60))

/** `YYYY-MM-DD`, a day in England. */
export const Day = z.iso.date()
