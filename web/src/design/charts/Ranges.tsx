import type { ReactNode } from 'react'
import { percent } from './Bars.tsx'

export interface Range {
  id: string
  label: ReactNode
  words: ReactNode
  /** In one unit for all: half, and nine of ten, took no longer; what was promised. */
  median: number
  p90: number
  promise?: number | undefined
}

/** How long things take: the bar reaches as far as nine of ten need, the mark shows the half, a broken line the promise. */
export function Ranges({ ranges }: { ranges: readonly Range[] }) {
  const most = Math.max(1, ...ranges.flatMap(({ p90, promise = 0 }) => [p90, promise])) * 1.03
  return (
    <ul className="app-chart__rows">
      {ranges.map(({ id, label, words, median, p90, promise }) => (
        <li key={id} className="govuk-body app-chart__row">
          <div className="app-chart__label">
            <span>{label}</span>
            <strong>{words}</strong>
          </div>
          <svg className="app-chart__strip" aria-hidden="true" focusable="false">
            <rect className="app-chart__rest" x="0" y="4" width={percent(p90 / most)} height="10" />
            <rect className="app-chart__bar" x="0" y="4" width={percent(median / most)} height="10" />
            <rect className="app-chart__mark" x={percent(median / most)} y="0" width="4" height="18" />
            {promise !== undefined && (
              <line
                className="app-chart__promise"
                x1={percent(promise / most)}
                x2={percent(promise / most)}
                y1="0"
                y2="18"
              />
            )}
          </svg>
        </li>
      ))}
    </ul>
  )
}
