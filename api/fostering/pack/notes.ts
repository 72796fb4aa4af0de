import type * as z from 'zod/mini'
import { addDays } from '#contract/calendar/day.ts'
import type { ItemId, MeetingId } from '#contract/fostering/panel/meeting.ts'
import type { MemberId } from '#contract/fostering/panel/members.ts'
import type { KeepNotes, PackNotes } from '#contract/fostering/panel/pack.ts'
import { canonical } from '#record/canonical.ts'
import { done, type Outcome } from '../household/refusal.ts'
import type { Person } from '../panel/seats.ts'
import { dayOfMeeting, type OpenPack } from './read.ts'

export interface NotesPlace {
  readonly meeting: MeetingId
  readonly item: ItemId
  readonly member: MemberId
}

/** Where private notes lie: one item for each reader of each pack, without a history, so that what is taken out is gone. */
export interface NotesShelf {
  get(place: NotesPlace): Promise<PackNotes | undefined>
  /** Replaces the notes that were there at `seen` (0: none); false where they are others. Kept until the end of `until`. */
  put(place: NotesPlace, notes: PackNotes, seen: number, until: string): Promise<boolean>
}

export interface NotesPorts {
  readonly notes: NotesShelf
  /** For how many days after the meeting notes are kept. */
  readonly noteDays: number
}

const none: PackNotes = { seen: 0, notes: [] }

/** The notes of whoever reads: theirs alone. Those who have no seat at the panel have none. */
export async function openNotes(
  { notes }: NotesPorts,
  { member }: Person,
  { place }: OpenPack,
): Promise<Outcome<PackNotes>> {
  if (member === undefined) return { kind: 'not-found' }
  return done((await notes.get({ ...place, member })) ?? none)
}

/** Keeps notes whole. The same sent again is kept once; what was typed on two devices is refused on the second, and both can be read. */
export async function keepNotes(
  { notes, noteDays }: NotesPorts,
  { member }: Person,
  open: OpenPack,
  { seen, notes: written }: z.infer<typeof KeepNotes>,
): Promise<Outcome<PackNotes>> {
  if (member === undefined) return { kind: 'not-found' }
  const place = { ...open.place, member }
  const next = { seen: seen + 1, notes: written }
  if (await notes.put(place, next, seen, addDays(dayOfMeeting(open), noteDays))) return done(next)
  const kept = await notes.get(place)
  return kept && canonical(kept) === canonical(next) ? done(kept) : { kind: 'changed' }
}
