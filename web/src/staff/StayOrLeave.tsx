import { Button } from '#web/design/form/Button.tsx'
import { ButtonGroup } from '#web/design/form/ButtonGroup.tsx'
import { ButtonLink } from '#web/design/form/ButtonLink.tsx'
import { signOut } from './signingIn.ts'

interface Props {
  /** Where somebody goes on who stays signed in. */
  stay: string
  /** What they have been shown of what this device has not sent. */
  shown: 'kept' | 'all'
}

/** What somebody may do who has read what this device has not sent: stay, or sign out all the same. */
export const StayOrLeave = ({ stay, shown }: Props) => (
  <ButtonGroup>
    <ButtonLink href={stay}>Stay signed in</ButtonLink>
    <Button type="button" variant="secondary" onClick={() => void signOut(shown)}>
      Sign out
    </Button>
  </ButtonGroup>
)
