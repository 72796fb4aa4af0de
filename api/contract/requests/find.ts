import * as z from 'zod/mini'
import { EmailAddress } from '#contract/core/email-address.ts'
import { workKinds } from '#contract/core/kinds/work-kind.ts'
import { privateKeyPatterns } from '#contract/core/private-key.ts'
import { states } from './lifecycle.ts'
import { TrackingKey } from './request.ts'

/** What `POST /api/find-requests` takes. Its answer is the same whether there is anything or not. */
export const FindAsk = z.strictObject({ email: EmailAddress })
export type FindAsk = z.infer<typeof FindAsk>

/** What the link of "find my requests" carries in its fragment. */
export const FindToken = z.string().check(z.regex(privateKeyPatterns.list))

/** How long the link opens the list. */
export const findHours = 24

/** How many requests a list shows. */
export const findLimit = 100

/** One of the requests that were made with an e-mail address, with a key that opens its private page. */
export const MyRequest = z.object({
  reference: z.string(),
  service: z.object({
    slug: z.string(),
    title: z.string(),
    /** How a page says that it is done, where “Fixed” would not do. */
    doneAs: z.optional(z.string()),
    /** What it is to those who work on it: its words go by it; missing from an older API. */
    work: z.optional(z.enum(workKinds)),
  }),
  state: z.enum(states),
  submittedAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
  trackingKey: TrackingKey,
})
export type MyRequest = z.infer<typeof MyRequest>

/** Those of the last 12 months, newest first. `more`: there are older ones that don't fit. */
export const MyRequests = z.object({ requests: z.array(MyRequest), more: z.boolean() })
export type MyRequests = z.infer<typeof MyRequests>
