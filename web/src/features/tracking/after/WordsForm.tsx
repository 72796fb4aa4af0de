import { type FormEvent, useState } from 'react'
import { isBlank } from '#contract/core/blank.ts'
import type { Elements } from '#web/design/elements.ts'
import { Button } from '#web/design/form/Button.tsx'
import { CharacterCount } from '#web/design/form/CharacterCount.tsx'
import { ErrorSummary } from '#web/design/form/ErrorSummary.tsx'
import { keepText, keptText } from './kept.ts'
import { type Opened, useSend } from './useSend.ts'

interface Props {
  opened: Opened
  path: string
  /** Names the form in what the tab keeps. */
  form: string
  id: string
  limit: number
  label: string
  hint?: string
  /** What to say where nothing was written. */
  missing: string
  /** What is sent where nothing was written, as pressing the button says enough. */
  unwritten?: string | undefined
  button: string
  bodyOf(text: string): object
  onTaken(): void
  children?: Elements
}

/** One text to the department. What was typed stays through every failure, and for this tab after a reload. */
export function WordsForm(props: Props) {
  const { opened, path, form, id, limit, label, hint, missing, button, bodyOf, onTaken, children } = props
  const { unwritten } = props
  const { wrong, attempt, sending, refuse, send } = useSend(opened, path, form)
  const [before] = useState(() => keptText(form))

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const written = String(new FormData(event.currentTarget).get('text') ?? '')
    const text = unwritten !== undefined && isBlank(written) ? unwritten : written
    if (isBlank(text)) return refuse(missing, true)
    if (text.length > limit) return refuse(`It must be ${limit} characters or fewer`, true)
    return send(bodyOf(text), onTaken)
  }

  return (
    <form onSubmit={submit} noValidate>
      {wrong && <ErrorSummary attempt={attempt} errors={[{ text: wrong.text, href: `#${id}` }]} />}
      {children}
      <CharacterCount
        id={id}
        name="text"
        limit={limit}
        label={label}
        defaultValue={before}
        onInput={({ currentTarget }) => keepText(form, currentTarget.value)}
        {...(hint && { hint })}
        {...(wrong?.inField && { error: wrong.text })}
      />
      <Button loading={sending} loadingText="Sending…">
        {button}
      </Button>
    </form>
  )
}
