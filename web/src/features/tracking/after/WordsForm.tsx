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
  button: string
  /** What is sent with this text, or why nothing can be sent yet. */
  bodyOf(text: string): object | string
  onTaken(): void
  children?: Elements
  /** What else may be sent, below the text. */
  beside?: Elements
}

/** One text to the department. What was typed stays through every failure, and for this tab after a reload. */
export function WordsForm(props: Props) {
  const { opened, path, form, id, limit, label, hint, button, bodyOf, onTaken, children, beside } = props
  const { wrong, attempt, sending, refuse, send } = useSend(opened, path, form)
  const [before] = useState(() => keptText(form))

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const text = String(new FormData(event.currentTarget).get('text') ?? '')
    const body = bodyOf(text)
    if (typeof body === 'string') return refuse(body, true)
    if (!isBlank(text) && text.length > limit) return refuse(`It must be ${limit} characters or fewer`, true)
    return send(body, onTaken)
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
      {beside}
      <Button loading={sending} loadingText="Sending…">
        {button}
      </Button>
    </form>
  )
}
