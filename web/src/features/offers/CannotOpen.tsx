import { council } from '#council'
import { Main } from '#web/app/frame/Main.tsx'
import { Phone } from '#web/app/frame/Phone.tsx'
import { paths } from '#web/app/paths.ts'
import { useTitle } from '#web/app/title.ts'
import { Link } from '#web/design/Link.tsx'

const title = 'This link does not open an offer'

/** The same words for a wrong key, one that is missing, and an application that does not exist. */
export function CannotOpen() {
  useTitle(title)
  return (
    <Main>
      <div className="app-column">
        <h1 className="govuk-heading-l">{title}</h1>
        <p className="govuk-body">
          The last part of your private link, after the #, is missing, or a character of the link is wrong.
        </p>
        <p className="govuk-body">
          Copy all of the link from our message or from the page that you saw when you applied, and open it
          again.
        </p>
        <p className="govuk-body">
          Have you lost it? If you gave us your email address,{' '}
          <Link href={paths.myRequests}>find your application</Link>. It leads to your offer.
        </p>
        <p className="govuk-body">
          Or call <Phone number={council.phone} /> and ask for School admissions.
        </p>
      </div>
    </Main>
  )
}
