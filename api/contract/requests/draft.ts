import * as z from 'zod/mini'
import { mostEmail } from '#contract/core/email-address.ts'
import { messageLimits } from '#contract/core/message-limits.ts'
import type { TextRules } from '#contract/core/phone-number.ts'
import { privateKeyPatterns } from '#contract/core/private-key.ts'
import { alphabet, checkCharacter } from '#contract/core/reference.ts'
import { addressError, tidyAddress } from './message-address.ts'

/** How long a saved form is kept after it was last saved. */
export const draftDays = 28

/** Bytes that the answers of a saved form may have as JSON. */
export const draftLimit = 60 * 1024

/** How many codes are sent for one saved form in an hour, and for how many minutes each is good. */
export const draftCodes = { anHour: messageLimits.code.most, minutes: 15 } as const

/** Opens a saved form, with a code where it was sent somewhere; in the link's fragment and the Authorization header only. */
export const DraftKey = z.string().check(z.regex(privateKeyPatterns.form))

/** How the resident comes back: by a link in a message and a code sent anew, or by a long code on paper. */
export const DraftWay = z.enum(['email', 'text', 'print'])
export type DraftWay = z.infer<typeof DraftWay>

/** What the form is; opaque to the API. At most {@link draftLimit} bytes. */
const DraftAnswers = z.record(z.string().check(z.maxLength(60)), z.unknown())

/** What is sealed of a saved form. */
export const DraftContents = z.object({ service: z.string(), answers: DraftAnswers })
export type DraftContents = z.infer<typeof DraftContents>

/** An email address or a mobile number; which of them, the way says. */
const To = z.string().check(z.maxLength(mostEmail))

/** What `POST /api/drafts` takes. `to` is needed unless it is printed. */
export const DraftToSave = z.strictObject({
  service: z.string().check(z.maxLength(60)),
  answers: DraftAnswers,
  way: DraftWay,
  to: z.optional(To),
})
export type DraftToSave = z.infer<typeof DraftToSave>

/** What `PUT /api/drafts/{id}` takes. Without `way` the one that it has stays; `version` is what was opened or saved last. */
export const DraftToSaveAgain = z.strictObject({
  version: z.string().check(z.maxLength(40)),
  answers: DraftAnswers,
  way: z.optional(DraftWay),
  to: z.optional(To),
})
export type DraftToSaveAgain = z.infer<typeof DraftToSaveAgain>

const standing = {
  id: z.string(),
  /** Another one after every save. */
  version: z.string(),
  way: DraftWay,
  /** Where it was sent, such as `a•••@example.com`. */
  maskedTo: z.optional(z.string()),
  savedAt: z.iso.datetime(),
  /** When it is deleted unless it is saved again. */
  expiresAt: z.iso.datetime(),
}

/** The answer to saving, the same however often it is sent. Times are ISO 8601 in UTC. */
export const DraftSaved = z.object({
  ...standing,
  key: DraftKey,
  /** The long code, of a printed one. */
  code: z.optional(z.string()),
})
export type DraftSaved = z.infer<typeof DraftSaved>

/** Where a fresh code was sent, and until when it is good. */
export const DraftCodeSent = z.object({
  way: DraftWay,
  maskedTo: z.string(),
  goodUntil: z.iso.datetime(),
})
export type DraftCodeSent = z.infer<typeof DraftCodeSent>

/** What `POST /api/drafts/{id}/open` takes: the six digits that were sent; none of a printed one. */
export const DraftToOpen = z.strictObject({ code: z.optional(z.string().check(z.regex(/^\d{6}$/))) })

/** A saved form, opened. */
export const DraftOpened = z.object({ ...standing, service: z.string(), answers: DraftAnswers })
export type DraftOpened = z.infer<typeof DraftOpened>

/**
 * How the council's copy stands, to a device that has one of its own. `gone`: sent, deleted or lapsed; `moved`: saved
 * with another way to come back, so that this key opens it no more.
 */
export const DraftStanding = z.discriminatedUnion('state', [
  z.object({ state: z.literal('kept'), version: z.string(), savedAt: z.iso.datetime() }),
  z.object({ state: z.literal('moved') }),
  z.object({ state: z.literal('gone') }),
])
export type DraftStanding = z.infer<typeof DraftStanding>

/** Where it shall be sent, put right where it can only be meant one way; undefined where nothing was given. */
export function tidyDraftTo(way: DraftWay | undefined, to = ''): string | undefined {
  return tidyAddress(way === 'text' ? way : 'email', to) || undefined
}

/** What is wrong with where it shall be sent, in words for the page and the API; undefined when it will do. */
export function draftToError(
  way: DraftWay,
  to: string | undefined,
  texts: TextRules = {},
): string | undefined {
  if (way === 'print') return to ? 'A printed code is not sent anywhere: leave it out' : undefined
  if (!to) return way === 'email' ? 'Enter your email address' : 'Enter your mobile number'
  return addressError(way, to, texts)
}

/** As much of an address as tells its owner which of theirs it is. */
export function maskAddress(to: string): string {
  const at = to.lastIndexOf('@')
  if (at > 0) return `${[...to][0]}•••${to.slice(at)}`
  return `••• ${to.replace(/\D/g, '').slice(-3)}`
}

const codeLength = 20

/** In groups of five. */
const grouped = (symbols: string): string => symbols.replace(/.{5}(?=.)/g, '$&-')

/** The long code of a printed form from at least 19 random bytes: 95 bits as 19 Crockford characters, and a check character. */
export function makeLongCode(bytes: Uint8Array): string {
  const body = Array.from(bytes.subarray(0, codeLength - 1), (byte) => alphabet[byte & 31]).join('')
  return grouped(body + checkCharacter(body))
}

/**
 * Reads a long code as a person typed it: any case, spaces or hyphens anywhere, O for 0, I or L for 1. Returns it in
 * groups, or undefined when a character is wrong, missing or out of place.
 */
export function readLongCode(typed: string): string | undefined {
  const symbols = typed
    .toUpperCase()
    .replace(/[\s\-–—.]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')
  if (symbols.length !== codeLength || !/^[0-9A-HJKMNP-TV-Z]+$/.test(symbols)) return undefined
  const body = symbols.slice(0, -1)
  return checkCharacter(body) === symbols.at(-1) ? grouped(symbols) : undefined
}

/** The key that a long code is, in the form that every key has. */
export const keyOfLongCode = (code: string): string => `P-${code.replaceAll('-', '')}`
