import type { ChildView, SetFact } from '#contract/admissions/staff.ts'
import { Input } from '#web/design/form/Input.tsx'
import { Radios } from '#web/design/form/Radios.tsx'
import { Select } from '#web/design/form/Select.tsx'
import { Textarea } from '#web/design/form/Textarea.tsx'
import { errorsOf, type FieldsProps, idOf, type Kind, missing } from '#web/staff/actions/form.ts'
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
  title: fact.label,
  send: 'Set it',
  isGrave: () => false,
  empty: () => ({ value: '', why: '', correction: '' }),
  read({ value, why, correction }) {
    const read = readValue(fact, value.trim())
    const errors = errorsOf({
      value: 'wrong' in read ? read.wrong : undefined,
      why: missing(why, 'Say why, so that somebody else understands it'),
    })
    if (errors || 'wrong' in read) return { errors: errors ?? {} }
    return { action: { name: fact.name, value: read.value, why, ...(correction && { correction }) } }
  },
  Fields: (props) => <Fields {...props} fact={fact} />,
})

function Fields({ typed, change, errors, about, fact }: FieldsProps<Typed, ChildView> & { fact: Settable }) {
  const waiting = about.corrections.filter(({ answer }) => !answer)
  return (
    <>
      <Value {...{ typed, change, errors, fact }} />
      <Textarea
        id={idOf('why')}
        name="why"
        label="Why?"
        hint="Where you looked, or who decided it and when"
        rows={3}
        error={errors.why}
        value={typed.why}
        onChange={({ target }) => change({ why: target.value })}
      />
      {waiting.length > 0 && (
        <Select
          id={idOf('correction')}
          name="correction"
          label="Does it answer a correction that the family asked for?"
          value={typed.correction}
          onChange={({ target }) => change({ correction: target.value })}
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
  reference: 'Reference of the other application, such as SA-7K3M-9QTD',
  'late-reason': 'Leave it empty where the reason is not accepted',
}

type ValueProps = Pick<FieldsProps<Typed, ChildView>, 'typed' | 'change' | 'errors'> & { fact: Settable }

function Value({ typed, change, errors, fact }: ValueProps) {
  const { label, kind, choices } = fact
  const items = kind === 'yes-no' ? yesNo : choices?.map(({ value, label: text }) => ({ value, text }))
  const shared = { id: idOf('value'), name: 'value', error: errors.value, value: typed.value }
  const onChange = ({ target }: { target: { value: string } }) => change({ value: target.value })
  if (items) return <Radios {...shared} onChange={onChange} legend={label} legendSize="s" items={items} />
  return (
    <Input
      {...shared}
      onChange={onChange}
      label={label}
      hint={hints[kind]}
      width={kind === 'number' ? 10 : 20}
      autoComplete="off"
    />
  )
}

type Value = { readonly value: SetFact['value'] } | { readonly wrong: string }

function readValue({ kind }: Settable, typed: string): Value {
  switch (kind) {
    case 'yes-no':
      return typed ? { value: typed === 'yes' } : { wrong: 'Choose yes or no' }
    case 'choice':
      return typed ? { value: typed } : { wrong: 'Choose one' }
    case 'number':
      return typed !== '' && Number.isFinite(Number(typed))
        ? { value: Number(typed) }
        : { wrong: 'Enter a number, such as 120' }
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
