import type { ReactNode } from 'react'

export interface Bar {
  id: string
  label: ReactNode
  /** The value in words, beside the label. */
  words: ReactNode
  /** From 0 to 1: how long the bar is. Null: its number is not shown, and nothing is drawn. */
  share: number | null
}

/** One bar under the other, each with its words: a funnel, a share, a ranking. */
export function Bars({ bars }: { bars: readonly Bar[] }) {
  return (
    <ul className="app-chart__rows">
      {bars.map(({ id, label, words, share }) => (
        <li key={id} className="govuk-body app-chart__row">
          <div className="app-chart__label">
            <span>{label}</span>
            <strong>{words}</strong>
          </div>
          {share !== null && (
            <svg className="app-chart__strip" aria-hidden="true" focusable="false">
              <rect className="app-chart__rest" x="0" y="1" width="100%" height="16" />
              <rect className="app-chart__bar" x="0" y="0" width={percent(share)} height="18" />
            </svg>
          )}
        </li>
      ))}
    </ul>
  )
}

/** A share of the whole width, never outside it. */
export const percent = (share: number): string => `${(Math.min(1, Math.max(0, share)) * 100).toFixed(1)}%`
