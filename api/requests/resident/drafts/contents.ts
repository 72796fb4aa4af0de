import { msOfDays } from '#contract/calendar/length.ts'
import {
  DraftContents,
  type DraftSaved,
  type DraftWay,
  draftDays,
  maskAddress,
} from '#contract/requests/draft.ts'
import { draftKeyFor, isSame, longCodeFor, seal, unseal, versionFor } from './keys.ts'
import type { About } from './messages.ts'
import type { SavedDraft } from './model.ts'
import type { DraftPorts } from './ports.ts'

/** A form's reminders, by how many days before it is deleted they go. */
const reminders = { week: 7, day: 1 } as const
export type Reminder = keyof typeof reminders

/** The keys of the index while a reminder is due. */
export function dueAt(at: number): Pick<SavedDraft, 'remindDay' | 'remindAt'> {
  const remindAt = new Date(at).toISOString()
  return { remindDay: remindAt.slice(0, 10), remindAt }
}

/** When this reminder is due for a form that is kept until then. */
export const reminderFor = (reminder: Reminder, keptUntil: string) =>
  dueAt(Date.parse(keptUntil) - msOfDays(reminders[reminder]))

/** What a saving sets: until when it is kept and, where somebody can be reached, when to remind them. */
export function keptFrom(now: Date, way: DraftWay) {
  const until = now.getTime() + msOfDays(draftDays)
  const keptUntil = new Date(until).toISOString()
  return {
    savedAt: now.toISOString(),
    keptUntil,
    expiresAt: Math.ceil(until / 1000),
    ...(way !== 'print' && reminderFor('week', keptUntil)),
  }
}

/** Service, answers and address, sealed under the key of the way that they are opened. */
export function sealContents(
  secret: Uint8Array,
  id: string,
  way: DraftWay,
  contents: DraftContents,
  to: string | undefined,
): Pick<SavedDraft, 'sealed' | 'sealedTo'> {
  const key = draftKeyFor(secret, id, way)
  return {
    sealed: seal(secret, id, key, 'answers', JSON.stringify(contents)),
    ...(to && { sealedTo: seal(secret, id, key, 'address', to) }),
  }
}

export function openContents(secret: Uint8Array, { id, way, sealed }: SavedDraft): DraftContents {
  const text = unseal(secret, id, draftKeyFor(secret, id, way), 'answers', sealed)
  return DraftContents.parse(JSON.parse(text))
}

/** Undefined when it was printed. */
export const addressOf = (secret: Uint8Array, { id, way, sealedTo }: SavedDraft): string | undefined =>
  sealedTo && unseal(secret, id, draftKeyFor(secret, id, way), 'address', sealedTo)

/** How a form stands, to whoever may know. */
export function standingOf(secret: Uint8Array, draft: SavedDraft) {
  const { id, way, saves, savedAt, keptUntil } = draft
  const to = addressOf(secret, draft)
  return {
    id,
    version: versionFor(secret, id, saves),
    way,
    ...(to && { maskedTo: maskAddress(to) }),
    savedAt,
    expiresAt: keptUntil,
  }
}

/** The answer to saving. */
export const savedAnswer = (secret: Uint8Array, draft: SavedDraft): DraftSaved => ({
  ...standingOf(secret, draft),
  key: draftKeyFor(secret, draft.id, draft.way),
  ...(draft.way === 'print' && { code: longCodeFor(secret, draft.id) }),
})

/** What a message tells; undefined for a printed form, of which nobody is told. */
export function aboutOf(
  { secret, serviceOf, council, siteUrl }: Pick<DraftPorts, 'secret' | 'serviceOf' | 'council' | 'siteUrl'>,
  draft: SavedDraft,
): About | undefined {
  const to = addressOf(secret, draft)
  const { id, way, keptUntil } = draft
  if (way === 'print' || !to) return undefined
  const { service } = openContents(secret, draft)
  const key = draftKeyFor(secret, id, way)
  const title = serviceOf(service)?.title ?? 'your form'
  return { id, key, way, to, title, council: council.name, siteUrl, keptUntil }
}

/**
 * Whether the key is one that opens this id, looked at before anything is read: an unknown id and a wrong key are
 * the same, also in how long they take.
 */
export const isKeyOf = (secret: Uint8Array, id: string, key: string): boolean =>
  [draftKeyFor(secret, id, 'email'), draftKeyFor(secret, id, 'print')].filter((one) => isSame(one, key))
    .length > 0

/** Whether the form is still there for the holder of this key. */
export const isOpenTo = (
  { secret, now }: Pick<DraftPorts, 'secret' | 'now'>,
  draft: SavedDraft | undefined,
  key: string,
): draft is SavedDraft =>
  draft !== undefined &&
  draft.keptUntil > now().toISOString() &&
  isSame(key, draftKeyFor(secret, draft.id, draft.way))
