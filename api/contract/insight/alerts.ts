import * as z from 'zod/mini'
import { privateKeyPatterns } from '#contract/core/private-key.ts'
import { FindAsk } from '#contract/requests/find.ts'

/** At most this many wards in one subscription. */
export const mostWards = 10

/** `POST /api/alerts`: asks for an e-mail about these wards. Its answer is the same whatever is known of the address. */
export const AlertAsk = z.strictObject({
  email: FindAsk.shape.email,
  /** Codes of wards. */
  wards: z.array(z.string().check(z.maxLength(20))).check(z.minLength(1), z.maxLength(mostWards)),
  /** Slugs of services; none stands for all of which anybody may find reports. */
  services: z.array(z.string().check(z.maxLength(60))).check(z.maxLength(60)),
})
export type AlertAsk = z.infer<typeof AlertAsk>

/** `POST /api/alerts/confirmations` and `…/stops`: what a link carries in its fragment. */
export const AlertToken = z.strictObject({
  token: z.string().check(z.regex(privateKeyPatterns.alertConfirm)),
})
export type AlertToken = z.infer<typeof AlertToken>
