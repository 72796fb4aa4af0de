import * as z from 'zod/mini'
import { privateKeyPatterns } from '#contract/core/private-key.ts'
import { Contact } from './contact.ts'
import { Fee } from './payment.ts'

/** What `POST /api/requests` takes. `answers` are checked against the service's own questions. */
export const Submission = z.strictObject({
  service: z.string().check(z.maxLength(60)),
  answers: z.record(z.string().check(z.maxLength(60)), z.unknown()),
  contact: z.optional(Contact),
  /** What it costs as whoever sends it was shown; where it costs something else by now, nothing is taken. */
  expects: z.optional(z.strictObject({ pence: z.int().check(z.nonnegative()) })),
})
export type Submission = z.infer<typeof Submission>

/** 128 bits in base64url. Opens a request; lives in the URL fragment and the Authorization header only. */
export const TrackingKey = z.string().check(z.regex(privateKeyPatterns.request))

/** The answer to a submission, the same however often it is sent. Times are ISO 8601 in UTC. */
export const Receipt = z.object({
  reference: z.string(),
  trackingKey: TrackingKey,
  service: z.string(),
  department: z.string(),
  submittedAt: z.iso.datetime(),
  /** When the department has promised to have acted; null where no period is published. */
  dueAt: z.nullable(z.iso.datetime()),
  /** When they hear and what happens next, where that is not what all are told who send one of the kind. */
  promise: z.optional(z.object({ text: z.string(), next: z.array(z.string()) })),
  /** What is still to be paid, where it costs something. */
  fee: z.optional(Fee),
  /** Of what staff entered for somebody: opens it together with the reference, to be read out. */
  code: z.optional(z.string()),
})
export type Receipt = z.infer<typeof Receipt>

/** "It's one of these: keep me posted." */
export const Follow = z.strictObject({ contact: z.optional(Contact) })
export type Follow = z.infer<typeof Follow>

export const FollowReceipt = z.object({
  reference: z.string(),
  trackingKey: TrackingKey,
  followers: z.int(),
})
export type FollowReceipt = z.infer<typeof FollowReceipt>

/** An open report near a point, as anybody may see it: no words, no names, no photos. */
export const Nearby = z.object({
  reference: z.string(),
  service: z.string(),
  title: z.string(),
  lat: z.number(),
  lon: z.number(),
  metres: z.int(),
  submittedAt: z.iso.datetime(),
  state: z.string(),
  followers: z.int(),
})
export type Nearby = z.infer<typeof Nearby>
/** Of the reports around a place so many are shown at most, the nearest; more would not help anybody to choose. */
export const nearbyShown = 10

export const NearbyList = z.object({ reports: z.array(Nearby) })
