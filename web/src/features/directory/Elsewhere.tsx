import { council } from '#council'
import { InsetText } from '../../design/InsetText.tsx'
import { Link } from '../../design/Link.tsx'

/** Who else looks after things in the county: a resident should not have to know the tiers of government. */
export function Elsewhere() {
  return (
    <>
      <p className="govuk-body">
        District and borough councils look after bins, fly-tipping, street cleaning, abandoned vehicles,
        council tax, housing and most planning.
      </p>
      <ul className="govuk-list govuk-list--bullet">
        {council.districts.map(({ code, name, url }) => (
          <li key={code}>
            <Link href={url}>{name}</Link>
          </li>
        ))}
      </ul>
      <p className="govuk-body">Some places nearby have a council of their own for everything.</p>
      <ul className="govuk-list govuk-list--bullet">
        {council.neighbours.map(({ code, name, url }) => (
          <li key={code}>
            <Link href={url}>{name}</Link>
          </li>
        ))}
      </ul>
      <p className="govuk-body">
        <Link href={council.nationalHighways.url}>{council.nationalHighways.name}</Link> looks after motorways
        and trunk roads: here <span>{council.trunkRoads.join(', ')}</span>.
      </p>
    </>
  )
}

/** Said at once to whoever looks for what the county does not do. */
export function DistrictNotice() {
  return (
    <InsetText>
      Your district or borough council looks after this: <DistrictLinks />
    </InsetText>
  )
}

function DistrictLinks() {
  const last = council.districts.length - 1
  return council.districts.map(({ code, name, url }, index) => (
    <span key={code}>
      <Link href={url}>{name}</Link>
      <span>{index === last ? '.' : ', '}</span>
    </span>
  ))
}
