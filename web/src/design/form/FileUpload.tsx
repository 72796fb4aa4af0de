import type { ComponentPropsWithRef } from 'react'
import { classes } from '../classes.ts'
import { describedBy, Field, type FieldProps, splitField } from './Field.tsx'

export interface FileUploadProps extends FieldProps, Omit<ComponentPropsWithRef<'input'>, 'id' | 'type'> {}

/** The browser's own file chooser. Whatever is not the field's own goes to the `<input>`. */
export function FileUpload(props: FileUploadProps) {
  const [field, control] = splitField(props)
  const { id, error } = field
  const { className, 'aria-describedby': described, ...rest } = control
  return (
    <Field {...field}>
      <input
        className={classes('govuk-file-upload', className, error && 'govuk-file-upload--error')}
        id={id}
        type="file"
        aria-describedby={describedBy(id, field, described)}
        {...rest}
      />
    </Field>
  )
}
