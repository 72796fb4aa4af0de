import type { ActOnList, ListAct, ListView } from '#contract/admissions/lists.ts'
import { Radios } from '#web/design/form/Radios.tsx'
import { Select } from '#web/design/form/Select.tsx'
import { Textarea } from '#web/design/form/Textarea.tsx'
import { errorsOf, type FieldsProps, type Kind, missing } from '#web/staff/actions/form.ts'
import { textOf } from '#web/staff/actions/textOf.ts'
import { childrenInWords } from '../words.ts'

type Action = ActOnList['act']

interface Typed {
  readonly child: string
  readonly of: string
  readonly by: string
  readonly why: string
}

type Fields = FieldsProps<Typed, ListView>
const empty = (): Typed => ({ child: '', of: 'position', by: '', why: '' })
const chosen = (value: string, message: string) => (value ? undefined : message)

function ChildField(props: Fields) {
  return (
    <Select
      {...textOf<Typed>(props)('child')}
      label="Which child?"
      items={[
        { value: '', text: 'Choose a child' },
        ...props.about.children.map(({ child }) => ({
          value: child.reference,
          text: `${child.name}, ${child.reference}`,
        })),
      ]}
    />
  )
}

/** What somebody told a family on the telephone or by letter. */
const tell: Kind<Typed, ListView, Action> = {
  title: 'Record what a family was told',
  send: 'Save it',
  isGrave: () => false,
  empty,
  read({ child, of, by, why }) {
    const errors = errorsOf({
      child: chosen(child, 'Choose the child whose family you told'),
      by: chosen(by, 'Select how you told them'),
      why: missing(why, 'Enter whom you told, and when'),
    })
    if (errors) return { errors }
    return { action: { do: 'tell', child, of, by, why } as Action }
  },
  Fields: (props: Fields) => {
    const field = textOf<Typed>(props)
    return (
      <>
        <ChildField {...props} />
        <Radios
          {...field('of')}
          legend="What did you tell them?"
          legendSize="s"
          items={[
            { value: 'position', text: 'Where the child is on the list today' },
            { value: 'ending', text: 'That the list is about to end' },
          ]}
        />
        <Radios
          {...field('by')}
          legend="How did you tell them?"
          legendSize="s"
          items={[
            { value: 'phone', text: 'By phone' },
            { value: 'letter', text: 'By letter' },
            { value: 'email', text: 'By email' },
          ]}
        />
        <Textarea {...field('why')} label="Whom did you tell, and when?" rows={3} />
      </>
    )
  },
}

const leave: Kind<Typed, ListView, Action> = {
  title: 'Take a child off the list',
  send: 'Take the child off the list',
  isGrave: () => true,
  empty,
  read({ child, why }) {
    const errors = errorsOf({
      child: chosen(child, 'Choose the child who comes off the list'),
      why: missing(why, 'Enter who asked for it, and when'),
    })
    return errors ? { errors } : { action: { do: 'leave', child, why } }
  },
  Fields: (props: Fields) => (
    <>
      <p className="govuk-body">Only do this if the family has asked you to.</p>
      <ChildField {...props} />
      <Textarea {...textOf<Typed>(props)('why')} label="Who asked for it, and when?" rows={3} />
    </>
  ),
}

const end: Kind<Typed, ListView, Action> = {
  title: 'End this list',
  send: 'End the list and tell the families',
  isGrave: () => true,
  empty,
  read({ why }) {
    const errors = errorsOf({ why: missing(why, 'Enter why you are ending the list now') })
    return errors ? { errors } : { action: { do: 'end', why } }
  },
  Fields: (props: Fields) => (
    <>
      <p className="govuk-body">
        {`${childrenInWords(props.about.waiting)} will come off the list. All of their families were told before, and each is told again that it has ended.`}
      </p>
      <Textarea {...textOf<Typed>(props)('why')} label="Why are you ending it now?" rows={3} />
    </>
  ),
}

export const kinds: Readonly<Record<Exclude<ListAct, 'draw'>, Kind<Typed, ListView, Action>>> = {
  tell,
  leave,
  end,
}

/** What is said once it is done. */
export const doneWords: Readonly<Record<ListAct, string>> = {
  draw: 'Saved.',
  tell: 'Saved. The family’s page counts from here how its place on the list has changed.',
  leave: 'The child is off the list.',
  end: 'The list is ending. Each family is told as it comes off the list.',
}
