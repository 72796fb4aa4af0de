import { useQuery } from '@tanstack/react-query'
import { useLocation } from 'react-router'
import { mayPass } from '#web/app/api.ts'
import { Main } from '#web/app/frame/Main.tsx'
import { paths } from '#web/app/paths.ts'
import { Button } from '#web/design/form/Button.tsx'
import type { Elements } from '../design/elements.ts'
import { NoGroupsPage } from './NoGroupsPage.tsx'
import { SignInAgain } from './SignInAgain.tsx'
import { SignInPage } from './SignInPage.tsx'
import { useSession } from './session.ts'
import { me, StaffContext } from './useStaff.ts'

interface Props {
  /** The page opens from what this device keeps where nobody can be reached, and then nobody is known: {@link useStaff} throws. */
  opensAway?: boolean
  children: Elements
}

/**
 * Stands around every page of the workspace: shows it to staff who are signed in and have a role, and gives
 * {@link useStaff} who they are. Others are asked to sign in, and come back to the same page.
 */
export function SignedIn({ opensAway = false, children }: Props) {
  const session = useSession()
  const { pathname } = useLocation()
  if (session === undefined) return <Opening />
  if (session === null) return <SignInPage {...signInFor(pathname)} />
  return (
    <>
      {session.ended && <SignInAgain />}
      <Known subject={session.subject} opensAway={opensAway}>
        {children}
      </Known>
    </>
  )
}

/** Members of appeal panels are no staff of the council: they are told so where they come in. */
const signInFor = (pathname: string) =>
  pathname.startsWith(paths.appeals)
    ? {
        title: 'Sign in to school appeals',
        whose: 'For people who sit on school appeal panels, and for the clerks of appeals.',
      }
    : {}

function Known({ subject, opensAway, children }: Props & { subject: string }) {
  const asked = me(subject)
  const { data, error, isFetching, refetch } = useQuery(opensAway ? { ...asked, retry: false } : asked)
  if (data?.grants.length === 0) return <NoGroupsPage staff={data} onAgain={refetch} />
  if (data || (opensAway && mayPass(error))) return <StaffContext value={data}>{children}</StaffContext>
  if (!error || isFetching) return <Opening />
  return (
    <Main>
      <h1 className="govuk-heading-l">The workspace cannot be opened now</h1>
      <p className="govuk-body">
        We cannot find out who you are at the moment. Check that you are online, then try again.
      </p>
      <Button type="button" onClick={() => refetch()}>
        Try again
      </Button>
    </Main>
  )
}

function Opening() {
  return (
    <Main>
      <h1 className="govuk-heading-l">Workspace</h1>
      <p className="govuk-body" role="status">
        Opening the workspace…
      </p>
    </Main>
  )
}
