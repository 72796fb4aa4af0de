import { schools } from 'virtual:offered-schools'
import { type KeyboardEvent, useState } from 'react'
import { answerFor, type OfferedSchool, whyNotHere } from '#contract/admissions/offered.ts'
import type { Answers } from '#contract/core/condition.ts'
import type { SchoolQuestion as Question } from '#contract/core/question.ts'
import { isElsewhere, type SchoolAnswer } from '#contract/core/school.ts'
import { ErrorMessage } from '#web/design/form/ErrorMessage.tsx'
import { describedBy } from '#web/design/form/Field.tsx'
import { Fieldset } from '#web/design/form/Fieldset.tsx'
import { FormGroup } from '#web/design/form/FormGroup.tsx'
import { Hint } from '#web/design/form/Hint.tsx'
import { Input } from '#web/design/form/Input.tsx'
import { LinkButton } from '#web/design/form/LinkButton.tsx'
import { VisuallyHidden } from '#web/design/VisuallyHidden.tsx'
import type { GroupProps } from '../options.tsx'
import { useFocusAfterDrawing } from '../useFocusAfterDrawing.ts'
import { foundInWords, schoolsLike, shownAtMost } from './search.ts'

export interface SchoolQuestionProps extends GroupProps {
  readonly question: Question
  readonly value: SchoolAnswer | undefined
  onChange(value: SchoolAnswer | undefined): void
  /** Of the form and of the item: they say for which phase a school is wanted. */
  readonly answers: Answers
}

/** One school of the council's list, found by typing; or, where that is offered, a school of another area in words. */
export function SchoolQuestion(props: SchoolQuestionProps) {
  const { question, id, legend, legendSize, isPageHeading, hint, error, value, onChange } = props
  const moveFocus = useFocusAfterDrawing()
  const elsewhere = value && isElsewhere(value) ? value : undefined
  const chosen = value && !isElsewhere(value) ? value : undefined

  function change(to: SchoolAnswer | undefined) {
    moveFocus(id)
    onChange(to)
  }

  return (
    <FormGroup hasError={Boolean(error)}>
      <Fieldset
        {...{ legend, legendSize, isPageHeading }}
        role="group"
        describedBy={describedBy(`${id}-school`, { hint, error })}
      >
        {hint && <Hint id={`${id}-school-hint`}>{hint}</Hint>}
        {error && <ErrorMessage id={`${id}-school-error`}>{error}</ErrorMessage>}
        {elsewhere && (
          <>
            <Input
              id={id}
              name={`${id}-name`}
              label="Name of the school"
              maxLength={120}
              value={elsewhere.name}
              onChange={({ target }) => onChange({ ...elsewhere, name: target.value })}
            />
            <Input
              id={`${id}-area`}
              name={`${id}-area`}
              label="Its council, or its town"
              maxLength={120}
              value={elsewhere.area}
              onChange={({ target }) => onChange({ ...elsewhere, area: target.value })}
            />
          </>
        )}
        {chosen && (
          <p className="govuk-body govuk-!-font-weight-bold" id={id} tabIndex={-1}>
            {chosen.name}
          </p>
        )}
        {!value && <FromList {...{ id, question }} answers={props.answers} onChoose={change} />}
        <ul className="govuk-list">
          {value && (
            <li>
              <LinkButton onClick={() => change(undefined)}>
                {chosen ? 'Choose another school' : 'Choose a school from our list'}
              </LinkButton>
            </li>
          )}
          {question.elsewhere && !value && (
            <li>
              <LinkButton onClick={() => change({ name: '', area: '' })}>
                Enter a school in another area
              </LinkButton>
            </li>
          )}
        </ul>
      </Fieldset>
    </FormGroup>
  )
}

interface FromListProps {
  readonly id: string
  readonly question: Question
  readonly answers: Answers
  onChoose(school: SchoolAnswer): void
}

/** A field to type in, and the schools that fit below it. */
function FromList({ id, question, answers, onChoose }: FromListProps) {
  const [typed, setTyped] = useState('')
  const phase = phaseIn(question, answers)
  const all = schools.filter((school) => answerFor(school, phase))
  const whyNot = (school: OfferedSchool) => whyNotHere(school, question, answers)
  const offered = all.filter((school) => !whyNot(school))
  // What was typed fits none that can be chosen: the first that it fits says why not.
  const [closed] = typed.trim() ? schoolsLike(all.filter(whyNot), typed) : []
  const found = schoolsLike(offered, typed)
  const shown = typed.trim() || found.length <= shownAtMost ? found.slice(0, shownAtMost) : []
  function choose(school: OfferedSchool) {
    const answer = answerFor(school, phase)
    if (answer) onChoose(answer)
  }
  // The field stands in the form of the page, which Enter must not send.
  const keepOpen = (event: KeyboardEvent) => {
    if (event.key === 'Enter') event.preventDefault()
  }
  return (
    <>
      <Input
        id={id}
        name={`${id}-search`}
        label="Find it by name, town or postcode"
        type="search"
        autoComplete="off"
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
        onKeyDown={keepOpen}
      />
      <p className="govuk-body" role="status">
        {found.length === 0 && closed ? whyNot(closed) : foundInWords(found.length, typed)}
      </p>
      {shown.length > 0 && (
        <ul className="govuk-list govuk-list--spaced">
          {shown.map((school) => (
            <li key={school.id}>
              <LinkButton onClick={() => choose(school)}>
                <VisuallyHidden>Choose </VisuallyHidden>
                <span>{`${school.name}, ${school.town}`}</span>
              </LinkButton>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

const phaseIn = ({ phaseFrom }: Question, answers: Answers): string | undefined =>
  phaseFrom === undefined ? undefined : String(answers[phaseFrom])
