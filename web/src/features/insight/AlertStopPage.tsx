import { paths } from '#web/app/paths.ts'
import { Link } from '#web/design/Link.tsx'
import { AlertLink, type AlertLinkProps } from './AlertLink.tsx'

/** What the link to stop asks, and what becomes of it. */
export const stopping: AlertLinkProps = {
  what: 'stops',
  title: 'Stop emails about your area',
  words: 'We delete your email address and send you no more of these emails.',
  button: 'Stop the emails',
  done: 'We have deleted your address. You will get no more of these emails',
  doneTitle: 'Your emails have stopped',
  next: (
    <p className="govuk-body">
      If you want them again one day, <Link href={paths.alerts}>sign up again</Link>.
    </p>
  ),
}

/** `/alerts/stop#<token>`. */
export default function AlertStopPage() {
  return <AlertLink {...stopping} />
}
