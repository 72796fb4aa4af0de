import type { ReactNode } from 'react'
import { classes } from './classes.ts'

export interface SummaryCardProps {
  title: ReactNode
  headingLevel?: 2 | 3 | 4
  /** Links beside the title. */
  actions?: ReactNode
  className?: string
  children: ReactNode
}

/** A bordered block with a heading: one of several alike things. */
export function SummaryCard({ title, headingLevel = 2, actions, className, children }: SummaryCardProps) {
  const Heading = `h${headingLevel}` as const
  return (
    <div className={classes('govuk-summary-card', className)}>
      <div className="govuk-summary-card__title-wrapper">
        <Heading className="govuk-summary-card__title">{title}</Heading>
        {actions && <div className="govuk-summary-card__actions">{actions}</div>}
      </div>
      <div className="govuk-summary-card__content">{children}</div>
    </div>
  )
}
