import * as z from 'zod/mini'

/** Pages that are not a service's own, as statistics name them. */
export const countedOwnPages = ['tasks', 'contact', 'check'] as const

/**
 * `POST /api/journeys`: somebody began a form, came to one of its pages, or sent it. Says nothing of who, when, or what
 * else they did.
 */
export const JourneyCount = z.strictObject({
  service: z.string().check(z.maxLength(60)),
  kind: z.enum(['started', 'reached', 'sent']),
  /** With `reached`: the page. */
  page: z.optional(z.string().check(z.maxLength(60))),
  device: z.enum(['phone', 'desktop']),
})
export type JourneyCount = z.infer<typeof JourneyCount>
