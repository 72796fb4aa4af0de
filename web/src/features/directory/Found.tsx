import { directory } from 'virtual:directory'
import { council } from '#council'
import { Hours } from '#web/app/frame/Hours.tsx'
import { Phone } from '#web/app/frame/Phone.tsx'
import { readOpening } from '../../app/pages/privateLink.ts'
import { paths } from '../../app/paths.ts'
import { Link } from '../../design/Link.tsx'
import { ExitThisPage } from './leave/ExitThisPage.tsx'
import type { FoundProps } from './loadFound.tsx'
import { meant } from './meant.ts'
import { ownPages } from './ownPages.ts'
import { SaidFirstNotice } from './SaidFirstNotice.tsx'
import { ServiceList } from './ServiceList.tsx'
import { saidFirst } from './saidFirst.ts'
import { indexOf, search, suggestions } from './search.ts'

const index = indexOf([...directory, ...ownPages])
/** What a search finds; and where it finds nothing, what to try, and somebody to ask. */
export default function Found({ typed, enterable }: FoundProps) {
  const opening = readOpening(typed)
  if (opening.kind === 'link') return <PrivateLink path={opening.path} />
  const found = search(index, typed)
  const counted = found.length === 1 ? '1 service' : `${found.length} services`
  const nearer = meant(index, typed)
  return (
    <>
      {/* Whoever looks for help because of violence may be watched already here. */}
      {!enterable && saidFirst(typed) === 'violence' && <ExitThisPage />}
      <p className="govuk-body-s" role="status">
        {counted}
      </p>
      <div aria-live="polite">
        <SaidFirstNotice typed={typed} />
      </div>
      {nearer && (
        <p className="govuk-body">
          <span>Did you mean </span>
          {enterable ? <span>{nearer}</span> : <Link href={paths.search(nearer)}>{nearer}</Link>}
          <span>?</span>
        </p>
      )}
      {found.length > 0 && <ServiceList entries={found} who enterable={enterable} />}
      {found.length === 0 && (enterable ? <NothingForStaff typed={typed} /> : <NothingFound typed={typed} />)}
    </>
  )
}

/** Somebody looked for their request by its private link. */
const PrivateLink = ({ path }: { path: string }) => (
  <p className="govuk-body" role="status">
    This is a private link. <Link href={path}>Open it</Link>.
  </p>
)

const NothingForStaff = ({ typed }: { typed: string }) => (
  <p className="govuk-body">
    {`We found nothing for “${typed}”. Try one word, such as “bins”, “school” or “care”, or clear the search to choose from every department.`}
  </p>
)

function NothingFound({ typed }: { typed: string }) {
  const near = suggestions(index, typed)
  return (
    <div className="app-column">
      <p className="govuk-body-l">{`We found nothing for “${typed}”.`}</p>
      <ul className="govuk-list govuk-list--bullet">
        <li>Try one word, such as “bins”, “school” or “care”.</li>
        {near.length > 0 && <li>{`Did you mean ${near.join(', ')}?`}</li>}
        <li>
          Look through <Link href={paths.aToZ}>all services from A to Z</Link>.
        </li>
        <li>
          <Link href={paths.report}>Report a problem on a road or path</Link>.
        </li>
        <li>
          <Link href={paths.complaint}>Complain, praise or suggest something</Link>.
        </li>
        <li>
          <Link href={paths.track}>See how far a report or an application has got</Link>.
        </li>
        <li>
          Ask us: call <Phone number={council.phone} />. <Hours />
        </li>
      </ul>
      <p className="govuk-body">
        For danger on a road, call <Phone number={council.emergencyPhone} />, day or night. If somebody is
        hurt or could be, call <Phone number="999" />.
      </p>
    </div>
  )
}
