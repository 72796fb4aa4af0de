import { type FormEvent, useEffect, useRef, useState } from 'react'
import { type FamilyAnswer, insteadKinds } from '#contract/admissions/answer.ts'
import { dayInEngland } from '#contract/calendar/day.ts'
import { dayInWords } from '#contract/calendar/words.ts'
import { Button } from '#web/design/form/Button.tsx'
import { ButtonGroup } from '#web/design/form/ButtonGroup.tsx'
import { Checkboxes } from '#web/design/form/Checkboxes.tsx'
import { ErrorSummary } from '#web/design/form/ErrorSummary.tsx'
import { Radios } from '#web/design/form/Radios.tsx'
import { SummaryList } from '#web/design/SummaryList.tsx'
import { WarningText } from '#web/design/WarningText.tsx'
import type { OfferLink } from '../link.ts'
import { useSending } from './useSending.ts'
import { choiceWords, insteadNames, listLines, nextWords, onNames, type Typed, typedOf } from './words.ts'

interface Wrong {
  readonly choice?: string
  readonly instead?: string
}

const messagesIn = ({ choice, instead }: Typed, { held }: FamilyAnswer): Wrong => ({
  ...(choice ? {} : { choice: 'Select yes if you would like the place' }),
  ...(choice === 'decline' && !instead && !held
    ? { instead: 'Select where your child will go to school instead' }
    : {}),
})

interface Props {
  link: OfferLink
  answer: FamilyAnswer
  /** Something is about to be sent: what is typed stays, whatever becomes of the answer meanwhile. */
  onCheck(): void
  /** The answer is sent, and stands in the page’s cache. */
  onSent(): void
  /** Goes back to the answer that stands; missing where there is none. */
  onClose?: (() => void) | undefined
}

/** Asks for the answer, shows it for a second look, and sends it. */
export function AnswerForm({ link, answer, onCheck, onSent, onClose }: Props) {
  const [typed, setTyped] = useState(() => typedOf(answer))
  const [wrong, setWrong] = useState<Wrong>({})
  const [attempt, setAttempt] = useState(0)
  const [checking, setChecking] = useState(false)

  function look(event: FormEvent) {
    event.preventDefault()
    const found = messagesIn(typed, answer)
    setWrong(found)
    setAttempt((before) => before + 1)
    if (Object.keys(found).length > 0) return
    setChecking(true)
    onCheck()
  }
  if (checking) return <Check {...{ link, answer, typed, onSent }} onBack={() => setChecking(false)} />

  const errors = [
    ...(wrong.choice ? [{ text: wrong.choice, href: '#choice' }] : []),
    ...(wrong.instead ? [{ text: wrong.instead, href: '#instead' }] : []),
  ]
  return (
    <form onSubmit={look} noValidate>
      {errors.length > 0 && <ErrorSummary attempt={attempt} errors={errors} />}
      <Fields {...{ answer, typed, wrong }} onChange={(part) => setTyped({ ...typed, ...part })} />
      <ButtonGroup>
        <Button>Continue</Button>
        {onClose && (
          <Button type="button" variant="secondary" onClick={onClose}>
            Keep my answer as it is
          </Button>
        )}
      </ButtonGroup>
    </form>
  )
}

interface FieldsProps {
  answer: FamilyAnswer
  typed: Typed
  wrong: Wrong
  onChange(part: Partial<Typed>): void
}

