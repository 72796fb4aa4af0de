import { Link } from '#web/design/Link.tsx'
import { NotificationBanner } from '#web/design/NotificationBanner.tsx'
import { addresses } from '../addresses.ts'
import type { Place } from '../enter/InPlace.tsx'
import { referralsOf } from './referrals.ts'

/** Says on their page that a letter is there which waits for them. What is in it, they read when they choose to. */
export function News({ place: { of, view } }: { place: Place }) {
  const [first] = referralsOf(view).filter(({ isTheirTurn }) => isTheirTurn)
  if (!first) return null
  return (
    <NotificationBanner>
      <p className="govuk-notification-banner__heading">
        There is a letter for you.{' '}
        <Link className="govuk-notification-banner__link" href={addresses.decision(of, first.name)}>
          Read the letter
        </Link>
      </p>
    </NotificationBanner>
  )
}
