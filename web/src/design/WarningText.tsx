import type { ReactNode } from 'react'

export function WarningText({ children, spoken = 'Warning' }: { children: ReactNode; spoken?: string }) {
  return (
    <div className="govuk-warning-text">
      <span className="govuk-warning-text__icon" aria-hidden="true">
        !
      </span>
      <strong className="govuk-warning-text__text">
        <span className="govuk-visually-hidden">{spoken}</span> <span>{children}</span>
      </strong>
    </div>
  )
}
