import { useQuery } from '@tanstack/react-query'
import { clockInWords, dayWithoutYear } from '#contract/calendar/times.ts'
import { dayInWords } from '#contract/calendar/words.ts'
import { MeetingList } from '#contract/fostering/panel/meeting.ts'
import { WaitingList } from '#contract/fostering/panel/waiting.ts'
import { panelInWords } from '#contract/fostering/panel/words.ts'
import { ButtonLink } from '#web/design/form/ButtonLink.tsx'
import { Link } from '#web/design/Link.tsx'
import { Tag } from '#web/design/Tag.tsx'
import { TaskList } from '#web/design/TaskList.tsx'
import { Asked } from '#web/staff/desk/Asked.tsx'
import { addresses } from './addresses.ts'
import { asks } from './api.ts'
import { PlanningPage } from './PlanningPage.tsx'
import { stateInWords } from './words.ts'

/** `/workspace/panel-desk`: meetings of panels, for those who plan them. */
export default function HomePage() {
  return (
    <PlanningPage title="Panels">
      <p className="govuk-body">
        <Waiting />
      </p>
      <p className="govuk-body">
        <Link href={addresses.members}>Panel members</Link>
      </p>
      <p className="govuk-body">
        <Link href={addresses.figures}>Figures for the half-yearly report</Link>
      </p>
      <ButtonLink href={addresses.plan}>Plan a meeting</ButtonLink>
      <Asked query={asks(MeetingList, ['meetings'])} waiting="Opening the meetings…">
        {({ meetings }) => <Meetings meetings={meetings} />}
      </Asked>
    </PlanningPage>
  )
}

/** The way to what waits, with how many there are once it is known. */
function Waiting() {
  const { data } = useQuery(asks(WaitingList, ['waiting']))
  const waiting = data?.referrals.filter(({ listed }) => listed === null)
  const late = waiting?.filter((one) => one.late).length ?? 0
  return (
    <>
      <Link href={addresses.waiting}>Referrals waiting for a meeting</Link>
      {waiting && <span>{`: ${waiting.length}${late > 0 ? `, of which ${late} late` : ''}`}</span>}
    </>
  )
}

type MeetingLine = MeetingList['meetings'][number]

const isAhead = ({ state }: MeetingLine) => state === 'planned' || state === 'open'

function Meetings({ meetings }: { meetings: readonly MeetingLine[] }) {
  const byStart = [...meetings].sort((a, b) => a.starts.localeCompare(b.starts))
  const ahead = byStart.filter(isAhead)
  const past = byStart.filter((one) => !isAhead(one)).reverse()
  return (
    <>
      <h2 className="govuk-heading-m">Meetings to come</h2>
      {ahead.length === 0 ? (
        <p className="govuk-body">No meeting is planned.</p>
      ) : (
        <TaskList idPrefix="ahead" items={ahead.map(lineOf)} />
      )}
      {past.length > 0 && (
        <>
          <h2 className="govuk-heading-m">Past and cancelled meetings</h2>
          <TaskList idPrefix="past" items={past.map(lineOf)} />
        </>
      )}
    </>
  )
}

function lineOf(line: MeetingLine) {
  const { id, panel, starts, state, items, locked, quorum } = line
  const papers =
    items === 0 ? 'Nothing on the agenda yet' : `Pack locked for ${locked} of ${items} on the agenda`
  return {
    title: `${panelInWords[panel]}, ${dayInWords(starts)}`,
    href: addresses.meeting(id),
    hint: <span>{`${dayWithoutYear(starts).split(' ')[0]}, ${clockInWords(starts)}. ${papers}`}</span>,
    status:
      state === 'planned' ? (
        <Tag colour={quorum ? 'green' : 'yellow'}>{quorum ? 'Has a quorum' : 'No quorum yet'}</Tag>
      ) : (
        <Tag colour={state === 'open' ? 'blue' : 'grey'}>{stateInWords[state]}</Tag>
      ),
  }
}
