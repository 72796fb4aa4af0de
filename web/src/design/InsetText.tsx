import type { ComponentPropsWithRef } from 'react'
import { classes } from './classes.ts'

export function InsetText({ className, ...rest }: ComponentPropsWithRef<'div'>) {
  return <div className={classes('govuk-inset-text', className)} {...rest} />
}
