import { useQueryClient } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'
import { theDepartment } from '#contract/core/words/in-text.ts'
import { isOpen } from '#contract/requests/lifecycle.ts'
import { stillMissing } from '#contract/requests/proof/still-missing.ts'
import type { Tracked } from '#contract/requests/tracking.ts'
import { DangerNow } from '#web/app/frame/DangerNow.tsx'
import { Main } from '#web/app/frame/Main.tsx'
import { Phone } from '#web/app/frame/Phone.tsx'
import { PrintedLink } from '#web/app/PrintedLink.tsx'
import { paths } from '#web/app/paths.ts'
import { useTitle } from '#web/app/title.ts'
import { Button } from '#web/design/form/Button.tsx'
import { InsetText } from '#web/design/InsetText.tsx'
import { Link } from '#web/design/Link.tsx'
import { SummaryList } from '#web/design/SummaryList.tsx'
import { Timeline } from '#web/design/Timeline.tsx'
import { PayPanel } from '#web/journey/pay/PayPanel.tsx'
import { hasMore } from './after/hasMore.ts'
import { IfAgreed } from './appointment/IfAgreed.tsx'
import { Decision } from './Decision.tsx'
import { Followed } from './Followed.tsx'
import { Lines } from './Lines.tsx'
import { MissingFiles, Photos } from './Photos.tsx'
import { followersInWords, isLookedAt, standing, timelineOf } from './steps.ts'
import { toSend } from './toSend.ts'
import { WhatIsPublic } from './WhatIsPublic.tsx'
import { WhatWeDo } from './WhatWeDo.tsx'

interface Props {
  tracked: Tracked
  trackingKey: string
  /** The last look failed; what is shown is from before. */
  stale: boolean
}

/** Who has it, since when, what comes next and by when. */
export function Standing({ tracked, trackingKey, stale }: Props) {
  const title = `${tracked.service.title}: ${tracked.reference}`
  useTitle(title)
  const now = new Date()
  const followers = followersInWords(tracked)
  return (
    <Main>
      <div className="app-column">
        <h1 className="govuk-heading-l">
          <span className="govuk-caption-l">{tracked.service.title}</span>
          <span className="govuk-visually-hidden">: </span>
          <span>{tracked.reference}</span>
        </h1>
        <div role="status">
          <p className="govuk-body-l">
            <strong data-printed={standing(tracked, new Date(0))}>{standing(tracked, now)}</strong>
          </p>
          {tracked.afterApproval && <p className="govuk-body">{tracked.afterApproval}</p>}
        </div>
        <IfAgreed tracked={tracked} />
        <StillMissing tracked={tracked} />
        {tracked.role === 'follower' && <Followed tracked={tracked} />}
        {stale && <p className="govuk-body">We cannot reach the service now. This is what we last knew.</p>}
        {tracked.overdue && <Overdue tracked={tracked} />}
        <IfNotReached tracked={tracked} trackingKey={trackingKey} />
        <Decision tracked={tracked} trackingKey={trackingKey} />
        {hasMore(tracked) && (
          <Suspense fallback={null}>
            <After tracked={tracked} trackingKey={trackingKey} />
          </Suspense>
        )}
        {tracked.payment && (
          <PayPanel
            reference={tracked.reference}
            trackingKey={trackingKey}
            fee={tracked.payment}
            department={tracked.department.name}
            known={tracked.payment}
          />
        )}
        <MissingFiles tracked={tracked} />
        <StillToSend tracked={tracked} trackingKey={trackingKey} />
        {hasMore(tracked) && (
          <Suspense fallback={null}>
            <Rating tracked={tracked} trackingKey={trackingKey} />
          </Suspense>
        )}
        <TheApplication tracked={tracked} trackingKey={trackingKey} />
        <DuringTheYear tracked={tracked} trackingKey={trackingKey} />
        <h2 className="govuk-heading-m">What has happened</h2>
        <Timeline label="Progress of your request" entries={timelineOf(tracked, now)} />
        {promisesStill(tracked) && <p className="govuk-body">{tracked.commitment}</p>}
        {followers && <p className="govuk-body">{followers}</p>}
        <WhatIsPublic tracked={tracked} />
        <WhatWeDo {...tracked} />
        <WhatYouToldUs tracked={tracked} trackingKey={trackingKey} />
        <WhatCanBeDone tracked={tracked} trackingKey={trackingKey} />
        <Next tracked={tracked} trackingKey={trackingKey} />
      </div>
    </Main>
  )
}

