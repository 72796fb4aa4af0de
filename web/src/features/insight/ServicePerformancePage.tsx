import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import type { ServicePerformance } from '#contract/insight/performance.ts'
import { ApiProblem } from '#web/app/api.ts'
import { Main } from '#web/app/frame/Main.tsx'
import { NumbersOnTheWay } from '#web/app/frame/OnTheWay.tsx'
import NotFoundPage from '#web/app/pages/NotFoundPage.tsx'
import { paths } from '#web/app/paths.ts'
import { useTitle } from '#web/app/title.ts'
import { BackLink } from '#web/design/BackLink.tsx'
import { FormFunnel } from './FormFunnel.tsx'
import { KeyNumbers } from './KeyNumbers.tsx'
import { Months } from './Months.tsx'
import { OpenByArea } from './OpenByArea.tsx'
import { Promised } from './Promised.tsx'
import { performanceOf } from './performanceCalls.ts'
import { Satisfaction } from './Satisfaction.tsx'
import { lookBack } from './words.ts'

/** `/performance/<slug>`: how one service is doing. */
export default function ServicePerformancePage() {
  const { slug = '' } = useParams()
  const { data, error, isFetching, refetch } = useQuery(performanceOf(slug))
  if (error instanceof ApiProblem && error.status === 404) return <NotFoundPage />
  return (
    <Main before={<BackLink href={paths.performance}>How we are doing</BackLink>}>
      {data ? (
        <Service data={data} />
      ) : (
        <>
          <h1 className="govuk-heading-xl">How this service is doing</h1>
          <NumbersOnTheWay failed={error !== null && !isFetching} again={() => void refetch()} />
        </>
      )}
    </Main>
  )
}

function Service({ data }: { data: ServicePerformance }) {
  const { service, figures, byMonth, journey, districts } = data
  useTitle(`How “${service.title}” is doing`)
  return (
    <>
      <h1 className="govuk-heading-xl">{`How “${service.title}” is doing`}</h1>
      {figures.received === 0 && figures.open === 0 ? (
        <p className="govuk-body">{`Nobody has asked for this in the last ${lookBack}.`}</p>
      ) : (
        <>
          <KeyNumbers figures={figures} />
          <div className="app-charts">
            <div>
              <Months what="requests" byMonth={byMonth} />
              <Satisfaction figures={figures} />
            </div>
            <Promised service={service} figures={figures} />
          </div>
        </>
      )}
      <FormFunnel journey={journey} />
      {districts.length > 0 && <OpenByArea districts={districts} wards={[]} />}
    </>
  )
}
