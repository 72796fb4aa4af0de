import { Chart } from '#web/design/charts/Chart.tsx'
import { Columns } from '#web/design/charts/Columns.tsx'
import { Table } from '#web/design/Table.tsx'
import { number, schoolYear } from './words.ts'

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
        <Table
          caption={caption}
          firstCellIsHeader
          head={[{ text: 'School year' }, ...head.map((text) => ({ text, numeric: true }))]}
          rows={lines.map(({ year, cells }) => [schoolYear(year), ...cells])}
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
