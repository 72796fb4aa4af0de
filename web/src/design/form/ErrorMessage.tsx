import type { ComponentPropsWithRef } from 'react'
import { classes } from '../classes.ts'

export function ErrorMessage({ className, children, ...rest }: ComponentPropsWithRef<'p'>) {
  return (
    <p className={classes('govuk-error-message', className)} {...rest}>
      <span className="govuk-visually-hidden">Error:</span> <span>{children}</span>
    </p>
  )
}
