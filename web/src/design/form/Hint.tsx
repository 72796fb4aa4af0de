import type { ComponentPropsWithRef } from 'react'
import { classes } from '../classes.ts'

export function Hint({ className, ...rest }: ComponentPropsWithRef<'div'>) {
  return <div className={classes('govuk-hint', className)} {...rest} />
}
