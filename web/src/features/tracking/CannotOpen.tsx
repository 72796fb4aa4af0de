import { council } from '#council'
import { Hours } from '#web/app/frame/Hours.tsx'
import { Main } from '#web/app/frame/Main.tsx'
import { Phone } from '#web/app/frame/Phone.tsx'
import { paths } from '#web/app/paths.ts'
import { useTitle } from '#web/app/title.ts'
import { ButtonLink } from '#web/design/form/ButtonLink.tsx'
import { Link } from '#web/design/Link.tsx'

const title = 'This link does not open a request'

const reasons = {
  'no-key': 'The last part of your private link, after the #, is missing or not complete.',
  refused: 'The link is not complete, or a character of it is wrong.',
} as const

export function CannotOpen({ why }: { why: keyof typeof reasons | 'ended' }) {
  return why === 'ended' ? <Ended /> : <NotOpened why={why} />
}

/** Staff changed where links go, or gave out a new code. Where to is not said here. */
function Ended() {
  useTitle('This link no longer works')
  return (
    <Main>
      <div className="app-column">
        <h1 className="govuk-heading-l">This link no longer works</h1>
        <p className="govuk-body">
          Your request is safe. We were asked to send news about it to a different email address or phone
          number, or to give out a new code on the phone.
        </p>
        <p className="govuk-body">
          Open the link in our newest email or text message. If we gave you a new code, enter it at{' '}
          <Link href={paths.track}>track a request</Link>.
        </p>
        <p className="govuk-body">
          If you did not ask for this, or cannot find the new link or code, call{' '}
          <Phone number={council.phone} />. <Hours />
        </p>
      </div>
    </Main>
  )
}

/** The same words for a wrong key and a reference that does not exist. */
function NotOpened({ why }: { why: keyof typeof reasons }) {
  useTitle(title)
  return (
    <Main>
      <div className="app-column">
        <h1 className="govuk-heading-l">{title}</h1>
        <p className="govuk-body">{reasons[why]}</p>
        <p className="govuk-body">
          Copy all of the link from your confirmation page or from our message, and open it again.
        </p>
        <ButtonLink href={paths.track}>Paste the link</ButtonLink>
        <p className="govuk-body">
          Have you lost it? If you gave us your email address,{' '}
          <Link href={paths.myRequests}>find all your requests</Link>.
        </p>
        <p className="govuk-body">
          Or call <Phone number={council.phone} /> and ask us to send the link again, or for a new code.{' '}
          <Hours />
        </p>
      </div>
    </Main>
  )
}
