import './reports.scss'
import { useQuery } from '@tanstack/react-query'
import { useSearchParams } from 'react-router'
import { council } from '#council'
import { Main } from '#web/app/frame/Main.tsx'
import { OnTheWay } from '#web/app/frame/OnTheWay.tsx'
import { paths } from '#web/app/paths.ts'
import { Details } from '#web/design/Details.tsx'
import { Link } from '#web/design/Link.tsx'
import { reportsIn } from './calls.ts'
import { Found } from './Found.tsx'
import { type Filter, filterOf } from './filter.ts'
import { Narrow } from './Narrow.tsx'

/** `/reports`: what was reported, by ward, kind and state, as everybody may see it. */
export default function ListPage() {
  const [query] = useSearchParams()
  const filter = filterOf(query)
  const { data, error, isFetching, isPlaceholderData, refetch } = useQuery(reportsIn(filter))
  return (
    <Main>
      <div className="app-column">
        <h1 className="govuk-heading-xl">What has been reported</h1>
        <p className="govuk-body-l">
          See what people have told us about roads, paths and street lights, and what we have done. If your
          problem is here already, you can follow it.
        </p>
        {data && <Narrow key={query.toString()} filter={filter} {...data} />}
        {data && !(error && isPlaceholderData) ? (
          <Found filter={filter} list={data} busy={isPlaceholderData} />
        ) : (
          <OnTheWay
            failed={error !== null && !isFetching}
            waiting="Loading the reports…"
            what="the reports"
            again={() => void refetch()}
          />
        )}
        <h2 className="govuk-heading-m">Hear about new reports</h2>
        <p className="govuk-body">
          <Link href={paths.alerts}>Get an email about reports in your area</Link>, once a day at most.
        </p>
        {data && <Feed filter={filter} {...data} />}
        <WhatIsShown />
      </div>
    </Main>
  )
}

interface FeedProps {
  filter: Filter
  wards: readonly { code: string; name: string }[]
  services: readonly { slug: string; title: string }[]
}

/** For whoever reads news with a program of their own: of the ward that is chosen, or else of the kind. */
function Feed({ filter, wards, services }: FeedProps) {
  const ward = wards.find(({ code }) => code === filter.ward)
  const service = services.find(({ slug }) => slug === filter.service)
  if (!ward && !service) return null
  const [address, name] = ward
    ? [`wards/${ward.code}`, ward.name]
    : [`services/${service?.slug}`, service?.title]
  return (
    <p className="govuk-body">
      For a news reader:{' '}
      <a className="govuk-link" href={`/api/feeds/${address}.atom`}>{`the feed for ${name}`}</a>.
    </p>
  )
}

function WhatIsShown() {
  return (
    <Details summary="What we show, and what we do not">
      <p className="govuk-body">
        We show the kind of problem, the nearest street and how it stands. What people wrote and their photos
        appear only once somebody in the department has looked at them. We never show who sent a report, or
        the exact spot.
      </p>
      <p className="govuk-body">
        Private matters, such as Blue Badges and school places, are never here. If you see something here that
        should not be public, email{' '}
        <Link href={`mailto:${council.privacyContact}`}>{council.privacyContact}</Link>.
      </p>
    </Details>
  )
}
