import { useQuery } from '@tanstack/react-query'
import { Main } from '#web/app/frame/Main.tsx'
import { Button } from '#web/design/form/Button.tsx'
import type { Elements } from '../design/elements.ts'
import { NoGroupsPage } from './NoGroupsPage.tsx'
import { SignInAgain } from './SignInAgain.tsx'
import { SignInPage } from './SignInPage.tsx'
import { useSession } from './session.ts'
import { me, StaffContext } from './useStaff.ts'

/**
 * Stands around every page of the workspace: shows it to staff who are signed in and have a role, and gives
 * {@link useStaff} who they are. Others are asked to sign in, and come back to the same page.
 */
export function SignedIn({ children }: { children: Elements }) {
  const session = useSession()
  if (session === undefined) return <Opening />
  if (session === null) return <SignInPage />
  return (
    <>
      {session.ended && <SignInAgain />}
      <Known subject={session.subject}>{children}</Known>
    </>
  )
}

function Known({ subject, children }: { subject: string; children: Elements }) {
  const { data, error, isFetching, refetch } = useQuery(me(subject))
  if (data?.grants.length === 0) return <NoGroupsPage staff={data} onAgain={refetch} />
  if (data) return <StaffContext value={data}>{children}</StaffContext>
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
