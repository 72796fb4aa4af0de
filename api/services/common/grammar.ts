import type { QuestionErrors, Wording } from '#contract/core/question.ts'

/**
 * Whom a sentence is about, in every case that sentences need, with the verbs that agree. The only place for it: no
 * definition puts "you" and "they" into the same words by itself.
 */
export interface Person {
  /** "Do **they** drive?" */
  readonly subject: string
  /** "What does it do to **them**?" */
  readonly object: string
  /** "What is **their** address?" */
  readonly possessive: string
  /** The object of what the reader is told to do: "Add a photo of **yourself**", but "of **them**". */
  readonly self: string
  /** The subject once more in the same sentence: "How far can the child walk before **they** have to stop?" */
  readonly again: string
  readonly Do: 'Do' | 'Does'
  readonly Are: 'Are' | 'Is'
  readonly have: 'have' | 'has'
  /** At the end of every other verb: "take**s** medicine". */
  readonly s: '' | 's'
}

const plural = { Do: 'Do', Are: 'Are', have: 'have', s: '' } as const
const singular = { Do: 'Does', Are: 'Is', have: 'has', s: 's' } as const

export const you: Person = {
  subject: 'you',
  object: 'you',
  possessive: 'your',
  self: 'yourself',
  again: 'you',
  ...plural,
}

export const they: Person = {
  subject: 'they',
  object: 'them',
  possessive: 'their',
  self: 'them',
  again: 'they',
  ...plural,
}

/** Somebody or something by its name: "the child". */
const named = (name: string): Person => ({
  subject: name,
  object: name,
  possessive: `${name}’s`,
  self: name,
  again: 'they',
  ...singular,
})

export const theChild = named('the child')
export const theOrganisation = named('the organisation')

/** At the start of a sentence, or of a name in a list. */
export const capital = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}`

/** All words of a question. */
export interface Words {
  readonly label: string
  readonly short?: string
  readonly hint?: string
  readonly errors: QuestionErrors
}

/** Says words of somebody; where it depends on the answers of whom, with the words for each. */
export type Say = <Said extends object>(
  words: (person: Person) => Said,
) => Said & { readonly wording?: readonly (Said & Pick<Wording, 'when'>)[] }

/** Always about this person. */
export const about =
  (person: Person): Say =>
  (words) =>
    words(person)

/** To the person who fills in the form, and about somebody else where one of these conditions holds. */
export const spoken =
  (...others: readonly (Pick<Wording, 'when'> & { readonly person: Person })[]): Say =>
  (words) => ({
    ...words(you),
    wording: others.map(({ when, person }) => ({ when, ...words(person) })),
  })
