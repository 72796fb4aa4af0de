import type { ComponentPropsWithRef } from 'react'
import { classes } from '../classes.ts'
import type { Elements } from '../elements.ts'
import { describedBy, Field, type FieldProps, splitField } from './Field.tsx'

export interface TextareaProps extends FieldProps, Omit<ComponentPropsWithRef<'textarea'>, 'id'> {
  /** Shown under the textarea. */
  after?: Elements
}

/** Several lines of text. Whatever is not the field's own goes to the `<textarea>`. */
export function Textarea(props: TextareaProps) {
  const [field, control] = splitField(props)
  const { id, error } = field
  const { after: _, className, 'aria-describedby': described, ...rest } = control
  return (
    <Field {...field}>
      <textarea
        className={classes('govuk-textarea', error && 'govuk-textarea--error', className)}
        id={id}
        rows={5}
        aria-describedby={describedBy(id, field, described)}
        {...rest}
      />
      {props.after}
    </Field>
  )
}
