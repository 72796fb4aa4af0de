import { type FormEvent, useEffect, useRef, useState } from 'react'
import type { EvidenceAnswer } from '#contract/requests/evidence.ts'
import type { Wanted } from '#contract/requests/tracking.ts'
import { council } from '#council'
import { Button } from '#web/design/form/Button.tsx'
import { busyErrorOf } from '../photos/photo.ts'
import { QuestionField } from '../QuestionField.tsx'
import { questionOf } from './questionOf.ts'
import { keysByFiles, sendLater, whyNotSent } from './send.ts'

export interface SendLaterProps {
  readonly reference: string
  readonly trackingKey: string
  /** What is still to come, as the API says. */
  readonly wanted: readonly Wanted[]
  /** It was refused, and is being looked at again. */
  readonly lookedAtAgain?: boolean
  /** What stands above it; left out: that it is still to be sent, or that more may come while it is looked at again. */
  readonly heading?: string
  /** Files of this question have arrived: what is wanted has changed. */
  onSent(question: string): void
}

const whileLookedAt = {
  heading: 'Send more proof',
  text: 'We are looking at the decision again. You can send more if it helps.',
}

/** What a resident said they would send later, each with a way to send it now. Nothing when there is nothing to come. */
export function SendLater({
  reference,
  trackingKey,
  wanted,
  lookedAtAgain,
  heading,
  onSent,
}: SendLaterProps) {
  const [arrived, setArrived] = useState<Wanted>()
  const id = heading ? 'send-more' : 'send-later'
  const said = useRef<HTMLParagraphElement>(null)
  // The form goes once its files have come; focus must not go with it.
  useEffect(() => {
    if (arrived) said.current?.focus()
  }, [arrived])
  if (wanted.length === 0 && !arrived) return null
  return (
    <section aria-labelledby={id}>
      <h2 className="govuk-heading-m" id={id}>
        {heading ?? (lookedAtAgain ? whileLookedAt.heading : 'What you still have to send')}
      </h2>
      {lookedAtAgain && <p className="govuk-body">{whileLookedAt.text}</p>}
      <p className="govuk-body" role="status" ref={said} tabIndex={-1}>
        <span>{arrived && `We have what you sent for “${arrived.label}”.`}</span>
        <span>{wanted.length === 0 && !heading && ' There is nothing more to send.'}</span>
      </p>
      {wanted.some(({ kind }) => kind !== 'photos') && (
        <p className="govuk-body">
          {`You can also post a copy to us. Write ${reference} on it, and send it to ${[council.name, ...council.address].join(', ')}.`}
        </p>
      )}
      {wanted.map((one) => (
        <SendOne
          key={one.question}
          {...{ reference, trackingKey }}
          wanted={one}
          onSent={() => {
            setArrived(one)
            onSent(one.question)
          }}
        />
      ))}
    </section>
  )
}

type SendOneProps = Pick<SendLaterProps, 'reference' | 'trackingKey'> & { wanted: Wanted; onSent(): void }

function SendOne({ reference, trackingKey, wanted, onSent }: SendOneProps) {
  const question = questionOf(wanted)
  const [files, setFiles] = useState<readonly EvidenceAnswer[]>([])
  const [busy, setBusy] = useState(false)
  const [sending, setSending] = useState(false)
  const [error, setError] = useState<string>()
  const [keyFor] = useState(keysByFiles)

  function refuse(message: string) {
    setError(message)
    document.getElementById(question.key)?.focus()
  }

  async function send(event: FormEvent) {
    event.preventDefault()
    if (busy) return refuse(busyErrorOf(question))
    if (files.length === 0) return refuse(question.errors.missing)
    setSending(true)
    setError(undefined)
    try {
      await sendLater({ reference, trackingKey }, wanted.question, files, keyFor(files))
      onSent()
    } catch (problem) {
      refuse(whyNotSent(problem))
    } finally {
      setSending(false)
    }
  }

  return (
    <form onSubmit={send} noValidate>
      <QuestionField
        question={question}
        value={undefined}
        onChange={(next) => setFiles(Array.isArray(next) ? (next as EvidenceAnswer[]) : [])}
        error={error}
        isPageHeading={false}
        onBusy={setBusy}
      />
      <Button loading={sending} loadingText="Sending">
        Send
        <span className="govuk-visually-hidden">{` for “${wanted.label}”`}</span>
      </Button>
    </form>
  )
}
