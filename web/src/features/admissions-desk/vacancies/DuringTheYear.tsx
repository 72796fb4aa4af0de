import { Link } from '#web/design/Link.tsx'
import { addresses } from '../addresses.ts'
import { useMay } from '../useMay.ts'

/** What staff do outside the rounds. */
export function DuringTheYear() {
  const may = useMay()
  return (
    <>
      <h2 className="govuk-heading-m">During the school year</h2>
      <ul className="govuk-list">
        {may('see', 'vacancy') && (
          <li>
            <Link href={addresses.vacancies}>Which schools have room</Link>
          </li>
        )}
        {may('see', 'fair-access') && (
          <li>
            <Link href={addresses.fairAccess}>Fair Access</Link>
          </li>
        )}
      </ul>
    </>
  )
}
