import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import { useLocation, useNavigate, useParams } from 'react-router'
import { council } from '#council'
import { Main } from '#web/app/frame/Main.tsx'
import { Phone } from '#web/app/frame/Phone.tsx'
import { useTitle } from '#web/app/title.ts'
import { Button } from '#web/design/form/Button.tsx'
import { Panel } from '#web/design/Panel.tsx'
import { isEnded, messageOf } from '../api.ts'
import { useKeptStore } from '../kept/useKeptStore.ts'
import { takeKey, useSession } from '../session.ts'
import { AnswerForm } from './AnswerForm.tsx'
import { type AnswerLink, answersOf } from './calls.ts'

const keyIn = (hash: string): string | undefined => /^#([\w-]{22})$/.exec(hash)?.[1]

/** `/fostering/answer/<household>/<reference>#<key>`: questions for somebody who is asked about an applicant. */
export default function AnswerPage() {
  const { household = '', reference = '' } = useParams()
  const { hash, pathname } = useLocation()
  const navigate = useNavigate()
  const of = useMemo(() => ({ household, person: reference }), [household, reference])
  const key = keyIn(hash)
  const { keys } = useSession(of)
  // The key stands in no history that somebody looks into later.
  useEffect(() => {
    if (!key) return
    takeKey(of, key)
    navigate(pathname, { replace: true })
  }, [key, of, pathname, navigate])
  const [first] = keys
  if (key || !first) return key ? null : <CannotOpen />
  return <Opened key={first} link={{ household, reference, key: first }} keys={keys} />
}

function Opened({ link, keys }: { link: AnswerLink; keys: readonly string[] }) {
  const { data, error, isFetching, refetch } = useQuery(answersOf(link))
  const store = useKeptStore({ household: link.household, person: link.reference }, keys)
  const title = 'A few questions from us'
  useTitle(title)
  if (isEnded(error)) return <CannotOpen />
  if (data?.finished) return <Thanks />
  if (data && store) return <AnswerForm link={link} view={data} store={store} />
  return (
    <Main>
      <div className="app-column">
        <h1 className="govuk-heading-l">{title}</h1>
        {error && !isFetching ? (
          <div role="alert">
            <p className="govuk-body">{messageOf(error)}</p>
            <Button type="button" onClick={() => refetch()}>
              Try again
            </Button>
          </div>
        ) : (
          <p className="govuk-body app-wait" role="status">
            Opening your questions…
          </p>
        )}
      </div>
    </Main>
  )
}

function Thanks() {
  const title = 'We have your answers'
  useTitle(title)
  return (
    <Main>
      <div className="app-column">
        <Panel title={title}>Thank you for your time</Panel>
        <p className="govuk-body">
          Only the people who do the assessment read them. This page does not show them any more, so that
          nobody else who uses your device can read them.
        </p>
        <p className="govuk-body">
          We may call you to hear more. Do you want to add something, or take something back? Call us on{' '}
          <Phone number={council.phone} />.
        </p>
      </div>
    </Main>
  )
}

/** The same words for whatever does not open. */
function CannotOpen() {
  const title = 'This link does not open anything'
  useTitle(title)
  return (
    <Main>
      <div className="app-column">
        <h1 className="govuk-heading-l">{title}</h1>
        <p className="govuk-body">
          Copy all of the link from our message: its last part, after the #, is the key. If we have sent you a
          newer message, use the link in that one.
        </p>
        <p className="govuk-body">
          It may also be that we do not need your answer any more. Call us on <Phone number={council.phone} />{' '}
          if you would like to know.
        </p>
      </div>
    </Main>
  )
}
