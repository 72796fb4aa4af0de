import { type FormEvent, useState } from 'react'
import { filesOfLetter, type Letter } from '#contract/fostering/carers/adoption.ts'
import type { PartView } from '#contract/fostering/parts.ts'
import type { EvidenceAnswer } from '#contract/requests/evidence.ts'
import { Button } from '#web/design/form/Button.tsx'
import { Checkbox } from '#web/design/form/Checkbox.tsx'
import { ErrorSummary } from '#web/design/form/ErrorSummary.tsx'
import { AttachFiles } from '#web/questions/files/AttachFiles.tsx'
import { wayOf } from '../api.ts'
import type { Place } from '../enter/InPlace.tsx'
import { useAct } from '../you/useAct.ts'
import { LetterText, wrongInLetter } from './LetterText.tsx'
import { useKeptText } from './useKeptText.ts'

interface Props {
  place: Place
  part: PartView
  /** Whether it was agreed that there may be photos. */
  photos: boolean
  /** The letter that came back, and what it said. */
  letter?: Letter
  before?: string
  onDone(words: string): void
}

/** A letter, written here or as a photo of one on paper. Half of it is still there tomorrow, on this device alone. */
export function WriteLetter({ place, part, photos, letter, before = '', onDone }: Props) {
  const { of, view } = place
  const { act, busy, wrong, attempt, say } = useAct(of, part.name)
  const { text, change, clear } = useKeptText(place.kept, letter ? `${part.name} ${letter.id}` : part.name)
  const [isFresh, setFresh] = useState(true)
  const [files, setFiles] = useState<readonly EvidenceAnswer[]>([])
  const [isBusy, setBusy] = useState(false)
  const had = letter?.files ?? []
  const [keeps, setKeeps] = useState<readonly string[]>(had.map(({ id }) => id))
  const shown = isFresh && !text ? before : text

  async function submit(event: FormEvent) {
    event.preventDefault()
    const words = shown.trim()
    if (isBusy) return say('Wait until your files have been sent, or remove them')
    const amiss = wrongInLetter(words, files.length + keeps.length)
    if (amiss) return say(amiss)
    const sent = files.map(({ id, description }, at) => ({
      id,
      title: description?.trim() || `File ${at + 1}`,
    }))
    const again = letter && { letter: letter.id, keeps }
    if (!(await act('write', 'write', part.seen, { ...again, text: words, files: sent }))) return
    clear()
    onDone('We have your letter. Your worker will read it first')
  }
  return (
    <form onSubmit={submit} noValidate className="app-noprint">
      {wrong && <ErrorSummary attempt={attempt} errors={[{ text: wrong, href: '#text' }]} />}
      <LetterText
        value={shown}
        hint="Use first names only. Leave out where you live, the school, and other places that somebody could find."
        error={wrong}
        names={view.people.map(({ name }) => name)}
        then="Take it out if it could show who you are or where you live."
        onChange={(next) => {
          setFresh(false)
          change(next)
        }}
      />
      {had.map(({ id, title }) => (
        <Checkbox
          key={id}
          id={`keep-${id}`}
          name="keeps"
          label={`Send “${title}” with it`}
          checked={keeps.includes(id)}
          onChange={({ target }) =>
            setKeeps((now) => (target.checked ? [...now, id] : now.filter((one) => one !== id)))
          }
        />
      ))}
      <AttachFiles
        id="files"
        legend={photos ? 'Photos, or a letter on paper (optional)' : 'A letter on paper (optional)'}
        hint={
          photos
            ? 'Look at what is in the background: a school badge, a street sign or a house number.'
            : 'We agreed on letters without photos of people. You can photograph a letter or a drawing.'
        }
        atMost={filesOfLetter}
        titles
        value={files}
        way={wayOf(of)}
        onChange={setFiles}
        onBusy={setBusy}
      />
      <Button loading={busy === 'write'} loadingText="Sending">
        Send us the letter
      </Button>
    </form>
  )
}
