import type { ComponentPropsWithRef, ReactNode } from 'react'
import { classes } from './classes.ts'

export interface DetailsProps extends ComponentPropsWithRef<'details'> {
  summary: ReactNode
}

export function Details({ summary, className, children, ...rest }: DetailsProps) {
  return (
    <details className={classes('govuk-details', className)} {...rest}>
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">{summary}</span>
      </summary>
      <div className="govuk-details__text">{children}</div>
    </details>
  )
}
