import { type FormEvent, useState } from 'react'
import { type WithdrawnReason, withdrawnReasons } from '#contract/admissions/appeals/kinds.ts'
import { Details } from '#web/design/Details.tsx'
import { Button } from '#web/design/form/Button.tsx'
import { ErrorSummary } from '#web/design/form/ErrorSummary.tsx'
import { Radios } from '#web/design/form/Radios.tsx'
import type { useAppeal } from './useAppeal.ts'
import { withdrawNames } from './words.ts'

interface Props {
  doing: ReturnType<typeof useAppeal>
  begun: boolean
  onDone(words: string): void
}

/** A family ends its appeal. */
export function Withdraw({ doing: { act, busy }, begun, onDone }: Props) {
  const [why, setWhy] = useState<WithdrawnReason>()
  const [attempt, setAttempt] = useState(0)
  const error = attempt > 0 && !why ? 'Select why you want to withdraw the appeal' : undefined
  async function send(event: FormEvent) {
    event.preventDefault()
    setAttempt((before) => before + 1)
    if (!why || busy) return
    if (await act({ do: 'withdraw', why })) onDone('Your appeal is withdrawn')
  }
  return (
    <Details summary="Withdraw this appeal">
      <form onSubmit={send} noValidate>
        {error && <ErrorSummary attempt={attempt} errors={[{ text: error, href: '#why' }]} />}
        <p className="govuk-body">
          {begun
            ? 'We delete nothing that you wrote, but you cannot send this appeal any more.'
            : 'Nobody will hear this appeal, and you cannot send it again. The place that you have stays yours.'}
        </p>
        <Radios
          id="why"
          name="why"
          legend="Why do you want to withdraw it?"
          legendSize="s"
          error={error}
          value={why ?? ''}
          items={withdrawnReasons.map((value) => ({ value, text: withdrawNames[value] }))}
          onChange={({ target }) => setWhy(withdrawnReasons.find((one) => one === target.value))}
        />
        <Button variant="warning" loading={busy}>
          Withdraw the appeal
        </Button>
      </form>
    </Details>
  )
}
