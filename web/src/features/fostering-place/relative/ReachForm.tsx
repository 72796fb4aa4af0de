import type { FormEvent } from 'react'
import { Details } from '#web/design/Details.tsx'
import { Button } from '#web/design/form/Button.tsx'
import { ErrorSummary } from '#web/design/form/ErrorSummary.tsx'
import { type Reached, ReachFields, useReach } from '../you/reach.tsx'
import type { OnPage } from './Letters.tsx'
import { useLetterAct } from './useLetterAct.ts'

const inWords = ({ email, phone }: Reached): string => [email, phone].filter(Boolean).join(' and ')

/** How we reach them, and what they would like instead. Nothing goes there before a worker has talked to them. */
export function ReachForm({ linkKey, view, onDone }: OnPage) {
  const { act, busy, wrong, attempt, say } = useLetterAct(linkKey)
  const { reach, wants } = view
  const { fields, read, errorsWith } = useReach(reach)
  const errors = errorsWith(wrong)

  async function submit(event: FormEvent) {
    event.preventDefault()
    const body = read()
    if (!body) return say('')
    if (await act('reach', 'want-reach', view, body))
      onDone('We will call or write to you first, to make sure that it was you who asked')
  }
  return (
    <section aria-labelledby="reach">
      <h2 className="govuk-heading-m" id="reach">
        How we reach you
      </h2>
      <p className="govuk-body">{`We tell you about new letters at ${inWords(reach)}. Nobody else gets this.`}</p>
      {wants && (
        <p className="govuk-body">
          {`You asked us to use ${inWords(wants)} instead. We will make sure that it was you, and then send your link there.`}
        </p>
      )}
      <Details summary="Change how we reach you" open={errors.length > 0 || undefined}>
        <form onSubmit={submit} noValidate className="app-noprint">
          {errors.length > 0 && <ErrorSummary attempt={attempt} errors={errors} />}
          <ReachFields {...fields} />
          <Button variant="secondary" loading={busy === 'reach'} loadingText="Sending">
            Ask us to change it
          </Button>
        </form>
      </Details>
    </section>
  )
}
