import { useState } from 'react'
import { flushSync } from 'react-dom'
import type { Answers } from '#contract/core/condition.ts'
import type { GroupQuestion as Group, PlainQuestion } from '#contract/core/question.ts'
import { askedInItem } from '#services/define/walk.ts'
import { Button } from '#web/design/form/Button.tsx'
import { ButtonGroup } from '#web/design/form/ButtonGroup.tsx'
import { ErrorMessage } from '#web/design/form/ErrorMessage.tsx'
import { describedBy } from '#web/design/form/Field.tsx'
import { Fieldset } from '#web/design/form/Fieldset.tsx'
import { FormGroup } from '#web/design/form/FormGroup.tsx'
import { Hint } from '#web/design/form/Hint.tsx'
import { VisuallyHidden } from '#web/design/VisuallyHidden.tsx'
import type { GroupProps } from '../options.tsx'
import { QuestionField } from '../QuestionField.tsx'
import { fieldId, itemAnswers, newItem, type TypedItem } from '../values.ts'

export interface GroupQuestionProps extends GroupProps {
  readonly question: Group
  readonly value: readonly TypedItem[]
  onChange(value: readonly TypedItem[]): void
  /** Of the form, for conditions in the group. */
  readonly answers: Answers
  /** Messages by item and question: `0/registration`. */
  readonly errors: Readonly<Record<string, string>>
  /** Counts how often the page was sent: messages are of the items as they were then. Left out: as they are now. */
  readonly attempt: number | undefined
}

/** The same questions for each of several things, with ways to add one and to take one away. */
export function GroupQuestion(props: GroupQuestionProps) {
  const { question, id, legend, legendSize, isPageHeading, hint, error, value, onChange } = props
  const [said, setSaid] = useState('')
  const idsThen = useIdsAt(props.attempt, value)
  const name = (at: number) => `${question.item} ${at + 1}`

  function change(changed: TypedItem) {
    onChange(value.map((item) => (item.id === changed.id ? changed : item)))
  }

  function add() {
    const item = newItem(question, value)
    flushSync(() => {
      onChange([...value, item])
      setSaid(`${capital(name(value.length))} added`)
    })
    const first = askedIn(question, item, props.answers)[0]
    if (first) document.getElementById(fieldId(inItem(first, id, value.length)))?.focus()
  }

  function remove(at: number) {
    flushSync(() => {
      onChange(value.filter((_, index) => index !== at))
      setSaid(`${capital(name(at))} removed`)
    })
    const neighbour = Math.min(at, value.length - 2)
    document.getElementById(neighbour < 0 ? id : titleId(id, neighbour))?.focus()
  }

  function moveUp(at: number) {
    const moved = [...value]
    moved.splice(at - 1, 2, ...value.slice(at - 1, at + 1).reverse())
    flushSync(() => {
      onChange(moved)
      setSaid(`${capital(name(at))} is now ${name(at - 1)}`)
    })
    document.getElementById(titleId(id, at - 1))?.focus()
  }

  return (
    <FormGroup hasError={Boolean(error)} id={id} tabIndex={-1}>
      <Fieldset {...{ legend, legendSize, isPageHeading }} describedBy={describedBy(id, { hint, error })}>
        {hint && <Hint id={`${id}-hint`}>{hint}</Hint>}
        {error && <ErrorMessage id={`${id}-error`}>{error}</ErrorMessage>}
        {value.map((item, at) => (
          <Fieldset
            key={item.id}
            className="govuk-!-margin-bottom-6"
            legend={
              <span id={titleId(id, at)} tabIndex={-1}>
                {capital(name(at))}
              </span>
            }
            legendSize={legendSize === 'l' ? 'm' : 's'}
          >
            {askedIn(question, item, props.answers).map((asked) => (
              <QuestionField
                key={asked.key}
                question={inItem(asked, id, at)}
                value={item.fields[asked.key]}
                onChange={(typed) => change({ ...item, fields: { ...item.fields, [asked.key]: typed } })}
                answers={props.answers}
                error={props.errors[`${idsThen.indexOf(item.id)}/${asked.key}`]}
                errors={partErrors(
                  props.errors,
                  `${idsThen.indexOf(item.id)}/${asked.key}`,
                  inItem(asked, id, at).key,
                )}
                isPageHeading={false}
                labelSize="s"
              />
            ))}
            <ButtonGroup>
              {question.ordered && at > 0 && (
                <Button type="button" variant="secondary" onClick={() => moveUp(at)}>
                  Move up<VisuallyHidden>{` ${name(at)}`}</VisuallyHidden>
                </Button>
              )}
              {value.length > question.atLeast && (
                <Button type="button" variant="secondary" onClick={() => remove(at)}>
                  Remove<VisuallyHidden>{` ${name(at)}`}</VisuallyHidden>
                </Button>
              )}
            </ButtonGroup>
          </Fieldset>
        ))}
        {value.length < question.atMost && (
          <Button type="button" variant="secondary" onClick={add}>
            {value.length === 0 ? `Add ${withArticle(question.item)}` : `Add another ${question.item}`}
          </Button>
        )}
      </Fieldset>
      <p className="govuk-visually-hidden" role="status">
        {said}
      </p>
    </FormGroup>
  )
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const withArticle = (text: string): string => `${/^[aeiou]/.test(text) ? 'an' : 'a'} ${text}`

const titleId = (id: string, at: number): string => `${id}-${at}-title`

const askedIn = (group: Group, { fields }: TypedItem, answers: Answers): PlainQuestion[] =>
  askedInItem(group, answers, itemAnswers(group, fields, answers))

/** Messages for the parts of one question in an item, by the path that they have under the id of its field. */
const partErrors = (errors: GroupQuestionProps['errors'], path: string, id: string) =>
  Object.fromEntries(
    Object.entries(errors).flatMap(([at, message]) =>
      at.startsWith(`${path}/`) ? [[`${id}${at.slice(path.length)}`, message]] : [],
    ),
  )

/** The question with the id that its field has in the item. */
const inItem = (question: PlainQuestion, id: string, at: number): PlainQuestion => ({
  ...question,
  key: `${id}-${at}-${question.key}`,
})

/** Ids of the items, in order, as they were when the page was sent last. */
function useIdsAt(attempt: number | undefined, items: readonly TypedItem[]): readonly number[] {
  const idsOf = () => items.map(({ id }) => id)
  const [then, setThen] = useState({ attempt, ids: idsOf() })
  if (attempt === undefined) return idsOf()
  if (then.attempt === attempt) return then.ids
  const now = { attempt, ids: idsOf() }
  setThen(now)
  return now.ids
}
