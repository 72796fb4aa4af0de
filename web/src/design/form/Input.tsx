import type { ComponentPropsWithRef, ReactNode } from 'react'
import { classes } from '../classes.ts'
import { describedBy, Field, type FieldProps, splitField } from './Field.tsx'

export interface InputProps
  extends FieldProps,
    Omit<ComponentPropsWithRef<'input'>, 'id' | 'width' | 'prefix'> {
  /** In characters. */
  width?: 2 | 3 | 4 | 5 | 10 | 20 | 30 | undefined
  prefix?: ReactNode
  suffix?: ReactNode
}

/** A line of text. Whatever is not the field's own goes to the `<input>`, so `{...register('name')}` works. */
export function Input(props: InputProps) {
  const [field, control] = splitField(props)
  const { id, error } = field
  const { width, prefix, suffix, className, 'aria-describedby': described, ...rest } = control
  const input = (
    <input
      className={classes(
        'govuk-input',
        width && `govuk-input--width-${width}`,
        className,
        error && 'govuk-input--error',
      )}
      id={id}
      type="text"
      aria-describedby={describedBy(id, field, described)}
      {...rest}
    />
  )
  return (
    <Field {...field}>
      {prefix || suffix ? (
        <div className="govuk-input__wrapper">
          {prefix && <Affix place="prefix">{prefix}</Affix>}
          {input}
          {suffix && <Affix place="suffix">{suffix}</Affix>}
        </div>
      ) : (
        input
      )}
    </Field>
  )
}

function Affix({ place, children }: { place: 'prefix' | 'suffix'; children: ReactNode }) {
  return (
    <div className={`govuk-input__${place}`} aria-hidden="true">
      {children}
    </div>
  )
}
