import { Chart } from '#web/design/charts/Chart.tsx'
import { Columns } from '#web/design/charts/Columns.tsx'
import { number, schoolYear } from './words.ts'
import { YearTable } from './YearTable.tsx'

interface Props {
  /** What the plot shows, as a sentence. */
  finding: string
  caption: string
  head: readonly string[]
  /** The newest first. `value`: how tall its column is; null: not told. */
  lines: readonly {
    readonly year: number
    readonly value: number | null
    readonly cells: readonly string[]
  }[]
}

/** School years beside each other: a plot and its table. */
export function YearPlot({ finding, caption, head, lines }: Props) {
  const inOrder = [...lines].reverse()
  return (
    <Chart
      finding={finding}
      table={
        <YearTable
          caption={caption}
          corner="School year"
          head={head}
          lines={lines.map(({ year, cells }) => ({ name: schoolYear(year), cells }))}
        />
      }
    >
      <Columns
        words={number}
        columns={inOrder.map(({ year, value }) => ({ label: schoolYear(year), value }))}
      />
    </Chart>
  )
}
