import type { ReactNode } from 'react'
import { classes } from '../classes.ts'
import type { Elements } from '../elements.ts'
import type { TextSize } from './Label.tsx'

export interface FieldsetProps {
  legend: ReactNode
  legendSize?: TextSize | undefined
  /** The legend is the page's one heading. */
  isPageHeading?: boolean | undefined
  describedBy?: string | undefined
  /** `group` makes JAWS read the description of a set of text inputs. */
  role?: 'group' | undefined
  className?: string | undefined
  children?: Elements
}

export function Fieldset(props: FieldsetProps) {
  const { legend, legendSize, isPageHeading, describedBy, role, className, children } = props
  return (
    <fieldset className={classes('govuk-fieldset', className)} role={role} aria-describedby={describedBy}>
      <legend
        className={classes('govuk-fieldset__legend', legendSize && `govuk-fieldset__legend--${legendSize}`)}
      >
        {isPageHeading ? <h1 className="govuk-fieldset__heading">{legend}</h1> : legend}
      </legend>
      {children}
    </fieldset>
  )
}
