import { type FormEvent, useRef, useState } from 'react'
import { type DraftCodeSent, draftCodes } from '#contract/requests/draft.ts'
import { Main } from '#web/app/frame/Main.tsx'
import { useTitle } from '#web/app/title.ts'
import { Button } from '#web/design/form/Button.tsx'
import { ErrorSummary } from '#web/design/form/ErrorSummary.tsx'
import { Input } from '#web/design/form/Input.tsx'
import { newKey } from '#web/journey/model/saved.ts'
import { askForCode, openDraft } from '#web/journey/save/calls.ts'
import type { OpenProps } from './OpenProps.ts'
import { useCall } from './useCall.ts'
import { isOver, wordsFor } from './words.ts'

/** Sends a code to where the form was saved to, and opens the form with it. */
export function OpenByCode({ id, formKey, onOpened, onOver }: OpenProps) {
  const [sent, setSent] = useState<DraftCodeSent>()
  const [error, setError] = useState<{ text: string; href?: string }>()
  const [attempt, setAttempt] = useState(0)
  const [news, setNews] = useState('')
  const call = useCall((text) => {
    setError({ text })
    setAttempt((before) => before + 1)
  })
  // The same until it is answered, so that a lost answer sends no second code.
  const ask = useRef(newKey())
  useTitle(`${error ? 'Error: ' : ''}${sent ? 'Enter your code' : 'Continue your form'}`)

  const attemptTo = (name: string, work: (signal: AbortSignal) => Promise<void>, href?: string) =>
    void call.run(name, async (signal) => {
      setNews('')
      try {
        await work(signal)
        setError(undefined)
      } catch (problem) {
        if (signal.aborted) return
        if (isOver(problem)) return onOver(problem.kind)
        setError({ text: wordsFor(problem), ...(href && { href }) })
        setAttempt((before) => before + 1)
      }
    })

  const sendCode = () =>
    attemptTo('send', async (signal) => {
      const answer = await askForCode(id, formKey, ask.current)(signal)
      ask.current = newKey()
      setSent(answer)
      setNews(`We have sent a code to ${answer.maskedTo}`)
    })

  function open(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const code = String(new FormData(event.currentTarget).get('code') ?? '').replace(/[\s-]/g, '')
    if (!/^\d{6}$/.test(code)) {
      setError({ text: 'Enter the 6-digit code from our message', href: '#code' })
      setAttempt(attempt + 1)
      return
    }
    attemptTo(`open ${code}`, async (signal) => onOpened(await openDraft(id, formKey, code)(signal)), '#code')
  }

  return (
    <Main>
      <div className="app-column">
        {error && <ErrorSummary attempt={attempt} errors={[error]} />}
        <h1 className="govuk-heading-l">{sent ? 'Enter your code' : 'Continue your form'}</h1>
        {sent ? (
          <form method="dialog" onSubmit={open} noValidate>
            <p className="govuk-body">
              We have sent a 6-digit code <span>{sent.way === 'email' ? 'by email' : 'by text message'}</span>{' '}
              to <strong>{sent.maskedTo}</strong>. It works for {draftCodes.minutes} minutes.
            </p>
            <Input
              id="code"
              name="code"
              label="Code"
              hint="The newest one, if you have several"
              error={error?.href === '#code' ? error.text : undefined}
              inputMode="numeric"
              autoComplete="one-time-code"
              width={10}
            />
            <Button loading={call.busy.startsWith('open')} loadingText="Opening">
              Continue
            </Button>
            <p className="govuk-body">It can take a few minutes to arrive. Look in your junk mail too.</p>
            <Button
              type="button"
              variant="secondary"
              loading={call.busy === 'send'}
              loadingText="Sending"
              onClick={sendCode}
            >
              Send another code
            </Button>
          </form>
        ) : (
          <>
            <p className="govuk-body">
              To keep your answers safe, we send a code to the email address or phone number that you gave
              when you saved the form.
            </p>
            <Button type="button" loading={call.busy === 'send'} loadingText="Sending" onClick={sendCode}>
              Send me a code
            </Button>
          </>
        )}
        <p role="status" className="govuk-visually-hidden">
          {news}
        </p>
      </div>
    </Main>
  )
}
