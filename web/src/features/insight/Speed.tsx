import type { Performance, Times } from '#contract/insight/performance.ts'
import { Chart } from '#web/design/charts/Chart.tsx'
import { Ranges } from '#web/design/charts/Ranges.tsx'
import { Table } from '#web/design/Table.tsx'
import { lengthInWords, timesInWords } from './words.ts'

type Services = Performance['services']

/** The chart shows the busiest; the table of all services has the rest. */
const shown = 8

function findingOf(services: Services): string {
  const [first] = services
  const times = first?.figures.toFinish
  return first && times ? `${first.title}: from sending it to the end, ${timesInWords(times)}` : ''
}

/** How long the busiest services take from request to finish. */
export function Speed({ services }: { services: Services }) {
  const busiest = services
    .filter(({ figures }) => figures.toFinish)
    .sort((a, b) => (b.figures.received ?? 0) - (a.figures.received ?? 0))
    .slice(0, shown)
  return (
    <section>
      <h2 className="govuk-heading-m">How long it takes</h2>
      {busiest.length === 0 ? (
        <p className="govuk-body">
          Too few requests are finished to say how long it takes. This needs at least five of one kind.
        </p>
      ) : (
        <Chart finding={findingOf(busiest)} table={<AllTimes services={services} />}>
          <Ranges
            ranges={busiest.flatMap(({ slug, title, figures: { toFinish } }) =>
              toFinish
                ? [{ id: slug, label: title, words: timesInWords(toFinish), ...rangeOf(toFinish) }]
                : [],
            )}
          />
        </Chart>
      )}
    </section>
  )
}

const rangeOf = ({ median, p90 }: { median: number; p90: number }) => ({ median, p90 })

const length = (times: Times | null, of: 'median' | 'p90') => (times ? lengthInWords(times[of]) : 'too few')

/** From sending it until the department had it, and until it was finished, for every service. */
function AllTimes({ services }: { services: Services }) {
  return (
    <Table
      caption="Time since the request was sent"
      firstCellIsHeader
      head={[
        { text: 'Service' },
        { text: 'Department had half within', numeric: true },
        { text: '9 in 10 within', numeric: true },
        { text: 'Half finished within', numeric: true },
        { text: '9 in 10 within', numeric: true },
      ]}
      rows={services.map(({ title, figures: { toAcknowledge, toFinish } }) => [
        title,
        length(toAcknowledge, 'median'),
        length(toAcknowledge, 'p90'),
        length(toFinish, 'median'),
        length(toFinish, 'p90'),
      ])}
    />
  )
}
