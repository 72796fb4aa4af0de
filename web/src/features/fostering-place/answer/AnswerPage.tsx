import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import { useLocation, useNavigate, useParams } from 'react-router'
import { ViewsKind } from '#contract/fostering/carers/review.ts'
import { partOfAnswers } from '#contract/fostering/reference.ts'
import { council } from '#council'
import { Main } from '#web/app/frame/Main.tsx'
import { Phone } from '#web/app/frame/Phone.tsx'
import { useTitle } from '#web/app/title.ts'
import { Button } from '#web/design/form/Button.tsx'
import { Panel } from '#web/design/Panel.tsx'
import { nothingKept } from '#web/kept/kept.ts'
import { isEnded, messageOf } from '../api.ts'
import { LinkDoesNotWork } from '../enter/LinkDoesNotWork.tsx'
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
  const closed = data?.closed === true
  const isForReview = ViewsKind.safeParse(data?.kind).success
  // What they typed and had not sent yet is nobody's any more.
  useEffect(() => {
    if (closed) store?.change(partOfAnswers(link.reference), nothingKept({ seen: 0, answers: {} }))
  }, [closed, store, link.reference])
  if (isEnded(error)) return <CannotOpen />
  if (data?.closed) return <NotNeeded name={data.name} isForReview={isForReview} />
  if (data?.finished) return <Thanks isForReview={isForReview} />
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

/** We ask no more. Why is not for them to know, and it is nothing that they did. */
function NotNeeded({ name, isForReview }: { name: string; isForReview: boolean }) {
  const title = 'We do not need your answers any more'
  useTitle(title)
  return (
    <Main>
      <div className="app-column">
        <h1 className="govuk-heading-l">{title}</h1>
        <p className="govuk-body">
          {`Thank you, ${name}. You do not have to do anything. We do not use anything that you may have written here.`}
        </p>
        <p className="govuk-body">
          {isForReview
            ? 'The review is over, or we heard from you another way. If we need your help again, we send you a new link.'
            : 'Things change while we get to know somebody. This has nothing to do with you or with what you told us. If we need your help again, we send you a new link.'}
        </p>
        <p className="govuk-body">
          Do you want to ask us something? Call us on <Phone number={council.phone} />.
        </p>
      </div>
    </Main>
  )
}

function Thanks({ isForReview }: { isForReview: boolean }) {
  const title = 'We have your answers'
  useTitle(title)
  return (
    <Main>
      <div className="app-column">
        <Panel title={title}>Thank you for your time</Panel>
        <p className="govuk-body">
          {`Only the people who do the ${isForReview ? 'review' : 'assessment'} read them. This page does not show them any more, so that nobody else who uses your device can read them.`}
        </p>
        <p className="govuk-body">
          We may call you to hear more. Do you want to add something, or take something back? Call us on{' '}
          <Phone number={council.phone} />.
        </p>
      </div>
    </Main>
  )
}

const CannotOpen = () => (
  <LinkDoesNotWork>
    <p className="govuk-body">
      It may also be that we do not need your answer any more. Call us on <Phone number={council.phone} /> if
      you would like to know.
    </p>
  </LinkDoesNotWork>
)
