import type { ComponentPropsWithRef } from 'react'
import { classes } from '../classes.ts'

/** A button that looks like a link: it changes the page and leads nowhere. */
export function LinkButton({ className, ...rest }: Omit<ComponentPropsWithRef<'button'>, 'type'>) {
  return <button type="button" className={classes('govuk-link app-link-button', className)} {...rest} />
}
