import './visit.scss'
import type { ComponentType } from 'react'
import { ApiProblem } from '#web/app/api.ts'
import { Main } from '#web/app/frame/Main.tsx'
import { useTitle } from '#web/app/title.ts'
import { Button } from '#web/design/form/Button.tsx'
import { InsetText } from '#web/design/InsetText.tsx'
import { Forbidden } from '#web/staff/desk/States.tsx'
import { SignInAgain } from '#web/staff/SignInAgain.tsx'
import { SignInPage } from '#web/staff/SignInPage.tsx'
import { useSession } from '#web/staff/session.ts'
import { StoreContext, useOnline, useVisits } from './kept/useVisits.ts'

/**
 * Stands around every page of visits. Unlike the other pages of staff it asks nobody who is signed in: the tab's session
 * says so, and without a signal there is nobody to ask. The API decides about all that is sent.
 */
export function InVisits({ Page }: { Page: ComponentType }) {
  const session = useSession()
  const online = useOnline()
  if (session === undefined) return <Opening />
  if (session === null) return <SignInPage note={!online && <NoSignal />} />
  return (
    <>
      {session.ended && <SignInAgain />}
      <Opened key={session.subject} staff={session.subject} Page={Page} />
    </>
  )
}

function Opened({ staff, Page }: { staff: string; Page: ComponentType }) {
  const { store, failure, again } = useVisits(staff)
  if (store)
    return (
      <StoreContext value={store}>
        <Page />
      </StoreContext>
    )
  if (failure === undefined) return <Opening />
  if (failure instanceof ApiProblem && failure.status === 403) return <Forbidden />
  return <CannotOpen onAgain={again} />
}

function NoSignal() {
  return (
    <InsetText>
      You have no signal at the moment, and you need one to sign in. What you wrote is safe on this device.
    </InsetText>
  )
}

const title = 'Kept on this device'

function Opening() {
  useTitle(title)
  return (
    <Main>
      <h1 className="govuk-heading-l">{title}</h1>
      <p className="govuk-body app-wait" role="status">
        Opening…
      </p>
    </Main>
  )
}

function CannotOpen({ onAgain }: { onAgain: () => void }) {
  useTitle(title)
  return (
    <Main>
      <div className="app-column" role="alert">
        <h1 className="govuk-heading-l">{title}</h1>
        <p className="govuk-body">
          What you keep on this device is locked, and you need a signal once to unlock it. Nothing is lost.
          Check that you are online, then try again.
        </p>
        <Button type="button" onClick={onAgain}>
          Try again
        </Button>
      </div>
    </Main>
  )
}
