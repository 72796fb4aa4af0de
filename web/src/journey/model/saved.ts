import * as z from 'zod/mini'
import { msOfDays } from '#contract/calendar/length.ts'
import { IdempotencyKey } from '#contract/core/asking.ts'
import { TakenContact } from '#contract/requests/contact.ts'
import { FollowReceipt, Receipt, Submission } from '#contract/requests/request.ts'
import { SavedForm } from '../save/savedForm.ts'

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

/** What a request said about the resident themselves, so that the next one need not ask again. */
const Known = z.object({
  /** By the questions' `reuse` names. */
  values: z.record(z.string(), z.unknown()),
  contact: z.optional(TakenContact),
})
export type Known = z.infer<typeof Known>

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
  contact: z.optional(TakenContact),
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
  unanswered: z.array(z.extend(Submission, { contact: z.optional(TakenContact) })),
  /** What the API would not take, by question key or `contact.<field>`, until it is changed. */
  refused: z.record(z.string(), z.string()),
  stopped: z.optional(Stopped),
  /** From the request whose place this draft took, and until when it may be offered. */
  before: z.optional(z.object({ known: Known, until: Time })),
  /** What the resident made of the offer to use what they gave before: what they took, or nothing. */
  reused: z.optional(z.union([z.literal('no'), Known])),
  /** Ids of the pages that this passed and nobody has seen yet. */
  filled: z.optional(z.array(z.string())),
  /** The copy that was saved with the council, to come back to from elsewhere. */
  savedForm: z.optional(SavedForm),
  /** What was sent and is changed: which request, the key that opens it, and which of its answers these began with. */
  changes: z.optional(z.object({ reference: z.string(), trackingKey: z.string(), revision: z.number() })),
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
  known: z.optional(Known),
  /** Names of what is still to be sent: the resident chose "later". */
  later: z.optional(z.array(z.string())),
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

const day = msOfDays(1)
/** How long each is kept, in milliseconds. */
const kept: Readonly<Record<Saved['kind'], number>> = { draft: 7 * day, sent: day, following: day }

/** Until when what a sent request knows may be offered. */
export const knownUntil = ({ savedAt }: Sent): number => savedAt + kept.sent

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
