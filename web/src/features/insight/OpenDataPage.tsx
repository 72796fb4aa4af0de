import { titles } from 'virtual:titles'
import { useQuery } from '@tanstack/react-query'
import { council } from '#council'
import { Main } from '#web/app/frame/Main.tsx'
import { paths } from '#web/app/paths.ts'
import { BackLink } from '#web/design/BackLink.tsx'
import { Details } from '#web/design/Details.tsx'
import { Link } from '#web/design/Link.tsx'
import { wardShapes } from './performanceCalls.ts'

const licence = 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/'

/** `/performance/open-data`: files and feeds for everybody, and what they mean. */
export default function OpenDataPage() {
  return (
    <Main before={<BackLink href={paths.performance}>How we are doing</BackLink>}>
      <div className="app-column">
        <h1 className="govuk-heading-xl">Open data and feeds</h1>
        <p className="govuk-body-l">
          Use {council.name}’s figures about its requests, under the{' '}
          <Link href={licence}>Open Government Licence v3.0</Link>. The addresses stay the same.
        </p>
        <File
          title="Requests by month"
          name="requests-by-month"
          about="For each service and month: how many were sent, finished, open and overdue, how long it took, and what people thought. It covers two years, and any earlier month with something still open."
        />
        <File
          title="Open reports"
          name="open-reports"
          about="Each open public report: service, square of 100 metres, ward, state and dates. The file is updated as things happen. A file holds up to 20,000 reports. If there are more, its name says so, and its Link header, or “next” in the JSON, has the address of the rest. For one service, add ?service= and its code."
        />
        <h2 className="govuk-heading-m">What the columns mean</h2>
        <p className="govuk-body">
          <Link href="/api/open-data/schema.json">schema.json</Link> describes every column, as CSV on the Web
          (W3C). Columns are only ever added, at the end.
        </p>
        <h2 className="govuk-heading-m">What is not in it</h2>
        <p className="govuk-body">
          No names, addresses, words or photos. Sensitive services, such as Blue Badges and social care,
          appear only in totals. We leave out their numbers from 1 to 4, and every number that would give one
          of those away. Months with so few of them are not in any total. Times and satisfaction of fewer than
          five requests are left empty too.
        </p>
        <h2 className="govuk-heading-m">Feeds</h2>
        <p className="govuk-body">
          Atom feeds for a news reader or another website, with the reports that changed most recently. Each
          page of a feed has 100, and says where the next 100 are.
        </p>
        <Feeds />
        <h2 className="govuk-heading-m">By email</h2>
        <p className="govuk-body">
          <Link href={paths.alerts}>Hear about reports in your area</Link>, once a day at most.
        </p>
      </div>
    </Main>
  )
}

function File({ title, name, about }: { title: string; name: string; about: string }) {
  const file = (ending: string) => `/api/open-data/${name}.${ending}`
  return (
    <>
      <h2 className="govuk-heading-m">{title}</h2>
      <p className="govuk-body">{about}</p>
      <ul className="govuk-list">
        {['csv', 'json'].map((ending) => (
          <li key={ending}>
            <a className="govuk-link" href={file(ending)}>
              {`${title} (${ending.toUpperCase()})`}
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}

function Feeds() {
  const { data: wards = [] } = useQuery(wardShapes)
  return (
    <>
      <Details summary="Feeds of wards">
        <FeedList kind="wards" feeds={wards.map(({ code, name }) => ({ id: code, title: name }))} />
      </Details>
      <Details summary="Feeds of services">
        <FeedList
          kind="services"
          feeds={titles
            .filter(({ verb }) => verb === 'report')
            .map(({ slug, title }) => ({ id: slug, title }))}
        />
      </Details>
    </>
  )
}

function FeedList({ kind, feeds }: { kind: string; feeds: readonly { id: string; title: string }[] }) {
  if (feeds.length === 0) return <p className="govuk-body">We cannot show the list at the moment.</p>
  return (
    <ul className="govuk-list">
      {feeds.map(({ id, title }) => (
        <li key={id}>
          <a className="govuk-link" href={`/api/feeds/${kind}/${id}.atom`}>
            {title}
          </a>
        </li>
      ))}
    </ul>
  )
}
