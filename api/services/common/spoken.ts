import type { Condition } from '#contract/condition.ts'
import type { Wording } from '#contract/question.ts'

/** How the form calls the person whom it is about. `you are` and `they are` have the same verbs. */
export interface Pronouns {
  readonly you: string
  readonly your: string
  readonly yourself: string
  /** At the start of a sentence or of a name in a list. */
  readonly Your: string
}

const you: Pronouns = { you: 'you', your: 'your', yourself: 'yourself', Your: 'Your' }
const they: Pronouns = { you: 'they', your: 'their', yourself: 'themselves', Your: 'Their' }

export type Words = Omit<Wording, 'when'> & Required<Pick<Wording, 'label' | 'errors'>>

/** Words said to the person who fills in the form, and about nobody else. */
export const toYou = (say: (words: Pronouns) => Words): Words => say(you)

/** The same words said to the person and, where `of` holds, about somebody else. */
export const spoken =
  (of: Condition) =>
  (say: (words: Pronouns) => Words): Words & { wording: readonly Wording[] } => ({
    ...say(you),
    wording: [{ when: of, ...say(they) }],
  })
