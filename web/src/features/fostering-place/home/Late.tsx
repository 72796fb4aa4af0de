import { NotificationBanner } from '#web/design/NotificationBanner.tsx'
import type { Place } from '../enter/InPlace.tsx'

/** What is past its day, and what that means for whoever reads it. */
export function Late({ place: { view } }: { place: Place }) {
  const [yours, ours] = [
    view.late.filter(({ whose }) => whose === 'applicant'),
    view.late.filter(({ whose }) => whose === 'council'),
  ]
  if (yours.length + ours.length === 0) return null
  return (
    <NotificationBanner title="Late">
      {ours.length > 0 && (
        <>
          <p className="govuk-notification-banner__heading">We are late, and we are sorry</p>
          <ul className="govuk-list govuk-list--bullet">
            {ours.map(({ line, title, words, risen }) => (
              <li key={line}>{`${title}: ${words}${risen ? '. A manager has it now' : ''}`}</li>
            ))}
          </ul>
        </>
      )}
      {yours.length > 0 && (
        <>
          <p className="govuk-notification-banner__heading">We are waiting for you</p>
          <ul className="govuk-list govuk-list--bullet">
            {yours.map(({ line, title, words }) => (
              <li key={line}>{`${title}: ${words}`}</li>
            ))}
          </ul>
          <p className="govuk-body">
            Do you need more time or help? Write to your worker. It does not count against you.
          </p>
        </>
      )}
    </NotificationBanner>
  )
}
