import { panelInWords } from '#contract/fostering/panel/words.ts'
import './day.scss'
import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { clockInWords, dayWithoutYear } from '#contract/calendar/times.ts'
import type { MeetingView } from '#contract/fostering/panel/meeting.ts'
import { ApiProblem } from '#web/app/api.ts'
import { Link } from '#web/design/Link.tsx'
import { DeskPage } from '#web/staff/desk/DeskPage.tsx'
import { Failed, Waiting } from '#web/staff/desk/States.tsx'
import { Agenda } from './Agenda.tsx'
import { addresses } from './addresses.ts'
import { meetingOf } from './api.ts'
import { ItemPanel } from './ItemPanel.tsx'
import { Leaving } from './Leaving.tsx'
import { MeetingActs, stateInWords } from './MeetingActs.tsx'
import { NotSent } from './NotSent.tsx'
import { useOutbox } from './outbox/useOutbox.ts'
import { MyPresence, Present } from './Present.tsx'
import { QuorumNow } from './QuorumNow.tsx'
import { isOver, itemNow, meIn } from './standing.ts'
import { spanInWords } from './words.ts'

/** `/workspace/panel/{meeting}`: the day of a meeting, for everybody who is there. */
export default function MeetingPage() {
  const { meeting = '' } = useParams()
  return (
    <DeskPage title="Panel meeting" caption={meeting} opensAway>
      <Inside meeting={meeting} />
    </DeskPage>
  )
}

function Inside({ meeting }: { meeting: string }) {
  const { data: fresh, error, isFetching, dataUpdatedAt, refetch } = useQuery(meetingOf(meeting))
  const isClosed = error instanceof ApiProblem && (error.status === 403 || error.status === 404)
  const { waiting, late, holds, seen, isOpen, act, settle } = useOutbox(meeting, isClosed ? null : fresh)
  const notSent = { late, holds, settle }
  const data = isClosed ? undefined : (fresh ?? (error ? seen?.view : undefined))
  if (data === undefined) {
    if (!error || !isOpen || (isFetching && !isClosed)) return <Waiting words="Opening the meeting…" />
    return (
      <>
        <Leaving waiting={waiting} until={seen?.view.keptUntil} />
        <NotSent {...notSent} />
        <Failed problem={error instanceof ApiProblem ? error : undefined} onAgain={refetch} />
      </>
    )
  }
  const isAway = error !== null
  const asOf = fresh === undefined && seen ? seen.at : new Date(dataUpdatedAt)
  const me = meIn(data)
  const now = itemNow(data)
  // In one list, so that what somebody is typing stays as it is when its item is over.
  const shown = [...(now ? [now] : []), ...data.items.filter((item) => isOver(item)).reverse()]
  return (
    <>
      <Leaving waiting={waiting} until={data.keptUntil} />
      <p className="govuk-body-l">
        {`${panelInWords[data.plan.panel]}, ${dayWithoutYear(data.plan.starts)}, ${spanInWords(data.plan.starts, data.plan.ends)}`}
      </p>
      <Where view={data} />
      <p className="govuk-body" role="status">
        {isAway
          ? `We cannot reach the service. This is how the meeting stood at ${clockInWords(asOf)}. You can go on: we keep what you do and send it as soon as you are connected again. We cannot tell you now whether the panel has its quorum: ask the panel adviser.`
          : stateInWords(data)}
      </p>
      <NotSent {...notSent} />
      {!isAway && <QuorumNow view={data} />}
      <MyPresence {...{ view: data, me, act }} />
      <MeetingActs {...{ view: data, me, act }} />
      {shown.map((item) => (
        <ItemPanel key={item.id} {...{ view: data, item, me, act, waiting, isAway }} />
      ))}
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-one-half">
          <Agenda view={data} />
        </div>
        <div className="govuk-grid-column-one-half">
          <Present {...{ view: data, me, act }} />
        </div>
      </div>
      <p className="govuk-body">
        <Link href={addresses.all}>All your panel meetings</Link>
      </p>
    </>
  )
}

function Where({ view: { plan } }: { view: MeetingView }) {
  return (
    <p className="govuk-body">
      <span>{plan.place ?? 'Online.'}</span> {plan.link && <Link href={plan.link}>Join the call</Link>}
      {plan.joint.length > 0 && (
        <>
          <br />
          <span>{`Joint panel with ${plan.joint.join(' and ')}`}</span>
        </>
      )}
    </p>
  )
}
