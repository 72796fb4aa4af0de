import { useState } from 'react'
import { useLocation } from 'react-router'
import { council } from '#council'
import { Main } from '#web/app/frame/Main.tsx'
import { ErrorSummary } from '#web/design/form/ErrorSummary.tsx'
import { wordsUnlessFault } from '../app/fault.ts'
import { paths } from '../app/paths.ts'
import { useTitle } from '../app/title.ts'
import type { Elements } from '../design/elements.ts'
import { Link } from '../design/Link.tsx'
import { SignInWays } from './SignInWays.tsx'
import { beginSignIn, type Wanted, type Way } from './signingIn.ts'

interface Props {
  title?: string
  /** Whom the page is for. */
  whose?: string
  /** What else they have to know. */
  note?: Elements
}

const staff = `For staff of ${council.name} who work on what residents send.`

/** Instead of a page of the workspace, for whoever is not signed in. */
export function SignInPage({ title = 'Sign in to the workspace', whose = staff, note }: Props) {
  const { pathname, search, hash, state } = useLocation()
  const { begin, leaving, failures, words } = useSignIn({
    returnTo: `${pathname}${search}${hash}`,
    pageState: state,
  })
  useTitle(failures ? `Error: ${title}` : title)
  return (
    <Main>
      <div className="app-column">
        {failures > 0 && <CannotSignIn attempt={failures} words={words} />}
        <h1 className="govuk-heading-l">{title}</h1>
        {note}
        <p className="govuk-body">{whose}</p>
        <SignInWays leaving={leaving} begin={begin} />
        <p className="govuk-body">
          If you want to report, apply for or follow something, you do not need an account:{' '}
          <Link href={paths.home}>go to the services for residents</Link>.
        </p>
      </div>
    </Main>
  )
}

/** Leaves for the provider's page when told to, and says how often that failed. */
export function useSignIn(wanted: Wanted, forTab?: string) {
  const [leaving, setLeaving] = useState<Way | false>(false)
  const [failures, setFailures] = useState(0)
  const [words, setWords] = useState('')
  async function begin(way: Way) {
    setLeaving(way)
    try {
      await beginSignIn(wanted, way, forTab)
    } catch (problem) {
      setWords(wordsUnlessFault(problem, unreachable))
      setLeaving(false)
      setFailures((before) => before + 1)
    }
  }
  return { begin, leaving, failures, words }
}

const unreachable = 'We cannot reach the page on which you sign in. Check that you are online, then try again'

export function CannotSignIn({ attempt, words }: { attempt: number; words: string }) {
  return <ErrorSummary attempt={attempt} errors={[{ text: words }]} />
}
