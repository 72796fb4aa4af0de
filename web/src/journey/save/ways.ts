import { type DraftWay, draftToError, tidyDraftTo } from '#contract/requests/draft.ts'
import { council } from '#council'

/** How to come back: as when it was saved before, or one of the ways. */
export type ChosenWay = DraftWay | 'same'

/** What stands in the fields. */
export interface TypedWay {
  readonly way: ChosenWay | undefined
  readonly email: string
  readonly phone: string
}

/** Where the API is to send it; none for what is printed, or stays as it was. */
export function addressIn({ way, email, phone }: TypedWay): string | undefined {
  if (way === 'email') return tidyDraftTo(way, email)
  return way === 'text' ? tidyDraftTo(way, phone) : undefined
}

/** What to put right, and in which field. */
export function wayError(typed: TypedWay): { field: 'way' | 'email' | 'phone'; message: string } | undefined {
  const { way } = typed
  if (!way) return { field: 'way', message: 'Select how you want to come back' }
  if (way === 'same') return undefined
  const message = draftToError(way, addressIn(typed), council.messages ?? {})
  return message ? { field: way === 'email' ? 'email' : 'phone', message } : undefined
}
