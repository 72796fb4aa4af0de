import { useEffect, useState, useSyncExternalStore } from 'react'
import { useLocation, useNavigate } from 'react-router'
import { Main } from '#web/app/frame/Main.tsx'
import { faultWords } from '../app/fault.ts'
import { paths } from '../app/paths.ts'
import { useTitle } from '../app/title.ts'
import type { Elements } from '../design/elements.ts'
import { CannotSignIn, useSignIn } from './SignInPage.tsx'
import { SignInWays } from './SignInWays.tsx'
import { finishSignIn, type Returned, type Wanted } from './signingIn.ts'

const signing = 'Signing you in'

/** `/workspace/signed-in`: where the provider sends staff back to, and where they sign in again for another tab. */
export default function SignedInPage() {
  const again = new URLSearchParams(useLocation().search).get('again')
  // The build draws this page too, without what stands behind the question mark.
  const inBrowser = useSyncExternalStore(
    () => () => undefined,
    () => true,
    () => false,
  )
  if (!inBrowser) return <Words title={signing} waiting />
  return again ? <ForAnotherTab tab={again} /> : <Return />
}

function Return() {
  const [returned, setReturned] = useState<Returned>()
  const navigate = useNavigate()
  useEffect(() => {
    void finishSignIn(window.location.href).then((how) => {
      // The code is used, and has no place in the history.
      if (how.kind === 'signed-in')
        void navigate(how.returnTo, { replace: true, state: how.pageState ?? null })
      else setReturned(how)
    })
  }, [navigate])
  if (!returned || returned.kind === 'signed-in') return <Words title={signing} waiting />
  if (returned.kind === 'handed-over') return <HandedOver />
  return <Failed {...returned} />
}

function HandedOver() {
  return (
    <Words title="You are signed in">
      <p className="govuk-body">
        Close this tab and carry on where you were. That page will carry on automatically.
      </p>
    </Words>
  )
}

const failures = {
  cancelled: ['You did not sign in', 'Nothing has happened. You can sign in when you are ready.'],
  stale: [
    'This page cannot sign you in',
    'It was opened in another tab, or has been used already. Sign in from here instead.',
  ],
  refused: ['We could not sign you in', 'Signing in took too long, or was not finished. Try again.'],
  fault: ['We could not sign you in', faultWords],
  unreachable: [
    'We could not sign you in',
    'We could not reach the service. Check that you are online, then try again.',
  ],
} as const

function Failed({ kind, ...wanted }: Wanted & { kind: keyof typeof failures }) {
  const { begin, leaving, failures: tries, words: why } = useSignIn(wanted)
  const [title, words] = failures[kind]
  return (
    <Words title={title} before={tries > 0 && <CannotSignIn attempt={tries} words={why} />}>
      <p className="govuk-body">{words}</p>
      <SignInWays leaving={leaving} begin={begin} />
    </Words>
  )
}

function ForAnotherTab({ tab }: { tab: string }) {
  const { begin, leaving, failures: tries, words: why } = useSignIn({ returnTo: paths.workspace }, tab)
  return (
    <Words title="Sign in again" before={tries > 0 && <CannotSignIn attempt={tries} words={why} />}>
      <p className="govuk-body">Your work is still in the other tab.</p>
      <SignInWays leaving={leaving} begin={begin} />
    </Words>
  )
}

interface WordsProps {
  title: string
  waiting?: boolean
  before?: Elements
  children?: Elements
}

function Words({ title, waiting = false, before, children }: WordsProps) {
  useTitle(title)
  return (
    <Main>
      <div className="app-column">
        {before}
        <h1 className="govuk-heading-l">{title}</h1>
        {waiting && (
          <p className="govuk-body" role="status">
            This takes a moment…
          </p>
        )}
        {children}
      </div>
    </Main>
  )
}
