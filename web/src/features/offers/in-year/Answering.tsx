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

/** Yes or no to the place that is offered; no, later, to one that was accepted; and which of two it is. */
export function Answering(props: Props) {
  const { can, place, other } = props.inYear
  const name = place?.school.name ?? ''
  if (other)
    return (
      <Choose
        {...props}
        legend="Which place would you like?"
        missing="Select the place that you would like"
        items={[
          { value: 'move', text: `The place at ${other.school.name}` },
          { value: 'stay', text: `The place at ${name} that we have now` },
        ]}
      />
    )
  return can.includes('accept') ? (
    <Choose
      {...props}
      legend={`Would you like the place at ${name}?`}
      missing="Select yes if you would like the place"
      items={[
        { value: 'accept', text: 'Yes, we would like this place' },
        { value: 'decline', text: 'No, we do not need this place' },
      ]}
    />
  ) : (
    <GiveUp {...props} />
  )
}

interface Asked extends Props {
  legend: string
  missing: string
  items: { value: Choice; text: string }[]
}

/** What the family loses by what it has chosen. */
function losing(choice: Choice | '', { place, other }: FamilyInYear): string | undefined {
  if (choice === 'decline') return lost(place?.school.name ?? '')
  if (choice === 'move')
    return `If you send this, your child gives up the place at ${place?.school.name ?? ''}.`
  return choice === 'stay'
    ? `If you send this, the place at ${other?.school.name ?? ''} can go to another child.`
    : undefined
}

function Choose({ link, inYear, onSent, legend, missing: message, items }: Asked) {
  const [choice, setChoice] = useState<Choice | ''>('')
  const [missing, setMissing] = useState(0)
  const { answer, sending, wrong } = useAnswering(link, inYear, onSent)
  const error = missing > 0 && choice === '' ? message : undefined
  const warning = losing(choice, inYear)
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
        legend={legend}
        legendSize="s"
        error={error}
        value={choice}
        items={items}
        onChange={({ target }) => setChoice(target.value as Choice)}
      />
      {warning && <WarningText>{warning}</WarningText>}
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
