import { council } from '#council'
import { Main } from '#web/app/frame/Main.tsx'
import { Phone } from '#web/app/frame/Phone.tsx'
import { useTitle } from '#web/app/title.ts'

/** The address without its key: copied by half, or opened in another tab. */
export function NoLink() {
  const title = 'Open your private link'
  useTitle(title)
  return (
    <Main>
      <div className="app-column">
        <h1 className="govuk-heading-l">{title}</h1>
        <p className="govuk-body">
          This page is only for you. To see it, open the link that your worker gave you, and have your code
          ready.
        </p>
        <p className="govuk-body">
          If you copy the link, copy all of it. The last part, after the #, is the key to your page.
        </p>
        <p className="govuk-body">
          Have you lost the link or the code? Call us on <Phone number={council.phone} /> and we will give you
          a new one.
        </p>
      </div>
    </Main>
  )
}
