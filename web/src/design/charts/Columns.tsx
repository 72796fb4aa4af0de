export interface Column {
  /** As the axis names it; only some columns have the room. */
  label: string
  /** null: a small number that is not told. */
  value: number | null
  /** Not complete yet: drawn lighter. */
  soft?: boolean
}

const width = 360
const height = 150
const foot = 22
const head = 18

/** Columns side by side over time. Hidden from screen readers: the chart's sentence and table say it. */
export function Columns({
  columns,
  words,
}: {
  columns: readonly Column[]
  words: (value: number) => string
}) {
  const most = Math.max(1, ...columns.map(({ value }) => value ?? 0))
  const step = width / Math.max(1, columns.length)
  const high = height - foot - head
  const highest = columns.findIndex(({ value }) => value === most)
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      className="app-chart__drawing"
      aria-hidden="true"
      focusable="false"
    >
      {columns.map(({ label, value, soft }, at) => {
        const tall = ((value ?? 0) / most) * high
        const middle = (at + 0.5) * step
        return (
          <g key={label}>
            <rect
              className={soft ? 'app-chart__bar app-chart__bar--soft' : 'app-chart__bar'}
              x={at * step + step * 0.12}
              y={height - foot - tall}
              width={step * 0.76}
              height={tall}
            />
            {at === highest && value !== null && value > 0 && (
              <text
                className="app-chart__text"
                x={Math.min(Math.max(middle, 20), width - 20)}
                y={height - foot - tall - 5}
                textAnchor="middle"
              >
                {words(value)}
              </text>
            )}
          </g>
        )
      })}
      <line className="app-chart__line" x1="0" x2={width} y1={height - foot} y2={height - foot} />
      <text className="app-chart__text" x="0" y={height - 6}>
        {columns[0]?.label}
      </text>
      <text className="app-chart__text" x={width} y={height - 6} textAnchor="end">
        {columns.at(-1)?.label}
      </text>
    </svg>
  )
}
