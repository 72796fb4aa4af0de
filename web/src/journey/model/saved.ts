import * as z from 'zod/mini'
import { Contact } from '#contract/contact.ts'
import { FollowReceipt, IdempotencyKey, Receipt, Submission } from '#contract/request.ts'

const Jurisdiction = z.union([
  z.object({ kind: z.literal('county'), district: z.optional(z.string()) }),
  z.object({ kind: z.literal('neighbour'), code: z.string() }),
  z.object({ kind: z.literal('outside') }),
])

const PhotoPlace = z.object({ lat: z.number(), lon: z.number(), label: z.string() })
export type PhotoPlace = z.infer<typeof PhotoPlace>

/** The API said that the form has to end, where the browser's own check did not. */
const Stopped = z.object({
  kind: z.enum(['call', 'not-ours']),
  detail: z.string(),
  authority: z.optional(
    z.object({ name: z.string(), url: z.optional(z.string()), phone: z.optional(z.string()) }),
  ),
})
export type Stopped = z.infer<typeof Stopped>

const Time = z.number()

/** A report that is being written, kept on the device. */
export const Draft = z.object({
  kind: z.literal('draft'),
  /** Made when the form opened; every try to send has it, so that they are one report. */
  key: IdempotencyKey,
  /** By question key: answers that were continued with. */
  answers: z.record(z.string(), z.unknown()),
  /** By question key: what stands in fields of a page that was not continued from. */
  typed: z.record(z.string(), z.unknown()),
  /** Ids of the pages that were continued from. */
  passed: z.array(z.string()),
  contact: z.optional(Contact),
  typedContact: z.optional(z.record(z.string(), z.string())),
  /** Whose area the point is in. `of` is the point, so that a new one asks again. */
  place: z.optional(z.object({ of: z.string(), at: Jurisdiction })),
  /** What came of looking for open reports near the point, and what the resident made of them. */
  nearby: z.optional(
    z.object({
      of: z.string(),
      choice: z.enum(['none-found', 'different', 'follow']),
      follow: z.optional(z.object({ reference: z.string(), key: IdempotencyKey })),
    }),
  ),
  photoPlace: z.optional(PhotoPlace),
  /** Bodies that were sent and not answered: any of them may have been received. */
  unanswered: z.array(Submission),
  /** What the API would not take, by question key or `contact.<field>`, until it is changed. */
  refused: z.record(z.string(), z.string()),
  stopped: z.optional(Stopped),
  savedAt: Time,
})
export type Draft = z.infer<typeof Draft>

/** A report that was received: stands in place of its draft, so that nothing can send it again. */
export const Sent = z.object({
  kind: z.literal('sent'),
  receipt: Receipt,
  updates: z.enum(['none', 'email', 'text']),
  /** The report had been received before the last changes were made; they are not in it. */
  withoutLastChanges: z.boolean(),
  savedAt: Time,
})
export type Sent = z.infer<typeof Sent>

/** The resident follows somebody else's report instead of sending one. */
export const Following = z.object({
  kind: z.literal('following'),
  receipt: FollowReceipt,
  updates: z.enum(['none', 'email', 'text']),
  savedAt: Time,
})
export type Following = z.infer<typeof Following>

export const Saved = z.discriminatedUnion('kind', [Draft, Sent, Following])
export type Saved = z.infer<typeof Saved>

const day = 24 * 60 * 60 * 1000
/** How long each is kept, in milliseconds. */
const kept: Readonly<Record<Saved['kind'], number>> = { draft: 7 * day, sent: day, following: day }

export const isExpired = (saved: Saved, now: number): boolean => now - saved.savedAt > kept[saved.kind]

/** 128 random bits in base64url. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
}

export const emptyDraft = (key: string, now: number): Draft => ({
  kind: 'draft',
  key,
  answers: {},
  typed: {},
  passed: [],
  unanswered: [],
  refused: {},
  savedAt: now,
})
