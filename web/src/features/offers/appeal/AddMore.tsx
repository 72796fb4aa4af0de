import { type FormEvent, useState } from 'react'
import { isBlank } from '#contract/core/blank.ts'
import { Button } from '#web/design/form/Button.tsx'
import { CharacterCount } from '#web/design/form/CharacterCount.tsx'
import { ErrorSummary } from '#web/design/form/ErrorSummary.tsx'
import type { useAppeal } from './useAppeal.ts'

interface Props {
  doing: ReturnType<typeof useAppeal>
  onDone(words: string): void
}

/** What a family adds once its appeal is sent. */
export function AddMore({ doing: { act, busy, wrong }, onDone }: Props) {
  const [text, setText] = useState('')
  const [attempt, setAttempt] = useState(0)
  const [missing, setMissing] = useState<string>()
  async function send(event: FormEvent) {
    event.preventDefault()
    setAttempt((before) => before + 1)
    const nothing = isBlank(text) ? 'Write what you want to add' : undefined
    setMissing(nothing)
    if (nothing || busy || !(await act({ do: 'say', text }))) return
    setText('')
    onDone('We have added it to your appeal')
  }
  const words = missing ?? (wrong?.field === 'text' || !wrong?.field ? wrong?.text : undefined)
  return (
    <form onSubmit={send} noValidate>
      {words && <ErrorSummary attempt={attempt} errors={[{ text: words, href: '#text' }]} />}
      <CharacterCount
        id="text"
        name="text"
        label="Add to your appeal"
        hint="The council and the panel read this too."
        limit={5000}
        error={missing}
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      <Button variant="secondary" loading={busy} loadingText="Sending…">
        Add it
      </Button>
    </form>
  )
}
