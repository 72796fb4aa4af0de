import { council } from '#council'
import { Link } from '../../design/Link.tsx'
import { Main } from '../Main.tsx'
import { paths } from '../paths.ts'

export default function CookiesPage() {
  return (
    <Main>
      <div className="app-column">
        <h1 className="govuk-heading-xl">Cookies</h1>
        <p className="govuk-body-l">
          This site sets no cookies. It does not measure you, and no one else can.
        </p>
        <h2 className="govuk-heading-m">What your browser keeps on this device</h2>
        <p className="govuk-body">
          So that you do not lose a half-finished form, your browser keeps what you typed on the device you
          use. It does not reach {council.name} until you send it, and it is removed once you have.
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
