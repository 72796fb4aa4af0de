import { type FormEvent, useState } from 'react'
import type { PartView } from '#contract/fostering/parts.ts'
import { Button } from '#web/design/form/Button.tsx'
import { CharacterCount } from '#web/design/form/CharacterCount.tsx'
import { ErrorSummary } from '#web/design/form/ErrorSummary.tsx'
import type { Place } from '../enter/InPlace.tsx'
import { useAct } from '../you/useAct.ts'
import { useKeptText } from './useKeptText.ts'

const longest = 2000

/** What somebody thinks of the plan. Half of it is still there tomorrow, on this device alone. */
export function Comment({ place, part, onDone }: { place: Place; part: PartView; onDone(): void }) {
  const { act, busy, wrong, attempt, say } = useAct(place.of, part.name)
  const { text, change, clear } = useKeptText(place.kept, part.name)
  const [isEmpty, setEmpty] = useState(false)
  async function submit(event: FormEvent) {
    event.preventDefault()
    const words = text.trim()
    setEmpty(!words)
    if (!words) return say('Write what you think of the plan')
    if (words.length > longest) return say('Shorten it to 2,000 characters')
    if (!(await act('comment', 'comment', part.seen, { words }))) return
    clear()
    onDone()
  }
  return (
    <form onSubmit={submit} noValidate className="app-noprint">
      {wrong && <ErrorSummary attempt={attempt} errors={[{ text: wrong, href: '#words' }]} />}
      <CharacterCount
        id="words"
        name="words"
        label="What is missing, or not right?"
        hint="Your worker reads this and talks to you about it."
        limit={longest}
        error={wrong && isEmpty ? wrong : undefined}
        value={text}
        onChange={({ target }) => change(target.value)}
      />
      <Button variant="secondary" loading={busy === 'comment'} loadingText="Sending">
        Send it
      </Button>
    </form>
  )
}
