import { useState } from 'react'
import { useLocation } from 'react-router'
import { ApiProblem } from '#web/app/api.ts'
import { wordsUnlessFault } from '#web/app/fault.ts'
import { Button } from '#web/design/form/Button.tsx'
import { ButtonGroup } from '#web/design/form/ButtonGroup.tsx'
import { ButtonLink } from '#web/design/form/ButtonLink.tsx'
import { ErrorSummary } from '#web/design/form/ErrorSummary.tsx'
import { signOut } from '../signingIn.ts'
import { useStaff } from '../useStaff.ts'

const unreached = 'We could not reach our service. Check that you are online, then try again'

interface Props {
  /** Sends the key of the link. */
  readonly join: (key: string) => Promise<{ readonly name: string }>
  /** What is said where the link opens nothing. */
  readonly useless: string
  /** Where members go once they are known. */
  readonly onward: { readonly href: string; readonly text: string }
}

/** What is asked of whoever opens a link by which they become known as a member when they sign in. */
export function JoinAs({ join: send, useless, onward }: Props) {
  const { hash } = useLocation()
  const { name } = useStaff()
  const [joined, setJoined] = useState<{ readonly name: string }>()
  const [wrong, setWrong] = useState<{ attempt: number; words: string }>()
  const [sending, setSending] = useState(false)
  async function join() {
    setSending(true)
    try {
      // The same key again is the same: the link may be opened twice.
      setJoined(await send(hash.slice(1)))
    } catch (failure) {
      const refused = failure instanceof ApiProblem && [404, 422].includes(failure.status)
      const said = failure instanceof ApiProblem && failure.kind !== undefined ? failure.message : undefined
      setWrong((before) => ({
        attempt: (before?.attempt ?? 0) + 1,
        words: refused ? useless : (said ?? wordsUnlessFault(failure, unreached)),
      }))
    }
    setSending(false)
  }
  if (joined)
    return (
      <div role="status">
        <p className="govuk-body">{`Welcome, ${joined.name}. From now on we know you when you sign in.`}</p>
        <ButtonLink href={onward.href}>{onward.text}</ButtonLink>
      </div>
    )
  return (
    <div className="app-column">
      {wrong && <ErrorSummary attempt={wrong.attempt} errors={[{ text: wrong.words }]} />}
      <p className="govuk-body">{`You are signed in as ${name}. Is this you?`}</p>
      <ButtonGroup>
        <Button type="button" loading={sending} preventDoubleClick onClick={join}>
          Yes, this is me
        </Button>
        <Button type="button" variant="secondary" onClick={() => void signOut()}>
          No, sign out
        </Button>
      </ButtonGroup>
    </div>
  )
}
