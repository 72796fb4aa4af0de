import type { DeclarationQuestion, Page } from '#contract/core/question.ts'
import { declaration, longText } from '../define/questions.ts'

/** One last question in the resident's own words. `what` completes "Is there anything else we should know". */
export const anythingElse = (what = ''): Page => ({
  id: 'details',
  questions: [
    longText({
      key: 'details',
      label: `Is there anything else we should know${what ? ` ${what}` : ''}?`,
      short: 'Anything else',
      optional: true,
      maxLength: 1500,
      errors: { missing: 'Tell us what we should know' },
    }),
  ],
})

/** What the resident says is true, last of all. */
export const declarationPage = (
  statements: readonly string[],
  more: Pick<DeclarationQuestion, 'wording'> = {},
): Page => ({
  id: 'declaration',
  questions: [
    declaration({
      key: 'declaration',
      label: 'Declaration',
      statements,
      agree: 'I agree',
      errors: { missing: 'Tick the box to agree to the declaration' },
      ...more,
    }),
  ],
})
