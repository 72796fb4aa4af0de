import '#web/design/charts/charts.scss'
import type { Performance } from '#contract/insight/performance.ts'
import { paths } from '#web/app/paths.ts'
import { Link } from '#web/design/Link.tsx'
import { Table } from '#web/design/Table.tsx'
import { ageInWords, count, lengthInWords, partCount } from './words.ts'

const length = (minutes: number | undefined) => (minutes === undefined ? 'too few' : lengthInWords(minutes))

/** Every service, with the way to its own page. */
export function ServiceTable({ services }: Pick<Performance, 'services'>) {
  const sorted = [...services].sort((a, b) => (b.figures.received ?? 0) - (a.figures.received ?? 0))
  return (
    <section>
      <div className="app-wide-table">
        <Table
          caption="Service by service"
          captionSize="m"
          firstCellIsHeader
          head={[
            { text: 'Service' },
            { text: 'Received', numeric: true },
            { text: 'Open', numeric: true },
            { text: 'Overdue', numeric: true },
            { text: 'Half of open ones are no older than', numeric: true },
            { text: 'Half finished within', numeric: true },
            { text: '9 in 10 finished within', numeric: true },
          ]}
          rows={sorted.map(({ slug, title, figures }) => [
            <Link key={slug} href={paths.performanceOf(slug)}>
              {title}
            </Link>,
            count(figures.received),
            partCount(figures.open),
            partCount(figures.overdue),
            figures.age ? ageInWords(figures.age.median) : 'too few',
            length(figures.toFinish?.median),
            length(figures.toFinish?.p90),
          ])}
        />
      </div>
    </section>
  )
}
