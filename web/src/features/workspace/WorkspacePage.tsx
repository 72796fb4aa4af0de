import { council } from '#council'
import { Main } from '#web/app/Main.tsx'
import { useTitle } from '#web/app/title.ts'
import { Button } from '#web/design/Button.tsx'
import { grantInWords } from '#web/staff/grantsInWords.ts'
import { SignedIn } from '#web/staff/SignedIn.tsx'
import { signOut } from '#web/staff/signingIn.ts'
import { useStaff } from '#web/staff/useStaff.ts'

/** `/workspace`: the first page of staff. */
export default function WorkspacePage() {
  return (
    <SignedIn>
      <Workspace />
    </SignedIn>
  )
}

function Workspace() {
  useTitle('Workspace')
  const { name, grants } = useStaff()
  return (
    <Main>
      <h1 className="govuk-heading-l">Workspace</h1>
      <p className="govuk-body">You are signed in as {name}.</p>
      <ul className="govuk-list govuk-list--bullet">
        {grants
          .map((grant) => grantInWords(grant, council.departments))
          .map((words) => (
            <li key={words}>{words}</li>
          ))}
      </ul>
      <Button type="button" variant="secondary" onClick={signOut}>
        Sign out
      </Button>
    </Main>
  )
}
