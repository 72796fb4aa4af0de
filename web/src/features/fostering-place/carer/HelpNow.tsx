import { ButtonLink } from '#web/design/form/ButtonLink.tsx'
import { Link } from '#web/design/Link.tsx'
import { addresses } from '../addresses.ts'
import type { Place } from '../enter/InPlace.tsx'
import { RingNow } from '../support/RingNow.tsx'

/** What somebody may need at once: the number that is answered now, a call back, and what they wait for already. */
export function HelpNow({ place: { of, view } }: { place: Place }) {
  const waiting = view.parts.filter(({ kind, state }) => kind === 'support' && state === 'waiting').length
  return (
    <section aria-labelledby="help-now">
      <h2 className="govuk-heading-m" id="help-now">
        If you need us now
      </h2>
      <RingNow />
      <ButtonLink href={addresses.askSupport(of)}>Or ask us to help, or to call you back</ButtonLink>
      {waiting > 0 && (
        <p className="govuk-body">
          <span>
            {waiting === 1
              ? 'We are working on something that you asked us for. '
              : `We are working on ${waiting} things that you asked us for. `}
          </span>
          <Link href={addresses.support(of)}>See how far we are</Link>
        </p>
      )}
    </section>
  )
}
