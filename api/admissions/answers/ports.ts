import type { OfferPorts } from '#admissions/offers/offers.ts'
import type { Applications, CouncilData, Looks, Rounds, Tasks } from '#admissions/rounds/ports.ts'
import type { AnsweringTerms, AnswerState } from '#contract/admissions/answer.ts'
import type { Store } from '#record/item.ts'
import type { Answer } from './answer.ts'

/** Answers by the reference of the application. Every list is found by key. */
export interface Answers extends Store<Answer> {
  /** References of those of a round that stand so, in their order. */
  referencesIn(round: string, state: AnswerState): Promise<string[]>
  /** References of those of a round to whom this school is offered, in their order. */
  referencesAt(round: string, school: string): Promise<string[]>
  /** Those of these that are there, in no order. */
  some(references: readonly string[]): Promise<Answer[]>
  /** Deletes it. Does nothing where there is none. */
  forget(reference: string): Promise<void>
}

/** What families answer by. */
export interface AnswerPorts extends OfferPorts {
  readonly answers: Pick<Answers, 'get' | 'create' | 'save'>
  readonly tasks: Tasks
}

/** What staff look at answers by, and act on them. */
export interface StaffAnswerPorts {
  readonly answers: Answers
  readonly applications: Pick<Applications, 'get' | 'some'>
  readonly council: CouncilData
  readonly looks: Looks
  readonly tasks: Tasks
  readonly terms: AnsweringTerms
  readonly now: () => Date
}

/** What families are told of their answers: thin words, once for each event. */
export const answerWords = ['answered', 'reminded', 'warned', 'withdrawn'] as const
export type AnswerWord = (typeof answerWords)[number]

export interface ReminderPorts {
  readonly answers: Answers
  readonly rounds: Rounds
  readonly council: Pick<CouncilData, 'rounds'>
  readonly tasks: Tasks
  readonly terms: AnsweringTerms
  /**
   * Sends a family a word, once for its `id`; `by`: the day that the word names. False where there is no way to reach it.
   */
  readonly sendAnswerWord: (
    reference: string,
    word: { readonly kind: AnswerWord; readonly id: string; readonly by: string | null },
  ) => Promise<boolean>
  readonly now: () => Date
}
