import * as z from 'zod/mini'
import type { PackNotes } from '#contract/fostering/panel/pack.ts'
import { answered, chosen, isWaiting, nothingKept, type There } from '#web/kept/kept.ts'
import { type Shelf, sendKept, type Wire } from '#web/kept/sendKept.ts'
import type { KeptNotes } from './store.ts'

/** A note on a section, as it is kept under the section’s id. */
export const Note = z.object({ text: z.string(), at: z.string() })
export type Note = z.infer<typeof Note>

export const thereOf = ({ seen, notes }: PackNotes): There => ({
  seen,
  answers: Object.fromEntries(notes.map(({ section, ...note }) => [section, note])),
})

const notesOf = (all: Readonly<Record<string, unknown>>): PackNotes['notes'] =>
  Object.entries(all).flatMap(([section, value]) => {
    const note = Note.safeParse(value)
    return note.success ? [{ section, ...note.data }] : []
  })

/** How notes are read and written: by the API, or in a test. */
export interface NotesWire {
  read(): Promise<PackNotes>
  put(notes: PackNotes): Promise<PackNotes>
}

interface Keeps {
  read(name: string): KeptNotes | undefined
  change(name: string, next: KeptNotes | undefined): void
}

const longest = 4000

/** Both notes, where two devices wrote on one section: nothing of either is lost. */
const bothOf = (theirs: Note | undefined, mine: Note | undefined): Note | undefined =>
  theirs && mine
    ? { text: `${theirs.text}\n\n${mine.text}`.slice(0, longest), at: mine.at }
    : (mine ?? theirs)

/** Sends what was typed until all of it has arrived. Throws where it has to be tried again later, and keeps it. */
export async function sendNotes(store: Keeps, name: string, { read, put }: NotesWire): Promise<void> {
  const shelf: Shelf = {
    read: (part) => store.read(part)?.kept,
    change: (part, kept) => {
      const before = store.read(part)
      if (before) store.change(part, { ...before, kept })
    },
  }
  const wire: Wire = {
    read: async () => thereOf(await read()),
    // Notes go whole: over those that were there when these were typed, which the device still has.
    send: async (part, { seen, answers }) =>
      thereOf(await put({ seen, notes: notesOf({ ...shelf.read(part)?.base, ...answers }) })),
  }
  for (;;) {
    await sendKept(shelf, name, wire)
    const kept = shelf.read(name)
    const section = Object.keys(kept?.theirs ?? {})[0]
    if (!kept || section === undefined) return
    const both = bothOf(Note.safeParse(kept.theirs[section]).data, Note.safeParse(kept.answers[section]).data)
    shelf.change(name, answered(chosen(kept, section, 'mine'), { [section]: both }))
  }
}

/** With a note typed: an empty text takes it away. */
export function typed(
  before: KeptNotes | undefined,
  there: There,
  until: string | null,
  section: string,
  text: string,
): KeptNotes {
  const note: Note | undefined = text.trim() === '' ? undefined : { text, at: new Date().toISOString() }
  return { kept: answered(before?.kept ?? nothingKept(there), { [section]: note }), until }
}

export const waits = (kept: KeptNotes | undefined): boolean => kept !== undefined && isWaiting(kept.kept)
