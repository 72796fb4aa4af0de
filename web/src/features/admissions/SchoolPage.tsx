import './admissions.scss'
import { useParams } from 'react-router'
import { Main } from '#web/app/frame/Main.tsx'
import { Phone } from '#web/app/frame/Phone.tsx'
import NotFoundPage from '#web/app/pages/NotFoundPage.tsx'
import { paths } from '#web/app/paths.ts'
import { schoolAddresses } from '#web/app/schoolAddresses.ts'
import { useTitle } from '#web/app/title.ts'
import { Breadcrumbs } from '#web/design/Breadcrumbs.tsx'
import { Link } from '#web/design/Link.tsx'
import { SummaryList, type SummaryRow } from '#web/design/SummaryList.tsx'
import { EntrySection } from './EntrySection.tsx'
import type { SchoolFacts } from './entry.ts'
import { OpenDays } from './OpenDays.tsx'
import { schoolFacts } from './schoolFacts.ts'
import { intoNames, kindInWords, phaseNames, schoolPlace } from './words.ts'

/** What a family wants to know of a school before it applies. */
export default function SchoolPage() {
  const { id = '' } = useParams()
  const facts = schoolFacts.useOne(id)
  return facts ? <SchoolOf facts={facts} /> : <NotFoundPage />
}

function SchoolOf({ facts }: { facts: SchoolFacts }) {
  useTitle(facts.name)
  return (
    <Main
      before={
        <Breadcrumbs
          items={[
            { text: 'Home', href: paths.home },
            { text: 'Find a school', href: paths.schools },
            { text: facts.name },
          ]}
        />
      }
    >
      <h1 className="govuk-heading-xl">{facts.name}</h1>
      <div className="app-column">
        <SummaryList rows={rowsOf(facts)} />
        <p className="govuk-body">
          <Link href={`${paths.ifYouHadApplied}?school=${facts.id}`}>
            See whether you would have got a place here in past years
          </Link>
        </p>
        <p className="govuk-body">
          <Link href={schoolAddresses.figuresOf(facts.id)}>
            See how this school gave its places, year by year
          </Link>
        </p>
        <p className="govuk-body">
          <Link href={paths.service(schoolPlace)}>Apply for a school place</Link>
        </p>
        <p className="govuk-body">
          <Link href={schoolAddresses.vacanciesOf(facts.id)}>See which year groups have room</Link>
        </p>
        <Contents facts={facts} />
      </div>
      {facts.entries.map((entry) => (
        <EntrySection key={entry.phase} entry={entry} facts={facts} />
      ))}
      <OpenDays facts={facts} />
      <p className="govuk-body govuk-!-margin-top-8">
        <Link href={paths.schools}>Find other schools</Link>
      </p>
    </Main>
  )
}

/** What stands on the page, which is long. */
function Contents({ facts: { entries } }: { facts: SchoolFacts }) {
  return (
    <nav aria-labelledby="contents">
      <h2 id="contents" className="govuk-heading-s govuk-!-margin-bottom-1">
        On this page
      </h2>
      <ul className="govuk-list">
        {entries.map(({ phase }) => (
          <li key={phase}>
            <a className="govuk-link" href={`#${phase}`}>
              {intoNames[phase]}
            </a>
          </li>
        ))}
        <li>
          <a className="govuk-link" href="#visit">
            Look round the school
          </a>
        </li>
      </ul>
    </nav>
  )
}

function rowsOf(facts: SchoolFacts): SummaryRow[] {
  const { phase, kind, faith, ages, authority, areas, address, phone, website, point } = facts
  return [
    {
      key: 'Kind of school',
      value: [phaseNames[phase], kindInWords(kind), faith].filter(Boolean).join(', '),
    },
    { key: 'Ages', value: `${ages.from} to ${ages.to}` },
    { key: 'Who decides on its places', value: authority.name },
    ...(areas.length > 0 ? [{ key: 'Catchment area', value: areas.join(', ') }] : []),
    {
      key: 'Address',
      value: <Lines lines={[...address.lines, address.town, address.postcode]} />,
    },
    ...(phone ? [{ key: 'Phone', value: <Phone number={phone} /> }] : []),
    ...(website
      ? [{ key: 'Website', value: <Link href={website}>{website.replace(/^https?:\/\//, '')}</Link> }]
      : []),
    {
      key: 'Where distances are measured to',
      value: point
        ? `${point.source}: easting ${point.easting}, northing ${point.northing} on the National Grid`
        : 'Not published',
    },
  ]
}

function Lines({ lines }: { lines: readonly string[] }) {
  return (
    <>
      {lines.map((line) => (
        <span key={line} className="app-schools__line">
          {line}
        </span>
      ))}
    </>
  )
}
