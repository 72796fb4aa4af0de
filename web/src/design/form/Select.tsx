import type { ComponentPropsWithRef } from 'react'
import { classes } from '../classes.ts'
import { describedBy, Field, type FieldProps, splitField } from './Field.tsx'

export interface SelectItem {
  value: string
  text: string
  disabled?: boolean
}

export interface SelectProps extends FieldProps, Omit<ComponentPropsWithRef<'select'>, 'id'> {
  items: readonly SelectItem[]
  /** More of them, under headings. */
  groups?: readonly { readonly heading: string; readonly items: readonly SelectItem[] }[]
}

/** A drop-down list. Whatever is not the field's own goes to the `<select>`. */
export function Select(props: SelectProps) {
  const [field, control] = splitField(props)
  const { id, error } = field
  const { items, groups = [], className, 'aria-describedby': described, ...rest } = control
  return (
    <Field {...field}>
      <select
        className={classes('govuk-select', className, error && 'govuk-select--error')}
        id={id}
        aria-describedby={describedBy(id, field, described)}
        {...rest}
      >
        {items.map(option)}
        {groups.map(({ heading, items }) => (
          <optgroup key={heading} label={heading}>
            {items.map(option)}
          </optgroup>
        ))}
      </select>
    </Field>
  )
}

const option = ({ text, ...own }: SelectItem) => (
  <option key={own.value} {...own}>
    {text}
  </option>
)
