import type { ComponentPropsWithRef } from 'react'
import { classes } from '../classes.ts'

export type TextSize = 's' | 'm' | 'l' | 'xl'

export interface LabelProps extends ComponentPropsWithRef<'label'> {
  size?: TextSize | undefined
  /** The label is the page's one heading. */
  isPageHeading?: boolean | undefined
}

export function Label({ size, isPageHeading, className, ...rest }: LabelProps) {
  const label = (
    // biome-ignore lint/a11y/noLabelWithoutControl: the caller gives htmlFor
    <label className={classes('govuk-label', size && `govuk-label--${size}`, className)} {...rest} />
  )
  return isPageHeading ? <h1 className="govuk-label-wrapper">{label}</h1> : label
}
