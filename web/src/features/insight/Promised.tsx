import { lengthInWords } from '#contract/calendar/clock-words.ts'
import { minutesOfDays } from '#contract/calendar/minutes.ts'
import type { Figures, ServicePerformance, Times } from '#contract/insight/performance.ts'
import { Chart } from '#web/design/charts/Chart.tsx'
import { Ranges } from '#web/design/charts/Ranges.tsx'
import { Table } from '#web/design/Table.tsx'
import { lengthInWords as minutesInWords, partCount, partOfThem, timesInWords } from './words.ts'

interface Props {
  service: ServicePerformance['service']
  figures: Figures
}

interface Step {
  id: string
  label: string
  times: Times
}

function stepsOf({ toAcknowledge, toLookAt, toFinish }: Figures): Step[] {
  const steps: [string, string, Times | null][] = [
    ['acknowledged', 'Received by the department', toAcknowledge],
    ['looked-at', 'Looked at', toLookAt],
    ['finished', 'Finished', toFinish],
  ]
  return steps.flatMap(([id, label, times]) => (times ? [{ id, label, times }] : []))
}

function findingOf({ service, figures }: Props): string {
  const { promise, toLookAt } = figures
  const { days, within } = service.commitment
  if (promise && promise.kept !== null && days !== null)
    return `${partOfThem(promise.kept, promise.of, 'requests')} were looked at within the ${within ? lengthInWords(within) : `${days} days`} that we publish`
  return toLookAt
    ? `9 in 10 were looked at within ${minutesInWords(toLookAt.p90)}`
    : 'How long each step takes'
}

/** How long each step takes, beside what the council has published. */
export function Promised(props: Props) {
  const { service, figures } = props
  const steps = stepsOf(figures)
  const { text, days, source } = service.commitment
  const promise = days === null ? undefined : minutesOfDays(days)
  return (
    <section>
      <h2 className="govuk-heading-m">How long it takes</h2>
      <p className="govuk-body app-column">
        What we publish: <span>{text}</span> Source: <span>{source}</span>.
        <span>{promise !== undefined && ' The broken line shows it.'}</span>
      </p>
      {steps.length === 0 ? (
        <p className="govuk-body">Too few requests to say how long it takes. This needs at least five.</p>
      ) : (
        <Chart finding={findingOf(props)} table={<Steps steps={steps} />}>
          <Ranges
            ranges={steps.map(({ id, label, times }) => ({
              ...{ id, label },
              words: timesInWords(times),
              median: times.median,
              p90: times.p90,
              promise: id === 'acknowledged' ? undefined : promise,
            }))}
          />
        </Chart>
      )}
    </section>
  )
}

function Steps({ steps }: { steps: readonly Step[] }) {
  return (
    <Table
      caption="Time since the request was sent"
      firstCellIsHeader
      head={[
        { text: 'Step' },
        { text: 'Requests', numeric: true },
        { text: 'Half within', numeric: true },
        { text: '9 in 10 within', numeric: true },
      ]}
      rows={steps.map(({ label, times }) => [
        label,
        partCount(times.of),
        minutesInWords(times.median),
        minutesInWords(times.p90),
      ])}
    />
  )
}
