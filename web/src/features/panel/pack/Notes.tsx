import { useState } from 'react'
import { Details } from '#web/design/Details.tsx'
import { Textarea } from '#web/design/form/Textarea.tsx'
import type { Leaf } from './manifest.ts'
import { useNotes } from './notes/useNotes.ts'
import type { PackHere } from './queries.ts'

const longest = 4000

/** Somebody’s own note on a section. Kept as it is typed. */
export function Notes({ here, leaf }: { here: PackHere; leaf: Leaf }) {
  const notes = useNotes(here)
  const written = notes.textOf(leaf.page)
  const [text, setText] = useState<string>()
  if (notes.failed && !notes.ready)
    return <p className="govuk-body-s app-noprint">We cannot open your notes at the moment.</p>
  if (!notes.ready) return null
  const shown = text ?? written
  return (
    <Details
      className="pan-notes app-noprint"
      summary={written === '' ? 'Write a note for yourself' : 'Your note on this section'}
    >
      <Textarea
        id="note"
        name="note"
        label="Your note"
        hint={
          here.until === null
            ? 'Nobody else sees it.'
            : 'Nobody else sees it. You can write without the internet too.'
        }
        rows={5}
        maxLength={longest}
        value={shown}
        onChange={(event) => {
          setText(event.currentTarget.value)
          notes.type(leaf.page, event.currentTarget.value)
        }}
        onBlur={() => setText(undefined)}
      />
      <p className="govuk-body-s" role="status">
        {notes.waits ? (notes.holds ? waiting : nowhere) : written === '' ? '' : 'Saved'}
      </p>
    </Details>
  )
}

const waiting = 'Kept on this device, and sent as soon as you are online'
const nowhere = 'This device cannot keep your note. Stay on this page until it says that it is saved'
