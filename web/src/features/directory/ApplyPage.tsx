import { council } from '#council'
import { Main } from '../../app/Main.tsx'
import { Phone } from '../../app/Phone.tsx'
import { Link } from '../../design/Link.tsx'

export default function ApplyPage() {
  return (
    <Main>
      <div className="app-column">
        <h1 className="govuk-heading-xl">Apply</h1>
        <p className="govuk-body-l">You cannot apply for anything on this site yet.</p>
        <h2 className="govuk-heading-m">Apply to the county council</h2>
        <p className="govuk-body">
          Apply on <Link href={council.website}>{council.name}’s main website</Link>, for example for a Blue
          Badge, a school place, school transport or social care.
        </p>
        <p className="govuk-body">
          If you cannot use it, call <Phone number={council.phone} />. {council.hours}
        </p>
        <h2 className="govuk-heading-m">Apply to your district or borough council</h2>
        <p className="govuk-body">
          They deal with planning permission, council tax, housing, and licences for taxis, alcohol and
          events.
        </p>
        <ul className="govuk-list govuk-list--bullet">
          {council.districts.map(({ code, name, url }) => (
            <li key={code}>
              <Link href={url}>{name}</Link>
            </li>
          ))}
        </ul>
      </div>
    </Main>
  )
}
