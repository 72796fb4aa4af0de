import { type FormEvent, useState } from 'react'
import type { FamilyInYear } from '#contract/admissions/in-year/in-year.ts'
import { Button } from '#web/design/form/Button.tsx'
import { ButtonGroup } from '#web/design/form/ButtonGroup.tsx'
import { ErrorSummary } from '#web/design/form/ErrorSummary.tsx'
import { Radios } from '#web/design/form/Radios.tsx'
import { WarningText } from '#web/design/WarningText.tsx'
import type { OfferLink } from '../link.ts'
import { useAnswering } from './inYear.ts'

interface Props {
  link: OfferLink
  inYear: FamilyInYear
  onSent(): void
}

type Choice = FamilyInYear['can'][number]

const lost = (name: string) =>
  `If you send this, your child gives up the place at ${name}. You would have to apply again for another one.`

/** Yes or no to the place that is offered; and no, later, to one that was accepted. */
export function Answering(props: Props) {
  return props.inYear.can.includes('accept') ? <YesOrNo {...props} /> : <GiveUp {...props} />
}

function YesOrNo({ link, inYear, onSent }: Props) {
  const [choice, setChoice] = useState<Choice | ''>('')
  const [missing, setMissing] = useState(0)
  const { answer, sending, wrong } = useAnswering(link, inYear, onSent)
  const name = inYear.place?.school.name ?? ''
  const error = missing > 0 && choice === '' ? 'Select yes if you would like the place' : undefined
  const errors = [
    ...(error ? [{ text: error, href: '#choice' }] : []),
    ...(wrong ? [{ text: wrong.text }] : []),
  ]
  function submit(event: FormEvent) {
    event.preventDefault()
    if (choice === '') setMissing((before) => before + 1)
    else answer(choice)
  }
  return (
    <form onSubmit={submit} noValidate className="app-noprint">
      {errors.length > 0 && <ErrorSummary attempt={missing + (wrong?.attempt ?? 0)} errors={errors} />}
      <Radios
        id="choice"
        name="choice"
        legend={`Would you like the place at ${name}?`}
        legendSize="s"
        error={error}
        value={choice}
        items={[
          { value: 'accept', text: 'Yes, we would like this place' },
          { value: 'decline', text: 'No, we do not need this place' },
        ]}
        onChange={({ target }) => setChoice(target.value as Choice)}
      />
      {choice === 'decline' && <WarningText>{lost(name)}</WarningText>}
      <Button loading={sending} loadingText="Sending…">
        Send our answer
      </Button>
    </form>
  )
}

/** Of a place that was accepted: in two steps, so that nobody loses it by one press. */
function GiveUp({ link, inYear, onSent }: Props) {
  const [asked, setAsked] = useState(false)
  const { answer, sending, wrong } = useAnswering(link, inYear, onSent)
  if (!asked)
    return (
      <p className="govuk-body app-noprint">
        <Button type="button" variant="secondary" onClick={() => setAsked(true)}>
          We do not need the place any more
        </Button>
      </p>
    )
  return (
    <div className="app-noprint">
      {wrong && <ErrorSummary attempt={wrong.attempt} errors={[{ text: wrong.text }]} />}
      <WarningText>{lost(inYear.place?.school.name ?? '')}</WarningText>
      <ButtonGroup>
        <Button
          type="button"
          variant="warning"
          loading={sending}
          loadingText="Sending…"
          onClick={() => answer('decline')}
        >
          Give up the place
        </Button>
        <Button type="button" variant="secondary" onClick={() => setAsked(false)}>
          Keep the place
        </Button>
      </ButtonGroup>
    </div>
  )
}
