import { dayInWords } from '#contract/calendar/words.ts'
import type { PlaceView } from '#contract/fostering/household.ts'

interface Given {
  readonly name: string
  readonly words: string
  /** There is something to read and to do: an answer, or a signature. */
  readonly isTheirTurn: boolean
}

/** What of theirs goes to a panel or to whoever decides, newest first, each with the words of the link to it. */
export function referralsOf({ parts }: Pick<PlaceView, 'parts'>): Given[] {
  // Of what was taken back there is nothing to read.
  const all = parts.filter(
    ({ kind, state }) => kind === 'referral' && state !== 'not-started' && state !== 'not-needed',
  )
  return [...all].reverse().map(({ name, since, state, whose }, at) => ({
    name,
    words:
      at === 0 ? 'Our decision and letters' : `Our earlier decision and letters, from ${dayInWords(since)}`,
    isTheirTurn: state === 'waiting' && whose === 'applicant',
  }))
}
