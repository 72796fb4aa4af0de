import { DraftToSave, type DraftWay, draftToError } from '#contract/draft.ts'

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
  const typed = way === 'email' ? email : way === 'text' ? phone : ''
  return typed.trim() || undefined
}

/** What to put right, and in which field. */
export function wayError(typed: TypedWay): { field: 'way' | 'email' | 'phone'; message: string } | undefined {
  const { way } = typed
  if (!way) return { field: 'way', message: 'Select how you want to come back' }
  if (way === 'same') return undefined
  const to = addressIn(typed)
  const tooLong = to !== undefined && !DraftToSave.shape.to.safeParse(to).success
  const message = tooLong ? draftToError(way, ' ') : draftToError(way, to)
  return message ? { field: way === 'email' ? 'email' : 'phone', message } : undefined
}
