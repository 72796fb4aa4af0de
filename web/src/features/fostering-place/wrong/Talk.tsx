import { council } from '#council'
import { fosteringProfile } from '#council/fostering/profile.ts'
import { Phone } from '#web/app/frame/Phone.tsx'
import { Link } from '#web/design/Link.tsx'
import { addresses } from '../addresses.ts'
import type { Place } from '../enter/InPlace.tsx'

/** Whom they can talk to: us, and people who do not work for us. */
export function Talk({ place: { of, view } }: { place: Place }) {
  return (
    <section aria-labelledby="talk">
      <h2 className="govuk-heading-m" id="talk">
        People you can talk to
      </h2>
      <ul className="govuk-list govuk-list--bullet">
        <li>
          <Link href={addresses.messages(of)}>{`Write to ${view.worker?.name ?? 'the fostering team'}`}</Link>
          <span>, or call us on </span>
          <Phone number={council.phone} />
        </li>
        {fosteringProfile.independents.map(({ name, what, href }) => (
          <li key={name}>
            <Link href={href}>{name}</Link>
            <span>{`: ${what}. They do not work for us`}</span>
          </li>
        ))}
        <li>
          If you or a child are in danger now, call <Phone number="999" />
        </li>
      </ul>
    </section>
  )
}
