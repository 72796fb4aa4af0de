import { useEffect, useState } from 'react'
import { ApiProblem } from '#web/app/api.ts'
import { wordsUnlessFault } from '#web/app/fault.ts'
import { Main } from '#web/app/Main.tsx'
import { paths } from '#web/app/paths.ts'
import { usePrivateLink } from '#web/app/privateAddress.ts'
import { useTitle } from '#web/app/title.ts'
import { Button } from '#web/design/Button.tsx'
import { ErrorSummary } from '#web/design/ErrorSummary.tsx'
import { Link } from '#web/design/Link.tsx'
import { NotificationBanner } from '#web/design/NotificationBanner.tsx'
import { followLink } from './alertCalls.ts'

interface Props {
  what: 'confirmations' | 'stops'
  title: string
  words: string
  button: string
  done: string
}

/** A page that a link of an email leads to: one press does it. Programs that open links by themselves press nothing. */
export function AlertLink({ what, title, words, button, done }: Props) {
  const token = usePrivateLink(what === 'stops' ? 'alertStop' : 'alertConfirm')?.key
  const [inBrowser, setInBrowser] = useState(false)
  const [state, setState] = useState<'open' | 'busy' | 'done' | 'refused' | 'cut-off'>('open')
  const [failure, setFailure] = useState('')
  const [attempt, setAttempt] = useState(0)
  useEffect(() => setInBrowser(true), [])
  useTitle(title)

  async function press() {
    if (!token || state === 'busy') return
    setState('busy')
    try {
      await followLink(what, token)
      setState('done')
    } catch (problem) {
      setState(problem instanceof ApiProblem && problem.status === 401 ? 'refused' : 'cut-off')
      setFailure(wordsUnlessFault(problem, 'That did not work. Check that you are online, then try again'))
      setAttempt((before) => before + 1)
    }
  }

  return (
    <Main>
      <div className="app-column">
        {state === 'cut-off' && <ErrorSummary attempt={attempt} errors={[{ text: failure }]} />}
        {state === 'done' && <NotificationBanner type="success">{done}</NotificationBanner>}
        <h1 className="govuk-heading-xl">{title}</h1>
        {inBrowser && (!token || state === 'refused') ? (
          <p className="govuk-body" role="status">
            This link is not complete or too old. <Link href={paths.alerts}>Ask for a new one</Link>.
          </p>
        ) : (
          state !== 'done' && (
            <>
              <p className="govuk-body-l">{words}</p>
              <Button type="button" onClick={() => void press()}>
                {button}
              </Button>
            </>
          )
        )}
      </div>
    </Main>
  )
}
