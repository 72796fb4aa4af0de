import { council } from '#council'
import { Link } from '../../design/Link.tsx'
import { Main } from '../frame/Main.tsx'
import { paths } from '../paths.ts'

export default function CookiesPage() {
  return (
    <Main>
      <div className="app-column">
        <h1 className="govuk-heading-xl">Cookies</h1>
        <p className="govuk-body-l">This site sets no cookies, and nobody is told what you look at.</p>
        <h2 className="govuk-heading-m">What your browser keeps on this device</h2>
        <p className="govuk-body">
          So that you do not lose a half-finished form, your browser keeps what you typed on the device you
          use, for 7 days. Once you have sent it, your browser keeps the private link for one day instead, so
          that going back cannot send it twice. For that day it also keeps your name, address and the like,
          where a form asked for them, to offer them to you in another form. “This is not my device” on the
          last page deletes all of it at once.
        </p>
        <p className="govuk-body">
          Your own page for fostering or adoption stays open in its tab for two hours, then it asks for your
          code again. What you have answered there and not sent yet stays on this device until it is sent.
          Only your private link can open it, so nobody who shares the device with you can read it.
        </p>
        <p className="govuk-body">
          Staff who visit you can keep what they need for the visit on their device, locked, until they have
          sent what they wrote.
        </p>
        <h2 className="govuk-heading-m">What reaches us before you send</h2>
        <p className="govuk-body">
          Your answers do not reach {council.name} until you send them, or choose “Save and come back later”:
          then we keep them, encrypted, for 28 days. Two things do: a photo goes to us when you add it, and is
          deleted after 35 days if you do not send the form; and the place of the pin is asked about, without
          anything else, to find reports that are there already.
        </p>
        <p className="govuk-body">
          If you share this device, clear your browsing data when you stop before sending. A private window
          forgets it when you close it.
        </p>
        <p className="govuk-body">
          What happens to what you send is on our <Link href={paths.privacy}>privacy page</Link>.
        </p>
      </div>
    </Main>
  )
}