/** What has to come from whoever sent it before anybody can decide; how is said further down. */
function StillMissing({
  tracked: { role, state, wanted, payment, reconsideration },
}: Pick<Props, 'tracked'>) {
  if (role !== 'reporter' || !isOpen(state)) return null
  const missing = stillMissing({
    files: wanted.filter(({ mayCome }) => !mayCome).length,
    pence: payment?.state === 'due' ? payment.pence : undefined,
    decides: reconsideration !== undefined,
  })
  return missing ? <p className="govuk-body">{missing}</p> : null
}

/** Also once it is done: the offer is read here. Not where it was taken back, or nothing of it is left. */
const isThere = ({ state, history }: Tracked) =>
  isOpen(state) || (state === 'fixed' && history.at(-1)?.type !== 'erased')

/** Of a place at a school: what is held of the child, until when all of it may be changed, and the offer. */
function TheApplication({ tracked, trackingKey }: Pick<Props, 'tracked' | 'trackingKey'>) {
  const { reference, service, role, changeUntil, state } = tracked
  if (role !== 'reporter' || service.slug !== 'school-place' || !isThere(tracked)) return null
  return (
    <ul className="govuk-list">
      <li>
        <Link href={paths.application(reference, trackingKey)}>
          {changeUntil
            ? 'Check what we hold about your child, or change your application'
            : 'Check what we hold about your child'}
        </Link>
      </li>
      <li>
        <Link href={`${paths.schools}/offer/${reference}#${trackingKey}`}>
          {isOpen(state) ? 'See your offer, or when you will get it' : 'See your offer'}
        </Link>
      </li>
    </ul>
  )
}

/** Of a place during the year: which schools are asked and what they answered. Those of the form as it was before have no such page. */
function DuringTheYear({ tracked, trackingKey }: Pick<Props, 'tracked' | 'trackingKey'>) {
  const { reference, service, role, answers, state } = tracked
  if (role !== 'reporter' || service.slug !== 'in-year-school-place') return null
  if (!isThere(tracked) || !answers.some(({ key }) => key === 'needed')) return null
  return (
    <p className="govuk-body">
      <Link href={`${paths.schools}/in-year/${reference}#${trackingKey}`}>
        {isOpen(state) ? 'See our answer, change your application or withdraw it' : 'See our answer'}
      </Link>
    </p>
  )
}

/** How soon it is looked at is no news once it is known when it is done, and no promise once that time has passed. */
function promisesStill(tracked: Tracked): boolean {
  const { commitment, state, overdue, dueAt } = tracked
  if (commitment === '' || overdue || (isLookedAt(tracked) && !dueAt)) return false
  return isOpen(state) && state !== 'scheduled'
}

/** Fetched only where something was said, or it has ended or moved. */
const After = lazy(() => import('./after/After.tsx'))
const Rating = lazy(() => import('./after/Rating.tsx'))

/** Fetched only by those who said that they would send something; it stays to say that the last of it has come. */
const SendLater = lazy(async () => ({
  default: (await import('#web/questions/later/SendLater.tsx')).SendLater,
}))

/** Fetched once the page stands: nobody waits for it to read where it stands. */
const Doing = lazy(() => import('./doing/Doing.tsx'))

function WhatCanBeDone(props: Pick<Props, 'tracked' | 'trackingKey'>) {
  return (
    <Suspense fallback={null}>
      <Doing {...props} />
    </Suspense>
  )
}

