import { council } from '#council'
import { Hours } from '#web/app/frame/Hours.tsx'
import { Phone } from '#web/app/frame/Phone.tsx'

/** Whom to call about a child, whatever the hour: the council while it is open, and who answers when it is not. */
export const UrgentNumbers = () => (
  <ul className="govuk-list govuk-list--bullet">
    <li>
      When we are open: <Phone number={council.phone} />. <Hours />
    </li>
    <li>
      When we are closed: <Phone number={council.urgentCare.phone} />. Our{' '}
      <span>{council.urgentCare.name}</span> answers day and night.
    </li>
  </ul>
)
