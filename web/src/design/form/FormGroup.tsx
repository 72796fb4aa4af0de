import type { ComponentPropsWithRef } from 'react'
import { classes } from '../classes.ts'

export interface FormGroupProps extends ComponentPropsWithRef<'div'> {
  hasError: boolean
}

/** A question and its answer; a red bar at its side when the answer will not do. */
export function FormGroup({ hasError, className, ...rest }: FormGroupProps) {
  return (
    <div
      className={classes('govuk-form-group', hasError && 'govuk-form-group--error', className)}
      {...rest}
    />
  )
}
