import type { ChildView, SetFact } from '#contract/admissions/staff.ts'
import { readReference } from '#contract/core/reference.ts'
import { exampleApplication } from '#profile/examples.ts'
import { Input } from '#web/design/form/Input.tsx'
import { Radios } from '#web/design/form/Radios.tsx'
import { Select } from '#web/design/form/Select.tsx'
import { Textarea } from '#web/design/form/Textarea.tsx'
import { errorsOf, type FieldsProps, type Kind, missing } from '#web/staff/actions/form.ts'
import { textOf } from '#web/staff/actions/textOf.ts'
import { readGridReference } from './grid.ts'

type Settable = ChildView['settable'][number]

interface Typed {
  value: string
  why: string
  /** Id of the correction that this answers; empty: none. */
  correction: string
}

type Set = Omit<SetFact, 'seen'>

/** The form that sets one fact by hand: its value, and why. */
export const factKind = (fact: Settable): Kind<Typed, ChildView, Set> => ({
  title: 'Change what we hold',
  send: 'Save',
  isGrave: () => false,
  empty: () => ({ value: '', why: '', correction: '' }),
  read({ value, why, correction }) {
    const read = readValue(fact, value.trim())
    const errors = errorsOf({
      value: 'wrong' in read ? read.wrong : undefined,
      why: missing(why, 'Enter why, so that somebody else can understand it'),
    })
    if (errors || 'wrong' in read) return { errors: errors ?? {} }
    return { action: { name: fact.name, value: read.value, why, ...(correction && { correction }) } }
  },
  Fields: (props) => <Fields {...props} fact={fact} />,
})

function Fields(props: FieldsProps<Typed, ChildView> & { fact: Settable }) {
  const { about, fact } = props
  const field = textOf<Typed>(props)
  const waiting = about.corrections.filter(({ answer }) => !answer)
  return (
    <>
      <Value field={field('value')} fact={fact} />
      <Textarea {...field('why')} label="Why?" hint="Where you looked, or who decided it and when" rows={3} />
      {waiting.length > 0 && (
        <Select
          {...field('correction')}
          label="Does this answer a correction that the family asked for?"
          items={[
            { value: '', text: 'No' },
            ...waiting.map(({ id, text }) => ({ value: id, text: text.slice(0, 80) })),
          ]}
        />
      )}
    </>
  )
}

const yesNo = [
  { value: 'yes', text: 'Yes' },
  { value: 'no', text: 'No' },
]

const hints: Partial<Record<Settable['kind'], string>> = {
  point: 'Easting and northing in metres, such as 462001, 300123',
  number: 'Leave it empty if it is not known',
  reference: `For example, ${exampleApplication}. Leave it empty to remove it`,
  'late-reason': 'Leave it empty where the reason is not accepted',
}

/** More than these are no radios, but a list to choose from: the schools of a round. */
const mostRadios = 8

interface ValueProps {
  field: ReturnType<ReturnType<typeof textOf<object>>>
  fact: Settable
}

export function Value({ field, fact: { label, kind, choices } }: ValueProps) {
  const items = kind === 'yes-no' ? yesNo : choices?.map(({ value, label: text }) => ({ value, text }))
  if (items && items.length > mostRadios)
    return <Select {...field} label={label} items={[{ value: '', text: 'Choose one' }, ...items]} />
  if (items) return <Radios {...field} legend={label} legendSize="s" items={items} />
  return (
    <Input
      {...field}
      label={label}
      hint={hints[kind]}
      width={kind === 'number' ? 10 : 20}
      autoComplete="off"
    />
  )
}

type Value = { readonly value: SetFact['value'] } | { readonly wrong: string }

export function readValue({ kind }: Settable, typed: string): Value {
  switch (kind) {
    case 'yes-no':
      return typed ? { value: typed === 'yes' } : { wrong: 'Choose yes or no' }
    case 'choice':
      return typed ? { value: typed } : { wrong: 'Choose one' }
    case 'number':
      if (typed === '') return { value: null }
      return Number.isFinite(Number(typed))
        ? { value: Number(typed) }
        : { wrong: 'Enter a number, such as 120' }
    case 'reference': {
      const reference = readReference(typed)
      if (typed === '') return { value: null }
      return reference ? { value: reference } : { wrong: `Enter a reference, such as ${exampleApplication}` }
    }
    case 'point': {
      const point = readGridReference(typed)
      return point ? { value: point } : { wrong: 'Enter easting and northing, such as 462001, 300123' }
    }
    case 'late-reason':
      return { value: typed || null }
    default:
      return typed ? { value: typed } : { wrong: 'Enter it' }
  }
}
