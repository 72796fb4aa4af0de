import './panel.scss'
import { Main } from '#web/app/frame/Main.tsx'
import type { Elements } from '#web/design/elements.ts'
import { InsetText } from '#web/design/InsetText.tsx'
import { SignInAgain } from '#web/staff/SignInAgain.tsx'
import { SignInPage } from '#web/staff/SignInPage.tsx'
import { useSession } from '#web/staff/session.ts'

/**
 * Stands around pages that open without a network. Unlike other pages of staff it asks nobody who is signed in: the tab’s
 * session says so, and the first page of a pack does not wait for it. The API decides what each may see.
 */
export function InPanel({ children }: { children: (staff: string) => Elements }) {
  const session = useSession()
  if (session === undefined) return <Opening />
  if (session === null)
    return (
      <SignInPage
        title="Sign in to read your panel papers"
        whose="For members of our panels. After that you go straight to the papers."
        note={!navigator.onLine && <NoNetwork />}
      />
    )
  return (
    <>
      {session.ended && <SignInAgain />}
      <div key={session.subject}>{children(session.subject)}</div>
    </>
  )
}

function NoNetwork() {
  return (
    <InsetText>
      You are not online at the moment, and you need to be to sign in. Papers that you opened before are still
      safe on this device.
    </InsetText>
  )
}

export function Opening() {
  return (
    <Main>
      <h1 className="govuk-heading-l">Panel papers</h1>
      <p className="govuk-body app-wait" role="status">
        Opening…
      </p>
    </Main>
  )
}
