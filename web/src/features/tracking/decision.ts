import { dayInWords } from '#contract/calendar/words.ts'
import { isBlank } from '#contract/core/blank.ts'
import { isOpen } from '#contract/requests/lifecycle.ts'
import type { Tracked } from '#contract/requests/tracking.ts'

/** The most that the reasons may have, as the API counts. */
export const mostReasons = 4000

/** A decision as the page shows it. */
export interface DecisionWords {
  readonly heading: string
  readonly outcome: string
  readonly until?: string
}

const outcomes = { approved: 'Approved', refused: 'Refused' } as const

/** What was decided, in words; undefined where nothing was, or it is not for the holder of this page. */
export function decisionInWords({ decision, state }: Tracked): DecisionWords | undefined {
  if (!decision) return undefined
  const { outcome, at, validUntil } = decision
  return {
    heading: isOpen(state) ? 'The decision that we are looking at again' : 'The decision',
    outcome: `${outcomes[outcome]} on ${dayInWords(at)}`,
    ...(validUntil ? { until: `Valid until ${dayInWords(`${validUntil}T12:00:00Z`)}.` } : {}),
  }
}

/** What is wrong with the reasons, in words that say how to put it right. */
export function reasonsError(reasons: string): string | undefined {
  if (isBlank(reasons)) return 'Tell us why we should look at it again'
  if (reasons.length > mostReasons) return `Your reasons must be ${mostReasons} characters or fewer`
  return undefined
}
