import { type FormEvent, useState } from 'react'
import { emailError, tidyEmail } from '#contract/core/email-address.ts'
import { mobileError, tidyPhone } from '#contract/core/phone-number.ts'
import type { Tracked } from '#contract/requests/tracking.ts'
import { council } from '#council'
import { Button } from '#web/design/form/Button.tsx'
import { ErrorSummary } from '#web/design/form/ErrorSummary.tsx'
import { Input } from '#web/design/form/Input.tsx'
import { InsetText } from '#web/design/InsetText.tsx'
import { NotificationBanner } from '#web/design/NotificationBanner.tsx'
import { EmailInput } from '#web/questions/email/EmailInput.tsx'
import { useSend } from './after/useSend.ts'

const ways = {
  email: {
    could: 'We could not email you at ',
    why: 'Our emails are not getting through to that address.',
    again: 'To get emails from now on, give us another email address.',
    label: 'Your email address',
    missing: 'Enter your email address',
    errorOf: emailError,
    tidy: tidyEmail,
  },
  text: {
    could: 'We could not text you on ',
    why: 'Our texts are not getting through to that number.',
    again: 'To get texts from now on, give us another mobile number.',
    label: 'Your mobile number',
    missing: 'Enter your mobile number',
    errorOf: (to: string) => mobileError(to, council.messages ?? {}),
    tidy: tidyPhone,
  },
} as const

interface Props {
  tracked: Tracked
  trackingKey: string
}

/** Says that no message reaches the resident, because their address was refused, and takes another. */
export default function NotReached({ tracked, trackingKey }: Props) {
  const { reference, unreached, updates } = tracked
  const [done, setDone] = useState<string>()
  const { wrong, attempt, sending, refuse, send } = useSend(
    { reference, trackingKey },
    'address',
    `${reference} address`,
  )
  if (done)
    return <NotificationBanner type="success">{`We will send your news to ${done}`}</NotificationBanner>
  if (!unreached || updates === 'none') return null
  const way = ways[updates]

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const to = way.tidy(String(new FormData(event.currentTarget).get('to') ?? ''))
    const error = to === '' ? way.missing : way.errorOf(to)
    return error ? refuse(error, true) : send({ to }, () => setDone(to))
  }

  const field = { id: 'to', name: 'to', label: way.label, ...(wrong?.inField && { error: wrong.text }) }
  return (
    <InsetText>
      <p className="govuk-body">
        <span>{way.could}</span>
        <strong>{unreached}</strong>. <span>{way.why}</span>
      </p>
      <p className="govuk-body">
        <span>Nothing is lost: all the news is on this page.</span> <span>{way.again}</span>
      </p>
      <form onSubmit={submit} noValidate>
        {wrong && <ErrorSummary attempt={attempt} errors={[{ text: wrong.text, href: '#to' }]} />}
        {updates === 'email' ? (
          <EmailInput {...field} autoComplete="email" />
        ) : (
          <Input {...field} type="tel" autoComplete="tel" width={20} />
        )}
        <Button variant="secondary" loading={sending} loadingText="Sending…">
          {updates === 'email' ? 'Use this address' : 'Use this number'}
        </Button>
      </form>
    </InsetText>
  )
}
