import type { FormEvent } from 'react'
import { theDepartment } from '#contract/core/words/in-text.ts'
import type { Tracked } from '#contract/requests/tracking.ts'
import { paths } from '#web/app/paths.ts'
import { Details } from '#web/design/Details.tsx'
import { Button } from '#web/design/form/Button.tsx'
import { CharacterCount } from '#web/design/form/CharacterCount.tsx'
import { ErrorSummary } from '#web/design/form/ErrorSummary.tsx'
import { Link } from '#web/design/Link.tsx'
import { useSend } from '../after/useSend.ts'

interface Props {
  tracked: Tracked
  trackingKey: string
  onTaken(): void
}

const limit = 1000

/** It is needed no longer: why is asked for, and may be left out. */
export function Withdraw({ tracked, trackingKey, onTaken }: Props) {
  const { reference, department, service, changeUntil } = tracked
  const form = `${reference} withdrawal`
  const { wrong, attempt, sending, refuse, send } = useSend({ reference, trackingKey }, 'withdrawal', form)
  const what = service.verb === 'apply' ? 'application' : service.verb === 'ask' ? 'request' : 'report'

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const why = String(new FormData(event.currentTarget).get('why') ?? '').trim()
    if (why.length > limit) return refuse(`It must be ${limit} characters or fewer`, true)
    return send(why ? { why } : {}, onTaken)
  }

  return (
    <Details summary={`Withdraw your ${what}`}>
      <form onSubmit={submit} noValidate>
        {wrong && <ErrorSummary attempt={attempt} errors={[{ text: wrong.text, href: '#withdraw-why' }]} />}
        <p>{`If you withdraw it, ${theDepartment(department.name)} will not do anything more about it. You cannot undo this: you would have to send a new one.`}</p>
        {changeUntil && (
          <p>
            You do not have to withdraw it to change your schools:{' '}
            <Link href={paths.application(reference, trackingKey)}>change your application</Link> instead. A
            new application that you send after the closing date counts as late.
          </p>
        )}
        <CharacterCount
          id="withdraw-why"
          name="why"
          limit={limit}
          label="Why do you not need it any more? (optional)"
          {...(wrong?.inField && { error: wrong.text })}
        />
        <Button variant="warning" loading={sending} loadingText="Sending…">
          {`Withdraw your ${what}`}
        </Button>
      </form>
    </Details>
  )
}
