import type { Performance } from '#contract/insight/performance.ts'
import { Chart } from '#web/design/charts/Chart.tsx'
import { Columns } from '#web/design/charts/Columns.tsx'
import { Table } from '#web/design/Table.tsx'
import { count, monthInWords, number, ofMany, partCount, shortMonth } from './words.ts'

interface Props {
  /** "requests", or what this service is about. */
  what: string
  byMonth: Performance['byMonth']
}

/** "Most requests came in March 2026: 1,204". The month that is not over does not count. */
function findingOf({ what, byMonth }: Props): string {
  const over = byMonth.slice(0, -1)
  const most = [...over].sort((a, b) => (b.received ?? 0) - (a.received ?? 0))[0]
  const now = byMonth.at(-1)
  if (!most?.received)
    return now
      ? `${count(now.received)} ${ofMany(now.received, what)} so far in ${monthInWords(now.month)}, the first month`
      : ''
  return `Most ${what} came in ${monthInWords(most.month)}: ${number(most.received)}`
}

/** How many came in each month. */
export function Months(props: Props) {
  const { byMonth, what } = props
  const last = byMonth.length - 1
  return (
    <section>
      <h2 className="govuk-heading-m">Month by month</h2>
      <Chart
        finding={findingOf(props)}
        table={
          <Table
            caption={`Number of ${what} by month. The last month is not over`}
            firstCellIsHeader
            head={[
              { text: 'Month' },
              { text: 'Received', numeric: true },
              { text: 'Of these finished', numeric: true },
            ]}
            rows={byMonth.map(({ month, received, finished }) => [
              monthInWords(month),
              count(received),
              partCount(finished),
            ])}
          />
        }
      >
        <Columns
          words={number}
          columns={byMonth.map(({ month, received }, at) => ({
            label: shortMonth(month),
            value: received,
            soft: at === last,
          }))}
        />
      </Chart>
    </section>
  )
}
