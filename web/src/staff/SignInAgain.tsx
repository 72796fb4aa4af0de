import { useEffect, useRef, useState } from 'react'
import { paths } from '../app/paths.ts'
import { Link } from '../design/Link.tsx'
import { NotificationBanner } from '../design/NotificationBanner.tsx'
import { awaitHandOver } from './signingIn.ts'

/** Above a page whose session has ended. Signing in happens in another tab, so that the page stays as it is. */
export function SignInAgain() {
  const [tab] = useState(() => crypto.randomUUID())
  const link = useRef<HTMLAnchorElement>(null)
  useEffect(() => awaitHandOver(tab), [tab])
  useEffect(() => link.current?.focus(), [])
  return (
    <div className="govuk-width-container app-sign-in-again">
      <NotificationBanner title="You need to sign in again">
        <p className="govuk-notification-banner__heading">
          Your session has ended. What you have typed is still here.
        </p>
        <p className="govuk-body">
          <Link ref={link} href={paths.signInAgain(tab)} target="_blank">
            Sign in again (opens in a new tab)
          </Link>
        </p>
        <p className="govuk-body">Then come back to this page. It will carry on automatically.</p>
      </NotificationBanner>
    </div>
  )
}