/** Fetched only by those whose address was refused; it stays to say where news goes now. */
const NotReached = lazy(() => import('./NotReached.tsx'))

function IfNotReached(props: Pick<Props, 'tracked' | 'trackingKey'>) {
  const [before] = useState(props.tracked.unreached)
  return before || props.tracked.unreached ? (
    <Suspense fallback={null}>
      <NotReached {...props} />
    </Suspense>
  ) : null
}

function StillToSend({ tracked, trackingKey }: Pick<Props, 'tracked' | 'trackingKey'>) {
  const { reference, decision, canReconsider } = tracked
  const wanted = toSend(tracked)
  const queries = useQueryClient()
  const [wanting, setWanting] = useState(false)
  // Something may be wanted while the page is open: a refusal asks for what was missing, with the reasons.
  if (wanted.length > 0 && !canReconsider && !wanting) setWanting(true)
  if (!wanting || canReconsider) return null
  const lookAgain = () => void queries.invalidateQueries({ queryKey: ['request', reference] })
  return (
    <Suspense fallback={null}>
      <SendLater
        {...{ reference, trackingKey, wanted }}
        lookedAtAgain={decision?.outcome === 'refused'}
        onSent={lookAgain}
      />
    </Suspense>
  )
}

function Overdue({ tracked }: { tracked: Tracked }) {
  return (
    <InsetText>
      This is overdue. Call <span>{theDepartment(tracked.department.name)}</span> on{' '}
      <Phone number={tracked.department.phone} /> and give the reference <span>{tracked.reference}</span>.
    </InsetText>
  )
}

function WhatYouToldUs({ tracked, trackingKey }: { tracked: Tracked; trackingKey: string }) {
  if (tracked.answers.length === 0) return null
  const rows = tracked.answers.map(({ question, answer }) => ({
    key: question,
    value: <Lines text={answer} />,
  }))
  return (
    <>
      <h2 className="govuk-heading-m">What you told us</h2>
      <SummaryList rows={rows} />
      <Photos tracked={tracked} trackingKey={trackingKey} />
    </>
  )
}

const updates = {
  email: 'We email you when something changes. This page shows it first.',
  text: 'We text you when something changes. This page shows it first.',
  elsewhere: 'We do not send you any more news, as somebody else looks after this now.',
  none: 'We will not send you messages. Come back to this page to see what has changed.',
} as const

/** Of what was referred nothing more comes from us. */
function newsOf({ state, unreached, updates }: Tracked) {
  if (unreached) return 'none'
  return state === 'referred' && updates !== 'none' ? 'elsewhere' : updates
}

function Next({ tracked, trackingKey }: { tracked: Tracked; trackingKey: string }) {
  return (
    <>
      <h2 className="govuk-heading-m">Keep this page</h2>
      <p className="govuk-body">
        <span>{updates[newsOf(tracked)]}</span> The link to this page is private: anyone who has it can see
        what you see.
      </p>
      <PrintedLink path={paths.request(tracked.reference, trackingKey)} />
      <Button type="button" variant="secondary" onClick={() => window.print()}>
        Print this page
      </Button>
      {tracked.service.danger && (
        <p className="govuk-body">
          <DangerNow danger={tracked.service.danger} />
        </p>
      )}
      <IfYouHaveAQuestion tracked={tracked} />
      {isReport(tracked) && (
        <p className="govuk-body">
          <Link href={paths.report}>Report another problem</Link>
        </p>
      )}
    </>
  )
}

/** An API from before applications tells no verb, and has reports alone. */
const isReport = ({ service }: Tracked) => service.verb === undefined || service.verb === 'report'

function IfYouHaveAQuestion({ tracked }: { tracked: Tracked }) {
  return (
    <p className="govuk-body">
      Do you have a question? Call <span>{theDepartment(tracked.department.name)}</span> on{' '}
      <Phone number={tracked.department.phone} /> and give the reference <span>{tracked.reference}</span>.
    </p>
  )
}
