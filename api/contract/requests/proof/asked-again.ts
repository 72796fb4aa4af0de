import * as z from 'zod/mini'
import { isBlank } from '#contract/core/blank.ts'

/** Why proof that the form asked for is asked for again; `not-sent`: it has not come yet. */
export const whyAgain = [
  'unreadable',
  'incomplete',
  'out-of-date',
  'wrong-person',
  'not-sent',
  'other',
] as const
export type WhyAgain = (typeof whyAgain)[number]

/** One proof that staff ask for again, by the key of its question. `words`: why, in their own words, where it is none of the reasons. */
export const ProofAgain = z
  .strictObject({
    question: z.string().check(z.minLength(1, 'Select which proof you need'), z.maxLength(60)),
    why: z.enum(whyAgain),
    words: z.optional(z.string().check(z.maxLength(200, 'Use 200 characters or fewer'))),
  })
  .check(
    z.refine(({ why, words = '' }) => why !== 'other' || !isBlank(words), {
      error: 'Enter why you need it again',
      path: ['words'],
    }),
  )
export type ProofAgain = z.infer<typeof ProofAgain>

/** The same as it is read. `label`: what it is called; `came`: since it was asked for again. */
export const ProofAgainView = z.object({
  question: z.string(),
  why: z.enum(whyAgain),
  words: z.optional(z.string()),
  label: z.string(),
  came: z.boolean(),
})
export type ProofAgainView = z.infer<typeof ProofAgainView>

const reasons: Readonly<Record<Exclude<WhyAgain, 'other'>, string>> = {
  unreadable: 'We cannot read the one that you sent.',
  incomplete: 'Some of it is missing.',
  'out-of-date': 'The one that you sent is out of date.',
  'wrong-person': 'The one that you sent is about somebody else.',
  'not-sent': 'We have not received it.',
}

/** What staff wrote, as a sentence. */
function sentence(words: string): string {
  const said = words.trim()
  return /[.!?]$/.test(said) ? said : `${said}.`
}

/** Why, as the resident reads it on the private page, and staff beside the file. */
export const whyInWords = ({ why, words = '' }: Pick<ProofAgain, 'why' | 'words'>): string =>
  why === 'other' ? sentence(words) : reasons[why]
