import type { Answers } from '#admissions/answers/ports.ts'
import type { FairAccessCases } from '#admissions/fair-access/ports.ts'
import type { Offers } from '#admissions/offers/offers.ts'
import type { Person } from '#admissions/rounds/application.ts'
import type { Applications, CouncilData, Files, Mades, Rounds, Tasks } from '#admissions/rounds/ports.ts'
import type { WaitingList } from '#admissions/waiting/list.ts'
import type { AnsweringTerms } from '#contract/admissions/answer.ts'
import type { Store } from '#record/item.ts'
import type { Book } from './book.ts'

/** Where the list of a school stands: its round and the school, with a slash between them. */
export const listId = (round: string, school: string): string => `${round}/${school}`

/** Waiting lists by {@link listId}. */
export interface Lists extends Store<WaitingList> {
  /** Every list of the round that has begun, by key, in order of the school. */
  ofRound(round: string): Promise<WaitingList[]>
  /** Deletes all of a round with what has gone into volumes. Does nothing where there are none. */
  forget(round: string): Promise<void>
}

/** What the councils' work on the lists of a round is written down in, by the round. */
export type Books = Store<Book>

/** Whoever writes on a list where nobody did: what a run or a family’s own answer brings with it. */
export const byItself: Person = { id: 'shire', name: 'Shire, by itself' }

/** What families are told of their lists: thin words, once for each `id`. */
export const listWords = ['place-free', 'place-won', 'moved-up', 'list-ending', 'list-ended'] as const
export type ListWord = (typeof listWords)[number]

/** What lists are looked at by. */
export interface ListPorts {
  readonly lists: Lists
  readonly books: Books
  readonly rounds: Pick<Rounds, 'get'>
  readonly council: CouncilData
  readonly applications: Pick<Applications, 'get' | 'some'>
  readonly now: () => Date
}

/** What is done to lists by themselves: they begin, follow what families answer, and a step that was agreed is carried out. */
export interface ListTaskPorts extends ListPorts {
  readonly rounds: Rounds
  readonly answers: Answers
  readonly fairAccess: Pick<FairAccessCases, 'get' | 'open' | 'ended'>
  readonly offers: Pick<Offers, 'of'>
  readonly mades: Pick<Mades, 'get'>
  readonly files: Pick<Files, 'get'>
  readonly tasks: Tasks
  readonly terms: AnsweringTerms
  /** Sends a family a word, once for its `id`. `by`: the day that it names. False where there is no way to reach it. */
  readonly sendListWord: (
    reference: string,
    word: { readonly kind: ListWord; readonly id: string; readonly by: string | null },
  ) => Promise<boolean>
}
