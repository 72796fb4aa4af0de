import { lazy, Suspense, useCallback, useEffect, useState } from 'react'
import { Navigate, useLocation, useNavigate, useParams } from 'react-router'
import { council } from '#council'
import { DangerNow } from '#web/app/frame/DangerNow.tsx'
import { Hours } from '#web/app/frame/Hours.tsx'
import { LateNotice } from '#web/app/frame/LateNotice.tsx'
import { Main } from '#web/app/frame/Main.tsx'
import { Phone } from '#web/app/frame/Phone.tsx'
import NotFoundPage from '#web/app/pages/NotFoundPage.tsx'
import { paths } from '#web/app/paths.ts'
import { useTitle } from '#web/app/title.ts'
import { Breadcrumbs } from '#web/design/Breadcrumbs.tsx'
import { InsetText } from '#web/design/InsetText.tsx'
import { Link } from '#web/design/Link.tsx'
import { NotificationBanner } from '#web/design/NotificationBanner.tsx'
import { SummaryList } from '#web/design/SummaryList.tsx'
import { WarningText } from '#web/design/WarningText.tsx'
import { forgetAll } from '#web/questions/photos/memory.ts'
import { mayHaveSaved } from './model/devicePlace.ts'
import { StartButton } from './parts/StartButton.tsx'
import { rowsOf } from './parts/startRows.ts'
import { useFactsNow } from './serviceNow.ts'
import { type StartFacts, startFacts } from './startFacts.ts'
import { wordsFor } from './words.ts'

/** What another page asks of the start page, in the history's state. */
export type StartWish = 'delete'

const CarryOn = lazy(() => import('./parts/CarryOn.tsx'))

/** Where a form starts: what it is for, what it takes, who looks after it, and what is for the telephone instead. */
export default function StartPage() {
  const { slug = '' } = useParams()
  const { pathname } = useLocation()
  const facts = startFacts.useOne(slug)
  if (!facts) return <NotFoundPage />
  if (!pathname.startsWith(paths.service(facts))) return <Navigate to={paths.service(facts)} replace />
  return <Start facts={facts} />
}

/** The page, once what it shows has been fetched. */
export function Start({ facts }: { facts: StartFacts }) {
  useTitle(facts.title)
  const deleted = useDeleting(facts.slug)
  const { closed } = facts
  return closed ? <GivenUp {...{ facts, closed, deleted }} /> : <Open {...{ facts, deleted }} />
}

const Deleted = () => (
  <NotificationBanner type="success">We have deleted your answers from this device</NotificationBanner>
)

const trail = ({ title, ...facts }: StartFacts) => (
  <Breadcrumbs items={[{ text: 'Home', href: paths.home }, wordsFor(facts).list, { text: title }]} />
)

interface OpenProps {
  facts: StartFacts
  /** What was kept on this device is deleted. */
  deleted: boolean
}

interface GivenUpProps extends OpenProps {
  closed: NonNullable<StartFacts['closed']>
}

/** The council takes nothing new of it any more. */
function GivenUp({ facts, closed, deleted }: GivenUpProps) {
  return (
    <Main before={trail(facts)}>
      <div className="app-column">
        {deleted && <Deleted />}
        <h1 className="govuk-heading-xl">{facts.title}</h1>
        <p className="govuk-body-l">{`${closed.title}.`}</p>
        <p className="govuk-body">{closed.instead}</p>
        <p className="govuk-body">
          If you have already sent one, we are still dealing with it. Open the link to your private page to
          see how far it is.
        </p>
      </div>
    </Main>
  )
}

function Open({ facts: drawn, deleted }: OpenProps) {
  const facts = useFactsNow(drawn)
  const [closed, setClosed] = useState(false)
  const close = useCallback(() => setClosed(true), [])
  return (
    <Main before={trail(facts)}>
      <div className="app-column">
        {deleted && <Deleted />}
        <LateNotice slug={facts.slug} onClosed={close} />
        <h1 className="govuk-heading-xl">{facts.title}</h1>
        <p className="govuk-body-l">{facts.summary}</p>
        {facts.closing && (
          <InsetText>
            <p className="govuk-body">{facts.closing.title}</p>
            <p className="govuk-body">{facts.closing.instead}</p>
          </InsetText>
        )}
        {facts.danger && (
          <WarningText>
            <DangerNow danger={facts.danger} />
          </WarningText>
        )}
        <h2 className="govuk-heading-m">Before you start</h2>
        {facts.before.map((line) => (
          <p key={line} className="govuk-body">
            {line}
          </p>
        ))}
        <p className="govuk-body">
          You do not need an account<span>{facts.asksWho ? '' : ' or to give your name'}</span>.
          <span>
            {facts.savable &&
              ' Once you have answered the first question, you can save your answers and come back to them later.'}
          </span>
        </p>
        <SummaryList rows={rowsOf(facts, council)} />
        <WithoutScripts department={facts.department} />
        <div className="app-scripted">{closed ? <Closed /> : <StartOrCarryOn facts={facts} />}</div>
        {facts.savable && (
          <p className="govuk-body">
            Have you saved this form already? <Link href={paths.continue}>Continue a saved form</Link>.
          </p>
        )}
      </div>
    </Main>
  )
}

/** Instead of the button: written here, as this page's file carries what it needs itself. */
function WithoutScripts({ department }: Pick<StartFacts, 'department'>) {
  const { phone, hours } = council.departments.find(({ id }) => id === department) ?? council
  return (
    <noscript>
      <InsetText>
        <span>To fill in this form here, turn on JavaScript in your browser and open this page again. </span>
        <span>We can also fill it in with you by phone: call </span>
        <Phone number={phone} />
        <span>{`. ${hours}`}</span>
      </InsetText>
    </noscript>
  )
}

/** Instead of the button, while nothing can be started. */
function Closed() {
  return (
    <p className="govuk-body">
      You cannot start this now. If it cannot wait, call <Phone number={council.phone} />. <Hours />
    </p>
  )
}

/** What to do with a draft is fetched only where this device has something; most residents come for the first time. */
function StartOrCarryOn({ facts }: { facts: StartFacts }) {
  const [kept, setKept] = useState(false)
  useEffect(() => setKept(mayHaveSaved(facts.slug)), [facts.slug])
  const start = <StartButton facts={facts} />
  if (!kept) return start
  return (
    <Suspense fallback={start}>
      <CarryOn facts={facts} />
    </Suspense>
  )
}

/** Deletes what is kept where another page asked for it, once; true from then on. */
function useDeleting(slug: string): boolean {
  const wish: unknown = useLocation().state
  const navigate = useNavigate()
  const [deleted, setDeleted] = useState(false)
  useEffect(() => {
    if (wish !== ('delete' satisfies StartWish)) return
    void import('./savedStore.ts').then(({ saved }) => {
      saved.remove(slug)
      forgetAll()
      setDeleted(true)
      // So that coming back to this entry of the history deletes nothing.
      navigate('.', { replace: true, state: null })
    })
  }, [wish, slug, navigate])
  return deleted
}
