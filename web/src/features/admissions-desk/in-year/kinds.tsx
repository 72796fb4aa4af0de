import { answerWays } from '#contract/admissions/answer.ts'
import type { InYearCase, InYearChoice } from '#contract/admissions/in-year/in-year.ts'
import { noDate, type TypedDate } from '#contract/core/typed/typed-date.ts'
import { Checkboxes } from '#web/design/form/Checkboxes.tsx'
import { Radios } from '#web/design/form/Radios.tsx'
import { Textarea } from '#web/design/form/Textarea.tsx'
import { DateField } from '#web/staff/actions/DateField.tsx'
import { errorsOf, type FieldsProps, type Kind, missing } from '#web/staff/actions/form.ts'
import { textOf } from '#web/staff/actions/textOf.ts'
import { wayNames } from '../answers/words.ts'
import { DecidedFields, readDecided } from '../seat/decided.tsx'

type Reasons = Readonly<InYearCase['choices'][number]['reasons']>

/** What a school, or the council for it, answers: as it is typed. */
export interface TypedAnswer {
  readonly outcome: string
  readonly reason: string
  readonly why: string
  readonly list: readonly string[]
  readonly body: string
  readonly on: TypedDate
}

export interface AboutAnswer {
  readonly name: string
  readonly reasons: Reasons
  readonly keepsList: boolean
}

export const emptyAnswer: TypedAnswer = {
  ...{ outcome: '', reason: '', why: '', list: [], body: '', on: noDate },
}

function AnswerFields(props: FieldsProps<TypedAnswer, AboutAnswer>) {
  const { about, typed, change } = props
  const field = textOf<TypedAnswer>(props)
  return (
    <>
      <Radios
        {...field('outcome')}
        legend={`Can ${about.name} offer a place?`}
        legendSize="s"
        items={[
          { value: 'room', text: 'Yes' },
          { value: 'refused', text: 'No' },
        ]}
      />
      {typed.outcome === 'refused' && (
        <>
          <Radios
            {...field('reason')}
            legend="Why can it not?"
            legendSize="s"
            hint="Reasons that cannot apply to this child are left out. A school with room in the year group has to offer a place."
            items={about.reasons.map(({ id, label }) => ({ value: id, text: label }))}
          />
          {about.keepsList ? (
            <Checkboxes
              id="act-list"
              name="list"
              legend="Waiting list"
              legendSize="s"
              values={typed.list}
              items={[{ value: 'yes', text: 'Put the child on the school’s waiting list' }]}
              onChange={({ target }) => change({ list: target.checked ? ['yes'] : [] })}
            />
          ) : (
            <p className="govuk-body">This school keeps no waiting list for this year group.</p>
          )}
        </>
      )}
      <Textarea
        {...field('why')}
        label={typed.outcome === 'refused' ? 'What should the family know?' : 'What did you look at?'}
        hint="The family reads this."
        rows={4}
      />
    </>
  )
}

function readAnswer({ outcome, reason, why, list }: TypedAnswer) {
  const errors = errorsOf({
    outcome: outcome ? undefined : 'Select whether the school can offer a place',
    reason: outcome === 'refused' && !reason ? 'Select why the school cannot offer a place' : undefined,
    why: missing(why, 'Enter what you looked at, in words that the family will read'),
  })
  return errors
    ? { errors }
    : { said: { outcome, why, list: list.length > 0, ...(outcome === 'refused' ? { reason } : {}) } }
}

/** The first of two people who decide for the council. */
export const propose: Kind<TypedAnswer, AboutAnswer, object> = {
  title: 'Propose a decision',
  send: 'Propose it',
  isGrave: () => false,
  empty: () => emptyAnswer,
  read(typed) {
    const found = readAnswer(typed)
    return 'errors' in found ? { errors: found.errors ?? {} } : { action: { do: 'propose', ...found.said } }
  },
  Fields: AnswerFields,
}

const bodyAsks = { body: 'Which body decided it?', on: 'When did it decide?' }

export const readWithBody =
  (what: 'record' | 'answer' | 'correct') =>
  (typed: TypedAnswer): ReturnType<Kind<TypedAnswer, AboutAnswer, object>['read']> => {
    const found = readAnswer(typed)
    const body = readDecided(typed, 'Enter which body decided it', 'Enter the date when it decided')
    if ('errors' in found || 'errors' in body)
      return {
        errors: {
          ...('errors' in found ? found.errors : {}),
          ...('errors' in body ? body.errors : {}),
        },
      }
    return { action: { do: what, ...found.said, ...body.action } }
  }

export const WithBody = (props: FieldsProps<TypedAnswer, AboutAnswer>) => (
  <>
    <AnswerFields {...props} />
    <DecidedFields typed={props.typed} change={props.change} errors={props.errors} asks={bodyAsks} />
  </>
)

