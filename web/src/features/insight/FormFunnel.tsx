import type { ServicePerformance } from '#contract/insight/performance.ts'
import { Bars } from '#web/design/charts/Bars.tsx'
import { Chart } from '#web/design/charts/Chart.tsx'
import { Table } from '#web/design/Table.tsx'
import { number, partOfThem, percentInWords, shareInWords } from './words.ts'

type Journey = NonNullable<ServicePerformance['journey']>

const enough = 5

/** Where most give up: between two steps that everybody passes. Pages that only some are shown say nothing of that. */
function findingOf({ started, sent, phone }: Journey): string {
  return `${partOfThem(sent, started, 'people who started the form')} sent it; ${shareInWords(phone, started)} used a phone`
}

/** How far people get in the form, page by page. */
export function FormFunnel({ journey }: { journey: ServicePerformance['journey'] }) {
  return (
    <section>
      <h2 className="govuk-heading-m">How far people get in the form</h2>
      {journey && journey.started >= enough ? (
        <>
          <Chart finding={findingOf(journey)} table={<Pages journey={journey} />}>
            <Bars bars={barsOf(journey)} />
          </Chart>
          <p className="govuk-body app-column">
            Some people do not see every page, because of their earlier answers. We count without cookies, and
            nothing tells one person from another.
          </p>
        </>
      ) : (
        <p className="govuk-body">Too few people have started the form to say how far they get.</p>
      )}
    </section>
  )
}

function barsOf({ started, sent, pages }: Journey) {
  const bar = (id: string, label: string, reached: number) => ({
    ...{ id, label },
    words: `${number(reached)} (${percentInWords(reached, started)})`,
    share: reached / started,
  })
  return [
    bar('started', 'Began', started),
    ...pages.filter(({ reached }) => reached > 0).map(({ id, title, reached }) => bar(id, title, reached)),
    bar('sent', 'Sent', sent),
  ]
}

function Pages({ journey: { pages, started, sent } }: { journey: Journey }) {
  const rows = [{ title: 'Began', reached: started }, ...pages, { title: 'Sent', reached: sent }]
  return (
    <Table
      caption="How many people reached each page"
      firstCellIsHeader
      head={[
        { text: 'Page' },
        { text: 'People', numeric: true },
        { text: 'Fewer than on the page before', numeric: true },
      ]}
      rows={rows.map(({ title, reached }, at) => [
        title,
        number(reached),
        at === 0 ? '' : number(Math.max(0, (rows[at - 1]?.reached ?? 0) - reached)),
      ])}
    />
  )
}
