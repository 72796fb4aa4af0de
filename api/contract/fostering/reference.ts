import * as z from 'zod/mini'
import { ViewsId, viewsKinds } from './carers/review.ts'
import type { Consent } from './case.ts'

/** Who is asked about an applicant. */
export const referenceKinds = ['referee', 'employer', 'adult-child', 'former-partner', 'provider'] as const
export const ReferenceKind = z.enum(referenceKinds)
export type ReferenceKind = z.infer<typeof ReferenceKind>

/** What the names of their parts begin with: `reference.r1`, `reference.e1` …; there is one `reference.provider`. */
export const referenceLetter: Readonly<Record<Exclude<ReferenceKind, 'provider'>, string>> = {
  referee: 'r',
  employer: 'e',
  'adult-child': 'c',
  'former-partner': 'f',
}

/** What whomever it is about has to agree to before they are asked. */
export const consentFor: Readonly<Record<ReferenceKind, Consent>> = {
  referee: 'references',
  employer: 'employer',
  'adult-child': 'references',
  'former-partner': 'references',
  provider: 'earlier-agencies',
}

/** The last word of a reference's part: `r1`, `e2`, `provider`. */
export const ReferenceId = z
  .string()
  .check(z.regex(/^(?:[recf][1-9]\d?|provider)$/, 'There is no reference of this name'))

/** Whoever is asked by a link of their own: about an applicant, or what they think of how it is going. */
export const AnswerKind = z.enum([...referenceKinds, ...viewsKinds])
export type AnswerKind = z.infer<typeof AnswerKind>

/** What the link of somebody who is asked names: a reference, or their views for a review (`r1.c1`). */
export const AnswerId = z.union([ReferenceId, ViewsId])

/** The part that this link opens. */
export const partOfAnswers = (id: string): string =>
  ViewsId.safeParse(id).success ? `views.${id}` : `reference.${id}`

export const kindOfReference = (id: string): ReferenceKind | undefined => {
  if (id === 'provider') return 'provider'
  if (!ReferenceId.safeParse(id).success) return undefined
  return (Object.keys(referenceLetter) as (keyof typeof referenceLetter)[]).find(
    (kind) => referenceLetter[kind] === id.charAt(0),
  )
}

/** `GET /api/fostering/answers/{household}/{reference}`: what somebody who was asked sees. Nothing of the household but names. */
export const AnswerView = z.object({
  kind: AnswerKind,
  /** Names of those whom they are asked about. */
  about: z.array(z.string()),
  name: z.string(),
  /** Once they have finished nothing of it is shown to anybody who has the link. */
  finished: z.boolean(),
  /** We do not need their answer any more. Why is between us and whom they were asked about. */
  closed: z.boolean(),
  answers: z.record(z.string(), z.unknown()),
  seen: z.int(),
})
export type AnswerView = z.infer<typeof AnswerView>

/** The link of somebody who was asked, for staff to hand on where no message reaches them. */
export const MadeAnswerLink = z.object({ url: z.string() })
export type MadeAnswerLink = z.infer<typeof MadeAnswerLink>