function Fields({ answer, typed, wrong, onChange }: FieldsProps) {
  const { school, lists, can, state, held } = answer
  const offers = (choice: 'accept' | 'decline') =>
    can.includes(choice) || state === (choice === 'accept' ? 'accepted' : 'declined')
  const [first] = lists
  const instead = (
    <Radios
      id="instead"
      name="instead"
      legend="Where will your child go to school instead?"
      legendSize="s"
      hint="We ask so that no child is left without a school. It does not change anything else."
      error={wrong.instead}
      value={typed.instead}
      items={insteadKinds.map((kind) => ({ value: kind, text: insteadNames[kind] }))}
      onChange={({ target }) => onChange({ instead: target.value as Typed['instead'] })}
    />
  )
  return (
    <>
      <Radios
        id="choice"
        name="choice"
        legend={`Would you like the place at ${school.name}?`}
        legendSize="s"
        error={wrong.choice}
        value={typed.choice}
        items={[
          ...(offers('accept') ? [{ value: 'accept', text: 'Yes, we would like this place' }] : []),
          ...(offers('decline')
            ? [
                held
                  ? { value: 'decline', text: `No, we would like to stay at ${held.name}` }
                  : { value: 'decline', text: 'No, we do not need this place', conditional: instead },
              ]
            : []),
        ]}
        onChange={({ target }) => onChange({ choice: target.value as Typed['choice'] })}
      />
      {first && (
        <Checkboxes
          id="lists"
          name="lists"
          legend="Which waiting lists should your child stay on?"
          legendSize="s"
          hint={`These schools were higher on your list. Your child is on their waiting lists unless you untick them. It makes no difference to this place: you can accept it and stay on the lists, which are kept until at least ${dayInWords(first.until)}.`}
          values={typed.lists}
          items={lists.map((list) => ({ value: list.school.id, text: list.school.name }))}
          onChange={({ target: { value, checked } }) =>
            onChange({
              lists: checked ? [...typed.lists, value] : typed.lists.filter((id) => id !== value),
            })
          }
        />
      )}
      {first && (
        <Radios
          id="on"
          name="on"
          legend="What should we do if a place becomes free?"
          legendSize="s"
          hint="You can change this on this page at any time."
          value={typed.on}
          items={[
            { value: 'ask', text: 'Ask us first. Our child keeps the place it has until we have answered' },
            {
              value: 'move',
              text: 'Move our child straight away, and give the place it has to another child',
            },
          ]}
          onChange={({ target }) => onChange({ on: target.value as Typed['on'] })}
        />
      )}
    </>
  )
}

interface CheckProps {
  link: OfferLink
  answer: FamilyAnswer
  typed: Typed
  onSent(): void
  onBack(): void
}

/** The second look, before the answer counts. */
function Check({ link, answer, typed, onSent, onBack }: CheckProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const { send, sending, wrong } = useSending(link, answer, onSent)
  const lines = listLines(answer, typed.lists)
  const declines = typed.choice === 'decline' && !answer.held
  return (
    <>
      {wrong && <ErrorSummary attempt={wrong.attempt} errors={[{ text: wrong.text }]} />}
      <h3 className="govuk-heading-s" ref={heading} tabIndex={-1}>
        Check your answer before you send it
      </h3>
      <SummaryList
        rows={[
          { key: 'Your answer', value: choiceWords(typed, answer) },
          ...(declines && typed.instead
            ? [{ key: 'Where your child will go instead', value: insteadNames[typed.instead] }]
            : []),
          ...(lines.length > 0 ? [{ key: 'Waiting lists', value: lines.join('. ') }] : []),
          ...(typed.lists.length > 0 ? [{ key: 'If a place becomes free', value: onNames[typed.on] }] : []),
        ]}
      />
      {declines && (
        <WarningText>
          {`If you send this, your child gives up the place at ${answer.school.name}. We will only offer another place if one becomes free at a school whose waiting list your child is on.`}
        </WarningText>
      )}
      {nextWords(typed, answer, dayInEngland(new Date())).map((words) => (
        <p className="govuk-body" key={words}>
          {words}
        </p>
      ))}
      <ButtonGroup>
        <Button
          type="button"
          {...(declines && { variant: 'warning' as const })}
          loading={sending}
          loadingText="Sending your answer"
          onClick={() => send(typed)}
        >
          Send our answer
        </Button>
        <Button type="button" variant="secondary" onClick={onBack}>
          Go back and change it
        </Button>
      </ButtonGroup>
    </>
  )
}
