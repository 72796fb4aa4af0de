import { council } from '#council'
import { Hours } from '#web/app/frame/Hours.tsx'
import { Main } from '#web/app/frame/Main.tsx'
import { Phone } from '#web/app/frame/Phone.tsx'
import { useTitle } from '#web/app/title.ts'
import { Button } from '#web/design/form/Button.tsx'

const title = 'This form cannot be shown at the moment'

/** It is open, but this page cannot show it: the connection broke off, or the form has changed since. */
export function Unreadable() {
  useTitle(title)
  return (
    <Main>
      <div className="app-column">
        <h1 className="govuk-heading-l">{title}</h1>
        <p className="govuk-body">Your answers are still saved. Check that you are online, then try again.</p>
        <Button type="button" onClick={() => window.location.reload()}>
          Try again
        </Button>
        <p className="govuk-body">
          If it goes on, call <Phone number={council.phone} />. <Hours />
        </p>
      </div>
    </Main>
  )
}
