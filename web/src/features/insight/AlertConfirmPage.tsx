import { paths } from '#web/app/paths.ts'
import { Link } from '#web/design/Link.tsx'
import { AlertLink, type AlertLinkProps } from './AlertLink.tsx'

/** What the link to say yes asks, and what becomes of it. */
export const confirming: AlertLinkProps = {
  what: 'confirmations',
  title: 'Confirm that you want emails about your area',
  words: 'We send at most one email a day, when a report in one of your wards is new or has been dealt with.',
  button: 'Yes, send me these emails',
  done: 'We will email you the morning after something happens',
  doneTitle: 'You have signed up for emails about your area',
  next: (
    <p className="govuk-body">
      Every email has a link that stops them. You can also <Link href={paths.report}>report a problem</Link>,
      or see <Link href={paths.performance}>how we are doing</Link>.
    </p>
  ),
  instead: (
    <p className="govuk-body">
      Or choose your wards again: <Link href={paths.alerts}>ask for a new link</Link>.
    </p>
  ),
}

/** `/alerts/confirm#<token>`. */
export default function AlertConfirmPage() {
  return <AlertLink {...confirming} />
}
