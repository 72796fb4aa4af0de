import { dayInWords } from '#contract/calendar/words.ts'
import type { WithdrawalReason } from './answer.ts'

/** What families read of their place on their page and in their letter alike. */

export const withdrawalNames: Readonly<Record<WithdrawalReason, string>> = {
  error: 'We offered the place by mistake.',
  'not-answered': 'We did not get an answer to our offer, though we warned you and gave you more time.',
  fraud:
    'Some of the information in the application was false or misleading, and the place was given because of it.',
}

export const afterWithdrawal =
  'We will look at your application afresh, as if we had not made this offer, and write to tell you the result. Your child stays on the waiting lists.'

export const appealAfterWithdrawal =
  'You have the right to appeal to a panel that is independent of the school and of the council. You can do it on your private page: choose “Appeal against a decision”. You have at least 20 school days.'

/** Of a place that came free on a waiting list. `offered`: a day or moment, ISO 8601. */
export const freePlaceWords = (offered: string): string =>
  `A place became free. Of the children on the waiting list who still wanted it, your child was first. We offered it on ${dayInWords(offered)}.`
