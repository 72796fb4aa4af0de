import { Textarea } from '#web/design/form/Textarea.tsx'
import { errorsOf, type FieldsProps, type Kind, missing } from '#web/staff/actions/form.ts'
import { textOf } from '#web/staff/actions/textOf.ts'

interface Asked {
  /** Of the field of the body. */
  readonly name: string
  readonly title: string
  readonly send: string
  readonly label: string
  readonly hint?: string
  readonly missing: string
}

type Typed = Readonly<Record<string, string>>

/** A form that takes some words and nothing else. */
export function wordsKind(asked: Asked): Kind<Typed, unknown, object> {
  const { name, label, hint } = asked
  const Fields = (props: FieldsProps<Typed, unknown>) => (
    <Textarea {...textOf(props)(name)} label={label} hint={hint} />
  )
  return {
    title: asked.title,
    send: asked.send,
    isGrave: () => false,
    empty: () => ({ [name]: '' }),
    read(typed) {
      const errors = errorsOf({ [name]: missing(typed[name] ?? '', asked.missing) })
      return errors ? { errors } : { action: { [name]: typed[name] } }
    },
    Fields,
  }
}
