import type { Staff } from '#contract/council/staff.ts'
import { Main } from '#web/app/frame/Main.tsx'
import { Button } from '#web/design/form/Button.tsx'
import { ButtonGroup } from '#web/design/form/ButtonGroup.tsx'
import { useTitle } from '../app/title.ts'
import { useCouncilSignIn } from './SignInWays.tsx'
import { session } from './session.ts'
import { signOut } from './signingIn.ts'

const title = 'You have no access to the workspace yet'

/** For somebody who can sign in, and is in none of the groups that the council profile names. */
export function NoGroupsPage({ staff, onAgain }: { staff: Staff; onAgain: () => unknown }) {
  useTitle(title)
  const byCouncil = useCouncilSignIn()
  const asked = byCouncil && session()?.clientId === byCouncil.clientId ? byCouncil.ask : undefined
  return (
    <Main>
      <div className="app-column">
        <h1 className="govuk-heading-l">{title}</h1>
        <p className="govuk-body">
          {asked
            ? `You are signed in as ${staff.name} with your council account, but it does not give you access to any work here. Ask ${asked}, then sign out and sign in again.`
            : `You are signed in as ${staff.name}, but you are not in a group that works here. Ask the person who manages staff in your department to add you to one, then sign out and sign in again.`}
        </p>
        <ButtonGroup>
          <Button type="button" onClick={() => onAgain()}>
            Try again
          </Button>
          <Button type="button" variant="secondary" onClick={() => void signOut()}>
            Sign out
          </Button>
        </ButtonGroup>
      </div>
    </Main>
  )
}
