import { Textarea } from '#web/design/form/Textarea.tsx'
import { errorsOf, type FieldsProps, idOf, type Kind, missing } from '#web/staff/actions/form.ts'

interface Typed {
  why: string
}

function Fields({ typed, change, errors }: FieldsProps<Typed, undefined>) {
  return (
    <>
      <p className="govuk-body">
        A manager sees today who opened it, and why. You can see it until you leave this page, but you cannot
        change anything.
      </p>
      <Textarea
        id={idOf('why')}
        name="why"
        label="Why do you need to see it?"
        hint="For example: their worker is ill, and the child comes tonight"
        error={errors.why}
        value={typed.why}
        onChange={({ target }) => change({ why: target.value })}
      />
    </>
  )
}

/** The reason for which somebody opens what is not theirs to see. */
export const reason: Kind<Typed, undefined, Typed> = {
  title: 'Open it with a reason',
  send: 'Open it',
  isGrave: () => true,
  empty: () => ({ why: '' }),
  read({ why }) {
    const errors = errorsOf({ why: missing(why, 'Say why you need to see it') })
    return errors ? { errors } : { action: { why } }
  },
  Fields,
}
