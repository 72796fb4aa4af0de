import type { FormEvent } from 'react'
import type { Tracked } from '#contract/requests/tracking.ts'
import { Details } from '#web/design/Details.tsx'
import { Button } from '#web/design/form/Button.tsx'
import { ErrorSummary } from '#web/design/form/ErrorSummary.tsx'
import { useSend } from '../after/useSend.ts'

interface Props {
  tracked: Tracked
  trackingKey: string
  onTaken(): void
}

const what = { email: 'emails', text: 'text messages', none: 'messages' } as const
const address = { email: 'email address', text: 'mobile number', none: 'address' } as const

/** Ends the messages of whoever follows. */
export function StopFollowing({ tracked, trackingKey, onTaken }: Props) {
  const { reference, updates, newsTo } = tracked
  const { wrong, attempt, sending, send } = useSend(
    { reference, trackingKey },
    'contact',
    `${reference} stop`,
  )

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    return send({ updates: 'none' }, onTaken)
  }

  return (
    <Details summary="Stop following">
      <form id="stop-following" onSubmit={submit} noValidate>
        {wrong && <ErrorSummary attempt={attempt} errors={[{ text: wrong.text, href: '#stop-following' }]} />}
        <p>
          {`We will not send you any more ${what[updates]} about this${newsTo ? ` to ${newsTo}` : ''}, and will delete your ${address[updates]}. You can still open this page with your link.`}
        </p>
        <Button variant="secondary" loading={sending} loadingText="Sending…">
          Stop following
        </Button>
      </form>
    </Details>
  )
}
