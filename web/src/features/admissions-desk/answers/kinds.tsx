import { answerWays, type ChildAnswer, insteadKinds } from '#contract/admissions/answer.ts'
import { dayInWords } from '#contract/calendar/words.ts'
import { Checkboxes } from '#web/design/form/Checkboxes.tsx'
import { Radios } from '#web/design/form/Radios.tsx'
import { Textarea } from '#web/design/form/Textarea.tsx'
import { errorsOf, type FieldsProps, type Kind, missing } from '#web/staff/actions/form.ts'
import { textOf } from '#web/staff/actions/textOf.ts'
import { insteadNames, reasonNames, wayNames } from './words.ts'

export type Shown = NonNullable<ChildAnswer['answer']>

interface Typed {
  readonly choice: string
  readonly lists: readonly string[]
  readonly instead: string
  readonly how: string
  readonly reason: string
  readonly why: string
}

const empty = ({ lists, state, instead }: Shown): Typed => ({
  choice: state === 'accepted' ? 'accept' : state === 'declined' ? 'decline' : '',
  lists: lists.filter(({ stays }) => stays).map(({ school }) => school.id),
  instead: instead ?? '',
  ...{ how: '', reason: '', why: '' },
})

type Fields = FieldsProps<Typed, Shown>
const chosen = (value: string, message: string) => (value ? undefined : message)

const ways = answerWays.map((way) => ({ value: way, text: wayNames[way] }))

function EnterFields(props: Fields) {
  const { about, typed, change } = props
  const field = textOf<Typed>(props)
  const offers = (choice: 'accept' | 'decline') =>
    about.choices.includes(choice) || about.state === (choice === 'accept' ? 'accepted' : 'declined')
  return (
    <>
      <Radios
        {...field('choice')}
        legend={`Does the family want the place at ${about.school.name}?`}
        legendSize="s"
        items={[
          ...(offers('accept') ? [{ value: 'accept', text: 'Yes, they accept the place' }] : []),
          ...(offers('decline') ? [{ value: 'decline', text: 'No, they decline the place' }] : []),
        ]}
      />
      {typed.choice === 'decline' && !about.held && (
        <Radios
          {...field('instead')}
          legend="Where will the child go to school instead?"
          legendSize="s"
          items={insteadKinds.map((kind) => ({ value: kind, text: insteadNames[kind] }))}
        />
      )}
      {about.lists.length > 0 && (
        <Checkboxes
          id="act-lists"
          name="lists"
          legend="Which waiting lists does the child stay on?"
          legendSize="s"
          hint="A child stays on all of them unless the family says otherwise."
          values={typed.lists}
          items={about.lists.map(({ school }) => ({ value: school.id, text: school.name }))}
          onChange={({ target: { value, checked } }) =>
            change({ lists: checked ? [...typed.lists, value] : typed.lists.filter((id) => id !== value) })
          }
        />
      )}
      <Radios {...field('how')} legend="How did the answer come?" legendSize="s" items={ways} />
      <Textarea {...field('why')} label="Who told you, and when?" rows={3} />
    </>
  )
}

/** An answer that came by another way than the family’s link. */
const enter: Kind<Typed, Shown, object> = {
  title: 'Enter an answer',
  send: 'Save the answer',
  isGrave: ({ choice }) => choice === 'decline',
  empty,
  read({ choice, lists, instead, how, why }, { held }) {
    const declines = choice === 'decline' && !held
    const errors = errorsOf({
      choice: chosen(choice, 'Select whether the family wants the place'),
      instead: declines ? chosen(instead, 'Select where the child will go to school instead') : undefined,
      how: chosen(how, 'Select how the answer came'),
      why: missing(why, 'Enter who told you, and when'),
    })
    if (errors) return { errors }
    return {
      action: { do: 'enter', choice, lists, how, why, ...(declines ? { instead } : {}) },
    }
  },
  Fields: EnterFields,
}

/** A warning that was given by hand. */
const warn: Kind<Typed, Shown, object> = {
  title: 'Record a warning',
  send: 'Save the warning',
  isGrave: () => false,
  empty,
  read({ how, why }) {
    const errors = errorsOf({
      how: chosen(how, 'Select how you warned the family'),
      why: missing(why, 'Enter whom you warned, and when'),
    })
    return errors ? { errors } : { action: { do: 'warn', how, why } }
  },
  Fields: (props: Fields) => {
    const field = textOf<Typed>(props)
    return (
      <>
        <p className="govuk-body">
          The family gets a further chance to answer, counted from today. Only after that can the place be
          withdrawn because there was no answer.
        </p>
        <Radios {...field('how')} legend="How did you warn the family?" legendSize="s" items={ways} />
        <Textarea {...field('why')} label="Whom did you warn, and when?" rows={3} />
      </>
    )
  },
}

/** The first of two people who withdraw a place. */
const propose: Kind<Typed, Shown, object> = {
  title: 'Propose to withdraw the place',
  send: 'Propose it',
  isGrave: () => false,
  empty,
  read({ reason, why }) {
    const errors = errorsOf({
      reason: chosen(reason, 'Select why the place should be withdrawn'),
      why: missing(why, 'Enter why, in words that the family will read'),
    })
    return errors ? { errors } : { action: { do: 'propose', reason, why } }
  },
  Fields: (props: Fields) => {
    const field = textOf<Typed>(props)
    return (
      <>
        <p className="govuk-body">
          Nothing happens until somebody else has looked at it and confirmed it. The Admissions Code allows
          these reasons and no others.
        </p>
        <Radios
          {...field('reason')}
          legend="Why should it be withdrawn?"
          legendSize="s"
          items={props.about.reasons.map((reason) => ({ value: reason, text: reasonNames[reason] }))}
        />
        <Textarea
          {...field('why')}
          label="What happened?"
          hint="The family reads this. Say what was wrong, and what you did before. If the child may already be at the school, say for how long and why that does not change the decision."
        />
      </>
    )
  },
}

/** The second. */
const confirm: Kind<Typed, Shown, object> = {
  title: 'Confirm that the place is withdrawn',
  send: 'Withdraw the place',
  isGrave: () => true,
  empty,
  read: () => ({ action: { do: 'confirm' } }),
  Fields: ({ about: { proposed } }: Fields) =>
    proposed && (
      <p className="govuk-body">
        {`${proposed.by.name} proposed it on ${dayInWords(proposed.at)}: ${reasonNames[proposed.reason]}. “${proposed.why}” The family is told, reads these words, and loses the place. You have to consider the application again from the start, and offer an appeal where it is refused.`}
      </p>
    ),
}

const drop: Kind<Typed, Shown, object> = {
  title: 'Do not withdraw the place',
  send: 'Drop the proposal',
  isGrave: () => false,
  empty,
  read({ why }) {
    const errors = errorsOf({ why: missing(why, 'Enter why the place is not withdrawn') })
    return errors ? { errors } : { action: { do: 'drop', why } }
  },
  Fields: (props: Fields) => (
    <Textarea {...textOf<Typed>(props)('why')} label="Why is the place not withdrawn?" rows={3} />
  ),
}

export const kinds = { enter, warn, propose, confirm, drop } as const satisfies Record<
  Shown['can'][number],
  Kind<Typed, Shown, object>
>

/** What is said once it is done. */
export const doneWords: Readonly<Record<Shown['can'][number], string>> = {
  enter: 'The answer is saved.',
  warn: 'The warning is saved. The family has a further chance to answer.',
  propose: 'Proposed. Somebody else has to look at it and confirm it.',
  confirm: 'The place is withdrawn, and the family is told.',
  drop: 'The proposal is dropped. The child keeps the place.',
}
