import { type ActOnChange, type ChangeAct, type ChangeView, remedies } from '#contract/admissions/changes.ts'
import { Checkboxes } from '#web/design/form/Checkboxes.tsx'
import { Radios } from '#web/design/form/Radios.tsx'
import { Select } from '#web/design/form/Select.tsx'
import { Textarea } from '#web/design/form/Textarea.tsx'
import { errorsOf, type FieldsProps, idOf, type Kind, missing } from '#web/staff/actions/form.ts'
import { textOf } from '#web/staff/actions/textOf.ts'
import { childrenInWords } from '../words.ts'
import { remedyNames } from './words.ts'

type Act = ActOnChange['act']

interface Typed {
  looked: string
  reference: string
  remedy: string
  why: string
}

const empty = (): Typed => ({ looked: '', reference: '', remedy: '', why: '' })
type Fields = FieldsProps<Typed, ChangeView>

const Looked = ({
  typed,
  change,
  errors,
  words,
}: Pick<Fields, 'typed' | 'change' | 'errors'> & { words: string }) => (
  <Checkboxes
    id={idOf('looked')}
    name="looked"
    legend="What have you looked at?"
    legendSize="s"
    error={errors.looked}
    values={typed.looked ? ['yes'] : []}
    onChange={({ target }) => change({ looked: target.checked ? 'yes' : '' })}
    items={[{ value: 'yes', text: words }]}
  />
)

const agree: Kind<Typed, ChangeView, Act> = {
  title: 'Agree to this change',
  send: 'Agree to it',
  isGrave: () => false,
  empty,
  read({ looked }, { effect }) {
    const errors = errorsOf({ looked: looked ? undefined : 'Tick the box when you have looked at it' })
    return errors ? { errors } : { action: { do: 'agree', lookedAt: effect?.hash ?? '' } }
  },
  Fields: (props: Fields) => (
    <>
      <p className="govuk-body">It is saved straight away, and each family that it affects is told why.</p>
      <Looked {...props} words="The evidence, and what would change" />
    </>
  ),
}

const drop: Kind<Typed, ChangeView, Act> = {
  title: 'Do not make this change',
  send: 'Drop it',
  isGrave: () => false,
  empty,
  read({ why }) {
    const errors = errorsOf({ why: missing(why, 'Enter why you are not making this change') })
    return errors ? { errors } : { action: { do: 'drop', why } }
  },
  Fields: (props: Fields) => (
    <Textarea {...textOf<Typed>(props)('why')} label="Why are you not making this change?" rows={3} />
  ),
}

const sign: Kind<Typed, ChangeView, Act> = {
  title: 'Sign the corrected run',
  send: 'Sign it',
  isGrave: () => false,
  empty,
  read({ looked }, { corrected }) {
    const errors = errorsOf({
      looked: looked ? undefined : 'Tick the box when you have compared every child',
    })
    if (errors || !corrected) return { errors: errors ?? {} }
    const { run, children } = corrected
    return { action: { do: 'sign', run, compared: children.length } }
  },
  Fields: (props: Fields) => (
    <>
      <Looked
        {...props}
        words={`What ${childrenInWords(props.about.corrected?.children.length ?? 0)} got and should have had, one by one`}
      />
    </>
  ),
}

const remedy: Kind<Typed, ChangeView, Act> = {
  title: 'Choose what is done for a child',
  send: 'Save it',
  isGrave: () => false,
  empty,
  read({ reference, remedy: chosen, why }) {
    const found = remedies.find((one) => one === chosen)
    const errors = errorsOf({
      reference: reference ? undefined : 'Choose a child',
      remedy: found ? undefined : 'Select what is done for the child',
      why: missing(why, 'Enter why, in words that the family can read'),
    })
    if (errors || !found) return { errors: errors ?? {} }
    return { action: { do: 'remedy', reference, remedy: found, why } }
  },
  Fields: (props: Fields) => {
    const field = textOf<Typed>(props)
    const children = props.about.corrected?.children.filter(({ better }) => better) ?? []
    return (
      <>
        <Select
          {...field('reference')}
          label="Child"
          items={[
            { value: '', text: 'Choose one' },
            ...children.map(({ reference, name }) => ({ value: reference, text: `${name}, ${reference}` })),
          ]}
        />
        <Radios
          {...field('remedy')}
          legend="What is done for the child?"
          legendSize="s"
          hint="The child keeps the place that it has until the family has taken a better one."
          items={remedies.map((one) => ({ value: one, text: remedyNames[one] }))}
        />
        <Textarea {...field('why')} label="Why this?" hint="The family reads this" rows={3} />
      </>
    )
  },
}

export const acting = { agree, drop, sign, remedy } as const satisfies Record<
  ChangeAct,
  Kind<Typed, ChangeView, Act>
>

/** What is said once it is done. */
export const doneWords: Readonly<Record<ChangeAct, string>> = {
  agree: 'Agreed. It is being saved, and families are told.',
  drop: 'You have dropped it. Nothing has changed.',
  sign: 'You have signed the corrected run.',
  remedy: 'Saved. You can still change it until somebody has agreed.',
}
