import type { FormEvent } from 'react'
import type { Tracked } from '#contract/requests/tracking.ts'
import { Button } from '#web/design/form/Button.tsx'
import { ErrorSummary } from '#web/design/form/ErrorSummary.tsx'
import { Radios } from '#web/design/form/Radios.tsx'
import { useSend } from './useSend.ts'

/** As GOV.UK asks it everywhere, so that answers can be compared. */
const points = [
  { value: '5', text: 'Very satisfied' },
  { value: '4', text: 'Satisfied' },
  { value: '3', text: 'Neither satisfied nor dissatisfied' },
  { value: '2', text: 'Dissatisfied' },
  { value: '1', text: 'Very dissatisfied' },
]

interface Props {
  tracked: Tracked
  trackingKey: string
  onTaken(): void
}

/** The one question at the end. */
export function Rate({ tracked: { reference }, trackingKey, onTaken }: Props) {
  const { wrong, attempt, sending, refuse, send } = useSend(
    { reference, trackingKey },
    'rating',
    `${reference} rating`,
  )

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const score = Number(new FormData(event.currentTarget).get('score'))
    return score ? send({ score }, onTaken) : refuse('Select how you felt about the service', true)
  }

  return (
    <form onSubmit={submit} noValidate>
      {wrong && <ErrorSummary attempt={attempt} errors={[{ text: wrong.text, href: '#score' }]} />}
      <Radios
        id="score"
        name="score"
        legend={<h2 className="govuk-fieldset__heading">Overall, how did you feel about the service?</h2>}
        legendSize="m"
        items={points}
        error={wrong?.inField ? wrong.text : undefined}
      />
      <Button variant="secondary" loading={sending} loadingText="Sending…">
        Tell us
      </Button>
    </form>
  )
}
