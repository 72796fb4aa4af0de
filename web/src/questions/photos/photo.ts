import type { Question } from '#contract/core/question.ts'
import { toWellFormed } from '#contract/core/well-formed.ts'
import type { EvidenceAnswer } from '#contract/requests/evidence.ts'

/** The end of a file's name, which says most, as far as the API takes it; no half of a character at its beginning. */
const endOf = (name: string): string => toWellFormed(name.slice(-nameLimit)).replace(/^\uFFFD/, '')

/** How far a photo has come. `percent` is 0 to 100. */
export type PhotoState =
  | { readonly kind: 'waiting' | 'preparing' | 'checking' }
  | { readonly kind: 'sending'; readonly percent: number }
  | { readonly kind: 'added'; readonly id: string; readonly receipt: string }
  /** It did not get through, and may be tried again. What can't be opened is not kept here. */
  | { readonly kind: 'failed'; readonly message: string }

/** One photo on the page. */
export interface Photo {
  /** Stays the same from choosing to removing. */
  readonly key: number
  /** Name of the file; empty when it is not known any more. */
  readonly name: string
  /** Bytes of the file that was chosen, while that is known. */
  readonly size?: number
  readonly description: string
  /** A small JPEG as a data URL. */
  readonly thumbnail?: string | undefined
  /** This browser can't show it; the council can. */
  readonly unseen?: boolean
  readonly state: PhotoState
}

/** Characters of a file's name that are kept. */
const nameLimit = 100

/**
 * The answer to the question: the photos that the server has accepted, in order. Documents keep their names, by which
 * people know them.
 */
export const answersOf = (photos: readonly Photo[], named = false): EvidenceAnswer[] =>
  photos.flatMap(({ state, description, name }) => {
    if (state.kind !== 'added') return []
    const { id, receipt } = state
    return [
      {
        id,
        receipt,
        ...(description && { description }),
        ...(named && name && { name: endOf(name) }),
      },
    ]
  })

/** Whether a photo is still to come or has failed: going on would leave it behind. */
export const isBusy = (photos: readonly Photo[]): boolean =>
  photos.some(({ state }) => state.kind !== 'added')

/** To show when somebody goes on while the photos are busy. */
export const busyError = 'Wait for the photos to finish, or remove them'

/** The same, in the words of the question. */
export function busyErrorOf({ kind }: Pick<Question, 'kind'>): string {
  if (kind === 'files') return 'Wait for the files to finish, or remove them'
  // A portrait is cropped first, and is sent once that is agreed.
  return kind === 'portrait' ? 'Select ‘Use this photo’, and wait until your photo is added' : busyError
}
