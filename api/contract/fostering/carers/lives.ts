import * as z from 'zod/mini'

/** Whether a child lives with a household: while they leave, things are still handed over. */
export const Lives = z.enum(['here', 'leaving', 'gone'])
export type Lives = z.infer<typeof Lives>
