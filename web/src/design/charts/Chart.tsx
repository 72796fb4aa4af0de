import './charts.scss'
import { type ReactNode, useId } from 'react'
import { Details } from '../Details.tsx'
import type { Elements } from '../elements.ts'

export interface ChartProps {
  /** What the chart shows, as a sentence: "9 of 10 potholes were looked at within 12 days". */
  finding: ReactNode
  /** The same as a table. */
  table: ReactNode
  children: Elements
}

/** A drawing under the sentence that it proves, with the numbers as a table for whoever wants them. */
export function Chart({ finding, table, children }: ChartProps) {
  const id = useId()
  return (
    <figure className="app-chart" aria-labelledby={id}>
      <figcaption id={id} className="govuk-body app-chart__title">
        {finding}
      </figcaption>
      {children}
      <Details summary="See the numbers" className="app-chart__numbers">
        <div className="app-wide-table">{table}</div>
      </Details>
    </figure>
  )
}
