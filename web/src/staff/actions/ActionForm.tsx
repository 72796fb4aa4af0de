import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { ApiProblem } from '#web/app/api.ts'
import { wordsUnlessFault } from '#web/app/fault.ts'
import { Button } from '#web/design/form/Button.tsx'
import { ButtonGroup } from '#web/design/form/ButtonGroup.tsx'
import { ErrorSummary, type ErrorSummaryItem } from '#web/design/form/ErrorSummary.tsx'
import { busyError, busyErrorOf } from '#web/questions/photos/photo.ts'
import { keysRest } from '#web/staff/desk/shortcuts.ts'
import { controlOf } from './date.ts'
import { type Errors, errorsFrom, type Kind } from './form.ts'
import { useTyped } from './useTyped.ts'

/** What an action would do, to be looked at before it is done. */
export interface Ahead {
  readonly shows: ReactNode
  /** On the button that does it. */
  readonly send: string
}

interface Props<About, Action> {
  // biome-ignore lint/suspicious/noExplicitAny: what is typed goes from a kind to the same kind alone
  kind: Kind<any, About, Action>
  about: About
  /** Of what was typed, for the tab to keep. */
  form: string
  /** It was opened to write at once: its first words have focus rather than its heading. */
  writes?: boolean
  /** Says what the action would do: it is shown, and sent by a second press; undefined: it is sent at once. Throws ApiProblem. */
  lookAhead?: ((action: Action) => Promise<Ahead | undefined>) | undefined
  /** Takes the action. Throws ApiProblem. */
  onSend(action: Action): Promise<void>
  onClose(): void
}

/** An action as a form: what is wrong stands above it, and what was typed stays until it is done. */
export function ActionForm<About, Action>({
  kind,
  about,
  form,
  writes = false,
  lookAhead,
  onSend,
  onClose,
}: Props<About, Action>) {
  const { typed, change, forget } = useTyped<object>(form, () => kind.empty(about))
  const wrong = useTyped<{ errors: Errors }>(`${form}-wrong`, () => ({ errors: {} }))
  const { errors } = wrong.typed
  const [failure, setFailure] = useState<string>()
  const [attempt, setAttempt] = useState(0)
  const [sending, setSending] = useState(false)
  const [busy, setBusy] = useState(false)
  const [ahead, setAhead] = useState<Ahead>()
  const heading = useRef<HTMLHeadingElement>(null)
  const items: ErrorSummaryItem[] = [
    ...Object.entries(errors).map(([field, text]) => ({ text, href: `#${controlOf(field)}` })),
    ...(failure ? [{ text: failure }] : []),
  ]
  // Opened again with what was wrong, the summary has the focus.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only as it opens
  useEffect(() => {
    if (items.length === 0) firstOf(heading.current, writes)?.focus()
  }, [])

  function refuse(fields: Errors, words?: string) {
    wrong.change({ errors: fields })
    setFailure(words)
    setAttempt((before) => before + 1)
  }

  async function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (sending) return
    const read = kind.read(typed, about)
    if ('errors' in read) return refuse(read.errors)
    if (busy)
      return refuse(kind.filesIn ? { [kind.filesIn]: busyErrorOf({ kind: 'files' }) } : { photos: busyError })
    setSending(true)
    try {
      const next = ahead ? undefined : await lookAhead?.(read.action)
      if (next) {
        setAhead(next)
        wrong.change({ errors: {} })
        setFailure(undefined)
        heading.current?.focus()
      } else {
        await onSend(read.action)
        forget()
        wrong.forget()
      }
    } catch (problem) {
      setAhead(undefined)
      const fields = problem instanceof ApiProblem ? errorsFrom(problem.problem?.errors ?? []) : {}
      refuse(fields, Object.keys(fields).length > 0 ? undefined : messageOf(problem))
    }
    setSending(false)
  }

  const { Fields } = kind
  return (
    <section className="ws-action" aria-labelledby="action-heading">
      {items.length > 0 && <ErrorSummary errors={items} attempt={attempt} />}
      <h2 className="govuk-heading-m" id="action-heading" ref={heading} tabIndex={-1}>
        {kind.title}
      </h2>
      <form onSubmit={send} noValidate {...keysRest}>
        {ahead && <div>{ahead.shows}</div>}
        {Fields && !ahead && <Fields {...{ typed, change, errors, about }} onBusy={setBusy} />}
        <ButtonGroup>
          <Button
            loading={sending}
            loadingText={lookAhead && !ahead ? 'Loading…' : 'Saving…'}
            {...(kind.isGrave(typed) && (!lookAhead || ahead) && { variant: 'warning' as const })}
          >
            {ahead?.send ?? kind.send}
          </Button>
          {ahead && (
            <Button type="button" variant="secondary" onClick={() => setAhead(undefined)}>
              Change it
            </Button>
          )}
          <Button type="button" variant="secondary" onClick={onClose}>
            Cancel
          </Button>
        </ButtonGroup>
      </form>
    </section>
  )
}

/** What has focus as the form opens. */
const firstOf = (heading: HTMLElement | null, writes: boolean): HTMLElement | null =>
  (writes && heading?.parentElement?.querySelector('textarea')) || heading

function messageOf(problem: unknown): string {
  if (problem instanceof ApiProblem && problem.kind === 'changed')
    return 'Somebody else did something in the meantime. Look at what changed, then send it again: your words are still here'
  if (problem instanceof ApiProblem && problem.status >= 400 && problem.status < 500) return problem.message
  return wordsUnlessFault(problem, 'We could not save it. What you entered is still here: try again')
}