/** What a school or another council answered, as staff enter it. */
export const record: Kind<TypedAnswer, AboutAnswer, object> = {
  title: 'Enter the school’s answer',
  send: 'Continue',
  isGrave: () => false,
  empty: () => emptyAnswer,
  read: readWithBody('record'),
  Fields: WithBody,
}

/** What the school's own body decided, at its seat. */
export const answerHere: Kind<TypedAnswer, AboutAnswer, object> = {
  ...record,
  title: 'Answer',
  send: 'Continue',
  read: readWithBody('answer'),
}

interface TypedDay {
  readonly on: TypedDate
}

/** The child has started. */
export const start: Kind<TypedDay, unknown, object> = {
  title: 'The child has started',
  send: 'Save the day',
  isGrave: () => false,
  empty: () => ({ on: noDate }),
  read({ on }) {
    const day = readDecided({ body: 'x', on }, '', 'Enter the day on which the child started')
    return 'errors' in day ? { errors: day.errors } : { action: { do: 'start', on: day.action.on } }
  },
  Fields: ({ typed, change, errors }: FieldsProps<TypedDay, unknown>) => (
    <DateField
      name="on"
      legend="When did the child start?"
      value={typed.on}
      errors={errors}
      onChange={(on) => change({ on })}
    />
  ),
}

export interface TypedWords {
  readonly choice: string
  readonly how: string
  readonly why: string
}
export type Words = Kind<TypedWords, InYearCase, object>
export const noWords: TypedWords = { choice: '', how: '', why: '' }
export const ways = answerWays.map((way) => ({ value: way, text: wayNames[way] }))

const choiceTexts = ({ place, other }: InYearCase): Readonly<Record<InYearChoice, string>> => ({
  accept: 'Yes, they accept it',
  decline: 'No, they do not need it',
  move: `The place at ${other?.school.name ?? 'the other school'}`,
  stay: `The place at ${place?.school.name ?? 'the school'}, which they have now`,
  withdraw: 'They withdraw the application',
})

/** What the family said by another way than its link. */
export const enter: Words = {
  title: 'Enter the family’s answer',
  send: 'Save the answer',
  isGrave: ({ choice }) => choice === 'decline',
  empty: () => noWords,
  read({ choice, how, why }) {
    const errors = errorsOf({
      choice: choice ? undefined : 'Select whether the family wants the place',
      how: how ? undefined : 'Select how the answer came',
      why: missing(why, 'Enter who told you, and when'),
    })
    return errors ? { errors } : { action: { do: 'enter', choice, how, why } }
  },
  Fields: (props: FieldsProps<TypedWords, InYearCase>) => {
    const field = textOf<TypedWords>(props)
    const { choicesOpen, place } = props.about
    return (
      <>
        <Radios
          {...field('choice')}
          legend={
            props.about.other
              ? 'Which place does the family want?'
              : `Does the family want the place at ${place?.school.name ?? 'the school'}?`
          }
          legendSize="s"
          items={choicesOpen.map((one) => ({
            value: one,
            text: choiceTexts(props.about)[one],
          }))}
        />
        <Radios {...field('how')} legend="How did the answer come?" legendSize="s" items={ways} />
        <Textarea {...field('why')} label="Who told you, and when?" rows={3} />
      </>
    )
  },
}

/** A warning that was given by hand. */
export const warn: Words = {
  title: 'Record a warning',
  send: 'Save the warning',
  isGrave: () => false,
  empty: () => noWords,
  read({ how, why }) {
    const errors = errorsOf({
      how: how ? undefined : 'Select how you warned the family',
      why: missing(why, 'Enter whom you warned, and when'),
    })
    return errors ? { errors } : { action: { do: 'warn', how, why } }
  },
  Fields: (props: FieldsProps<TypedWords, InYearCase>) => {
    const field = textOf<TypedWords>(props)
    return (
      <>
        <p className="govuk-body">
          The family has time to answer from today. Only after that can the place go to another child.
        </p>
        <Radios {...field('how')} legend="How did you warn the family?" legendSize="s" items={ways} />
        <Textarea {...field('why')} label="Whom did you warn, and when?" rows={3} />
      </>
    )
  },
}

/** The second of two people. */
export const confirm: Words = {
  title: 'Confirm the decision',
  send: 'Confirm it',
  isGrave: () => true,
  empty: () => noWords,
  read: () => ({ action: { do: 'confirm' } }),
  Fields: () => (
    <p className="govuk-body">
      You are the second person: nobody decides on a place alone. If this settles the application, we tell the
      family straight away. The letter that they get is on this page.
    </p>
  ),
}
