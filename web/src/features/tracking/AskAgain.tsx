import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, lazy, Suspense, useState } from 'react'
import type { Tracked } from '#contract/requests/tracking.ts'
import { ApiProblem } from '#web/app/api.ts'
import { wordsUnlessFault } from '#web/app/fault.ts'
import { Button } from '#web/design/form/Button.tsx'
import { CharacterCount } from '#web/design/form/CharacterCount.tsx'
import { ErrorSummary } from '#web/design/form/ErrorSummary.tsx'
import { forget, keepText, keptText } from './after/kept.ts'
import { useFiles } from './after/useFiles.ts'
import { askAgain, askOf } from './askAgain.ts'
import { WhatYouSent } from './Before.tsx'
import { mostReasons, reasonsError } from './decision.ts'
import { requestOf } from './request.ts'

/** Fetched only where more proof may come. */
const ProofFields = lazy(() => import('./ProofFields.tsx'))

interface Props {
  tracked: Tracked
  trackingKey: string
  onAsked(): void
}

const field = 'reconsider-reasons'

/** Why sending failed. The API's own words say what to do; without an answer the reasons are still on the page. */
const messageOf = (failure: unknown): string =>
  failure instanceof ApiProblem && failure.problem
    ? (failure.problem.errors?.[0]?.message ?? failure.problem.detail)
    : wordsUnlessFault(
        failure,
        'We could not send it. What you wrote and added is still here. Check that you are online, then try again',
      )

/** What is wrong, and at which field. */
interface Wrong {
  readonly text: string
  readonly at: string
}

/** "Ask us to look again", once for each refusal: reasons and proof in one, and both stay until they have been sent. */
export function AskAgain({ tracked, trackingKey, onAsked }: Props) {
  const { reference, wanted } = tracked
  const form = `${reference} another look ${tracked.decision?.at}`
  const cache = useQueryClient()
  const [before] = useState(() => keptText(form))
  const { files, waiting, onChange, onBusy } = useFiles(form)
  const [wrong, setWrong] = useState<Wrong>()
  const [attempt, setAttempt] = useState(0)
  const [sending, setSending] = useState(false)

  function refuse(text: string, at = field) {
    setWrong({ text, at })
    setAttempt((sent) => sent + 1)
  }

  async function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const reasons = String(new FormData(event.currentTarget).get('reasons') ?? '')
    if (waiting) return refuse('Wait for the files to finish, or remove them', `send-${waiting}`)
    const ask = askOf(reasons, files)
    const error = ask.proof && !ask.reasons ? undefined : reasonsError(reasons)
    if (error) return refuse(error)
    if (sending) return
    setSending(true)
    try {
      await askAgain(reference, trackingKey, ask)
      forget(form)
      onAsked()
      await cache.invalidateQueries({ queryKey: requestOf(reference, trackingKey).queryKey })
    } catch (failure) {
      refuse(messageOf(failure), 'send-again')
    }
    setSending(false)
  }

  return (
    <form onSubmit={send} noValidate>
      {wrong && <ErrorSummary attempt={attempt} errors={[{ text: wrong.text, href: `#${wrong.at}` }]} />}
      <h3 className="govuk-heading-s">If you do not agree</h3>
      {tracked.reconsideration && <p className="govuk-body">{tracked.reconsideration}</p>}
      <p className="govuk-body">
        We still have everything that you told us and sent us. You do not have to send any of it again.
      </p>
      <WhatYouSent tracked={tracked} />
      <CharacterCount
        id={field}
        name="reasons"
        limit={mostReasons}
        label="Why should we look at it again?"
        hint={
          wanted.length > 0
            ? 'Say what we have missed or misunderstood. If you only want to add proof, leave this empty. You can ask once.'
            : 'Say what we have missed or misunderstood. You can do this once.'
        }
        defaultValue={before}
        onInput={({ currentTarget }) => keepText(form, currentTarget.value)}
        {...(wrong?.at === field && { error: wrong.text })}
      />
      {wanted.length > 0 && (
        <Suspense fallback={null}>
          <h4 className="govuk-heading-s">Add proof that we do not have</h4>
          <ProofFields {...{ wanted, files, onChange, onBusy }} />
        </Suspense>
      )}
      <Button id="send-again" loading={sending} loadingText="Sending…">
        Ask us to look again
      </Button>
    </form>
  )
}
