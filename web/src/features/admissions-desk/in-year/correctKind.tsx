import { Textarea } from '#web/design/form/Textarea.tsx'
import { type FieldsProps, type Kind, missing } from '#web/staff/actions/form.ts'
import { textOf } from '#web/staff/actions/textOf.ts'
import { type AboutAnswer, emptyAnswer, readWithBody, type TypedAnswer, WithBody } from './kinds.tsx'

interface Corrected extends TypedAnswer {
  readonly because: string
}

/** A school's answer that was entered wrongly: the right one, and why. */
export const correct: Kind<Corrected, AboutAnswer, object> = {
  title: 'Correct this answer',
  send: 'Continue',
  isGrave: () => false,
  empty: () => ({ ...emptyAnswer, because: '' }),
  read(typed) {
    const found = readWithBody('correct')(typed)
    const because = missing(typed.because, 'Enter what was wrong with the answer')
    if ('errors' in found || because)
      return { errors: { ...('errors' in found ? found.errors : {}), ...(because ? { because } : {}) } }
    return { action: { ...found.action, because: typed.because } }
  },
  Fields: (props: FieldsProps<Corrected, AboutAnswer>) => (
    <>
      <p className="govuk-body">
        If the family has had a letter about this answer, they get a new one. Call them too if the answer
        changes what they can do.
      </p>
      <WithBody {...props} />
      <Textarea
        {...textOf<Corrected>(props)('because')}
        label="What was wrong with the answer?"
        hint="Only staff read this."
        rows={3}
      />
    </>
  ),
}
