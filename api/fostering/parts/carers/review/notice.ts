import type { Day } from '#contract/calendar/day.ts'
import { dayInWords } from '#contract/calendar/words.ts'
import type { CaseKind } from '#contract/fostering/case.ts'
import type { Letter } from '#contract/fostering/panel/referral.ts'
import { decidedWords } from '../../referral/words.ts'

interface Notice {
  readonly kind: CaseKind
  readonly names: readonly string[]
  /** What the reviewer came to, by whom. */
  readonly recommended: { readonly on: Day; readonly by: string; readonly words: string }
  readonly next: Day | undefined
  readonly by: string
  readonly today: Day
  readonly hash: (value: unknown) => string
}

/** The written notice that an approval goes on after a review that found nothing to decide. */
export function noticeOf({ kind, names, recommended, next, by, today, hash }: Notice): Letter {
  const { title, opening } = decidedWords('review', kind)
  const letter: Omit<Letter, 'sha256'> = {
    id: 'l1',
    kind: 'decision',
    title,
    on: today,
    sections: [
      {
        heading: null,
        paragraphs: [
          `Dear ${names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${names.at(-1)}` : (names[0] ?? '')}`,
          opening,
          'The terms of your approval stay as they are now.',
        ],
      },
      {
        heading: `What ${recommended.by} wrote on ${dayInWords(recommended.on)}`,
        paragraphs: [recommended.words],
      },
      ...(next
        ? [{ heading: 'Your next review', paragraphs: [`It is due by ${dayInWords(next)} at the latest.`] }]
        : []),
      { heading: null, paragraphs: [`${by}, for the council`] },
    ],
  }
  return { ...letter, sha256: hash(letter) }
}
