import { type FormEvent, useEffect, useRef, useState } from 'react'
import { classes } from '../classes.ts'
import { Hint } from './Hint.tsx'
import { Textarea, type TextareaProps } from './Textarea.tsx'

export interface CharacterCountProps extends Omit<TextareaProps, 'maxLength' | 'after'> {
  /** In UTF-16 code units, as the API counts. The resident may go over and is told by how much. */
  limit: number
}

const pauseMs = 1000

/** A textarea that says how much room is left; to a screen reader only after a pause in typing. */
export function CharacterCount(props: CharacterCountProps) {
  const { limit, id, className, formGroupClassName, 'aria-describedby': described, ...rest } = props
  const root = useRef<HTMLDivElement>(null)
  const [length, setLength] = useState(() => String(rest.value ?? rest.defaultValue ?? '').length)
  const message = remaining(limit - length)
  const spoken = useAfterPause(message)

  // A form library fills the textarea after the first render, without an event.
  useEffect(() => setLength(root.current?.querySelector('textarea')?.value.length ?? 0), [])

  const count = (event: FormEvent<HTMLDivElement>) => {
    if (event.target instanceof HTMLTextAreaElement) setLength(event.target.value.length)
  }

  return (
    <div ref={root} onInput={count}>
      <Textarea
        {...rest}
        id={id}
        className={classes('govuk-js-character-count', length > limit && 'govuk-textarea--error', className)}
        formGroupClassName={classes('govuk-character-count', formGroupClassName)}
        aria-describedby={described ? `${described} ${id}-info` : `${id}-info`}
        after={
          <>
            <Hint id={`${id}-info`} className="govuk-character-count__message govuk-visually-hidden">
              {`You can enter up to ${limit} characters`}
            </Hint>
            <div className={messageClass(length > limit)} aria-hidden="true">
              {message}
            </div>
            <div className="govuk-character-count__sr-status govuk-visually-hidden" aria-live="polite">
              {spoken}
            </div>
          </>
        }
      />
    </div>
  )
}

function messageClass(over: boolean): string {
  return classes(
    over ? 'govuk-error-message' : 'govuk-hint',
    'govuk-character-count__message govuk-character-count__status',
  )
}

function remaining(left: number): string {
  const amount = Math.abs(left)
  return `You have ${amount} ${amount === 1 ? 'character' : 'characters'} ${left < 0 ? 'too many' : 'remaining'}`
}

function useAfterPause(text: string): string {
  const [settled, setSettled] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), pauseMs)
    return () => clearTimeout(timer)
  }, [text])
  return settled
}
