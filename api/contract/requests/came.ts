import * as z from 'zod/mini'

/** How a document came to staff that the resident did not add themselves. */
export const cameWays = ['post', 'email', 'by-hand'] as const
export type CameWay = (typeof cameWays)[number]

/** How and on which day it came. */
export const Came = z.object({ how: z.enum(cameWays), on: z.iso.date() })
export type Came = z.infer<typeof Came>
