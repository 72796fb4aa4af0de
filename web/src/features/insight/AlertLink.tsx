import { type ReactElement, useEffect, useState } from 'react'
import { council } from '#council'
import { ApiProblem } from '#web/app/api.ts'
import { wordsUnlessFault } from '#web/app/fault.ts'
import { Hours } from '#web/app/frame/Hours.tsx'
import { Main } from '#web/app/frame/Main.tsx'
import { Phone } from '#web/app/frame/Phone.tsx'
import { usePrivateLink } from '#web/app/privateAddress.ts'
import { useTitle } from '#web/app/title.ts'
import { Button } from '#web/design/form/Button.tsx'
import { ErrorSummary } from '#web/design/form/ErrorSummary.tsx'
import { NotificationBanner } from '#web/design/NotificationBanner.tsx'
import { followLink } from './alertCalls.ts'

type State = 'open' | 'busy' | 'done' | 'refused' | 'cut-off'

export interface AlertLinkProps {
  what: 'confirmations' | 'stops'
  title: string
  words: string
  button: string
  done: string
  /** The heading once it is done: what was asked is no news any more. */
  doneTitle: string
  /** Where to go on once it is done. */
  next: ReactElement
  /** What else to do where the link does not work. */
  instead?: ReactElement
}

/** A page that a link of an email leads to: one press does it. Programs that open links by themselves press nothing. */
export function AlertLink(props: AlertLinkProps) {
  const { what } = props
  const token = usePrivateLink(what === 'stops' ? 'alertStop' : 'alertConfirm')?.key
  const [inBrowser, setInBrowser] = useState(false)
  const [state, setState] = useState<State>('open')
  const [failure, setFailure] = useState('')
  const [attempt, setAttempt] = useState(0)
  useEffect(() => setInBrowser(true), [])
  useTitle(state === 'done' ? props.doneTitle : props.title)

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

  const refused = inBrowser && (!token || state === 'refused')
  return (
    <Main>
      <div className="app-column">
        {state === 'cut-off' && <ErrorSummary attempt={attempt} errors={[{ text: failure }]} />}
        <Asked
          {...props}
          state={state === 'done' || !refused ? state : 'refused'}
          onPress={() => void press()}
        />
      </div>
    </Main>
  )
}

interface AskedProps extends AlertLinkProps {
  state: State
  onPress: () => void
}

/** What there is to press, or what became of it. */
export function Asked({ state, title, words, button, done, doneTitle, next, instead, onPress }: AskedProps) {
  if (state === 'done')
    return (
      <>
        <NotificationBanner type="success">{done}</NotificationBanner>
        <h1 className="govuk-heading-xl">{doneTitle}</h1>
        {next}
      </>
    )
  return (
    <>
      <h1 className="govuk-heading-xl">{title}</h1>
      {state === 'refused' ? (
        <Refused instead={instead} />
      ) : (
        <>
          <p className="govuk-body-l">{words}</p>
          <Button type="button" onClick={onPress}>
            {button}
          </Button>
        </>
      )}
    </>
  )
}

/** What to do about a link that does not work. Its newest copy may, and somebody can always be asked. */
function Refused({ instead }: { instead: ReactElement | undefined }) {
  return (
    <>
      <p className="govuk-body" role="status">
        This link is not complete, or it is too old. Use the link in the newest email from us.
      </p>
      {instead}
      <p className="govuk-body">
        If that does not work, call us on <Phone number={council.phone} />. <Hours />
      </p>
    </>
  )
}
