import { useState } from 'react'
import { useLocation, useParams } from 'react-router'
import { AppealPerson } from '#contract/admissions/appeals/hearing.ts'
import { ApiProblem } from '#web/app/api.ts'
import { wordsUnlessFault } from '#web/app/fault.ts'
import { Button } from '#web/design/form/Button.tsx'
import { ButtonGroup } from '#web/design/form/ButtonGroup.tsx'
import { ButtonLink } from '#web/design/form/ButtonLink.tsx'
import { ErrorSummary } from '#web/design/form/ErrorSummary.tsx'
import { DeskPage } from '#web/staff/desk/DeskPage.tsx'
import { signOut } from '#web/staff/signingIn.ts'
import { useStaff } from '#web/staff/useStaff.ts'
import { addresses } from './addresses.ts'
import { actOnce } from './api.ts'

const unreached = 'We could not reach our service. Check that you are online, then try again'
const useless =
  'This link does not work any more. Ask the clerk to send you a new one, and open it from that email'

/** `/workspace/appeals/join/{person}#key`: where somebody who has signed in becomes known as a member. */
export default function JoinPage() {
  return (
    <DeskPage title="Your place on appeal panels">
      <Join />
    </DeskPage>
  )
}

function Join() {
  const { person = '' } = useParams()
  const { hash } = useLocation()
  const { name } = useStaff()
  const [joined, setJoined] = useState<{ readonly name: string }>()
  const [wrong, setWrong] = useState<{ attempt: number; words: string }>()
  const [sending, setSending] = useState(false)
  async function join() {
    setSending(true)
    try {
      // The same key again is the same: the link may be opened twice.
      setJoined(
        await actOnce(AppealPerson, ['people', person, 'join'], { key: hash.slice(1) }, crypto.randomUUID()),
      )
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
        <ButtonLink href={addresses.home}>Go to your hearings</ButtonLink>
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
