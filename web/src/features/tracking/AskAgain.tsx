import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { Tracked } from '#contract/requests/tracking.ts'
import { ApiProblem } from '#web/app/api.ts'
import { wordsUnlessFault } from '#web/app/fault.ts'
import { Button } from '#web/design/form/Button.tsx'
import { CharacterCount } from '#web/design/form/CharacterCount.tsx'
import { ErrorSummary } from '#web/design/form/ErrorSummary.tsx'
import { askAgain } from './askAgain.ts'
import { mostReasons, reasonsError } from './decision.ts'
import { requestOf } from './request.ts'

interface Props {
  tracked: Tracked
  trackingKey: string
  onAsked(): void
}

const field = 'reconsider-reasons'

/** Why sending failed. The API's own words say what to do; without an answer the reasons are still on the page. */
const messageOf = (failure: unknown): string =>
  failure instanceof ApiProblem && failure.problem
    ? failure.problem.detail
    : wordsUnlessFault(
        failure,
        'We could not send it. What you wrote is still here. Check that you are online, then try again',
      )

/** "Ask us to look again", once for each refusal. */
export function AskAgain({ tracked, trackingKey, onAsked }: Props) {
  const cache = useQueryClient()
  const [wrong, setWrong] = useState<{ text: string; inField: boolean }>()
  const [attempt, setAttempt] = useState(0)
  const [sending, setSending] = useState(false)

  function refuse(text: string, inField: boolean) {
    setWrong({ text, inField })
    setAttempt((before) => before + 1)
  }

  async function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const reasons = String(new FormData(event.currentTarget).get('reasons') ?? '')
    const error = reasonsError(reasons)
    if (error) return refuse(error, true)
    if (sending) return
    setSending(true)
    try {
      await askAgain(tracked.reference, trackingKey, reasons)
      onAsked()
      await cache.invalidateQueries({ queryKey: requestOf(tracked.reference, trackingKey).queryKey })
    } catch (failure) {
      refuse(messageOf(failure), false)
    }
    setSending(false)
  }

  return (
    <form onSubmit={send} noValidate>
      {wrong && <ErrorSummary attempt={attempt} errors={[{ text: wrong.text, href: `#${field}` }]} />}
      <h3 className="govuk-heading-s">If you do not agree</h3>
      {tracked.reconsideration && <p className="govuk-body">{tracked.reconsideration}</p>}
      {tracked.wanted.length > 0 && (
        <p className="govuk-body">
          If proof was missing, send it further down this page. We will then look at it again: you do not have
          to ask.
        </p>
      )}
      <CharacterCount
        id={field}
        name="reasons"
        limit={mostReasons}
        label="Why should we look at it again?"
        hint="Say what we have missed or misunderstood. You can do this once."
        {...(wrong?.inField && { error: wrong.text })}
      />
      <Button loading={sending} loadingText="Sending…">
        Ask us to look again
      </Button>
    </form>
  )
}
