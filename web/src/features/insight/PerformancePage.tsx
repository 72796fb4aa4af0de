import { useQuery } from '@tanstack/react-query'
import type { Performance } from '#contract/insight/performance.ts'
import { council } from '#council'
import { Main } from '#web/app/frame/Main.tsx'
import { NumbersOnTheWay } from '#web/app/frame/OnTheWay.tsx'
import { paths } from '#web/app/paths.ts'
import { Link } from '#web/design/Link.tsx'
import { Cost } from './Cost.tsx'
import { KeyNumbers } from './KeyNumbers.tsx'
import { Months } from './Months.tsx'
import { OpenByArea } from './OpenByArea.tsx'
import { performanceOfAll } from './performanceCalls.ts'
import { Satisfaction } from './Satisfaction.tsx'
import { ServiceTable } from './ServiceTable.tsx'
import { Speed } from './Speed.tsx'
import { WaysIn } from './WaysIn.tsx'
import { lookBack } from './words.ts'

/** `/performance`: how the council is doing, for everybody. */
export default function PerformancePage() {
  const { data, error, isFetching, refetch } = useQuery(performanceOfAll)
  return (
    <Main>
      <h1 className="govuk-heading-xl">How we are doing</h1>
      <p className="govuk-body-l app-column">
        What people ask {council.name} for on this site, how long it takes us, and what they think of it. The
        numbers come from the requests themselves, as they happen.
      </p>
      {data ? (
        <Numbers data={data} />
      ) : (
        <NumbersOnTheWay failed={error !== null && !isFetching} again={() => void refetch()} />
      )}
    </Main>
  )
}

export function Numbers({ data }: { data: Performance }) {
  if (data.total.received === 0 && data.total.open === 0)
    return (
      <p className="govuk-body" role="status">
        {`Nobody has asked for anything in the last ${lookBack}. The first request will show here within a minute.`}
      </p>
    )
  return (
    <>
      <KeyNumbers figures={data.total} />
      <div className="app-charts">
        <div>
          <Months what="requests" byMonth={data.byMonth} />
          <Satisfaction figures={data.total} />
          <WaysIn journeys={data.journeys} channels={data.channels} />
          <Cost cost={data.cost} />
        </div>
        <div>
          <Speed services={data.services} />
          <OpenByArea districts={data.districts} wards={data.wards} />
        </div>
      </div>
      <ServiceTable services={data.services} />
      <h2 className="govuk-heading-m">Use these numbers</h2>
      <p className="govuk-body">
        All of it is <Link href={paths.openData}>open data</Link>, with a feed for each ward and service. We
        leave out numbers from 1 to 4 where they might reveal something about a person.
      </p>
    </>
  )
}
