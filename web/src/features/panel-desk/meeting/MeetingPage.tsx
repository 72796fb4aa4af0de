import { useParams } from 'react-router'
import { clockInWords, dayWithoutYear } from '#contract/calendar/times.ts'
import { dayInWords } from '#contract/calendar/words.ts'
import { type ItemView, MeetingView, mostItems } from '#contract/fostering/panel/meeting.ts'
import { MemberList } from '#contract/fostering/panel/members.ts'
import { WaitingList } from '#contract/fostering/panel/waiting.ts'
import { panelInWords } from '#contract/fostering/panel/words.ts'
import { askedAgain } from '#web/app/askedAgain.ts'
import { ButtonLink } from '#web/design/form/ButtonLink.tsx'
import { SummaryList } from '#web/design/SummaryList.tsx'
import { Tag } from '#web/design/Tag.tsx'
import { TaskList } from '#web/design/TaskList.tsx'
import { Asked } from '#web/staff/desk/Asked.tsx'
import { RowActs } from '#web/staff/rows/RowActs.tsx'
import { addresses } from '../addresses.ts'
import { asks, meetingOf, useAct } from '../api.ts'
import { PlanningPage } from '../PlanningPage.tsx'
import { Waits } from '../waiting/Waits.tsx'
import { stateInWords } from '../words.ts'
import { Invitations } from './Invitations.tsx'
import { Quorum } from './Quorum.tsx'
import { meetingRows, offeredOf } from './rows.tsx'

/** `/workspace/panel-desk/meetings/{meeting}`: who comes, what is on the agenda, and whether its papers are ready. */
export default function MeetingPage() {
  const { meeting = '' } = useParams()
  return (
    <PlanningPage
      title="Plan of a meeting"
      caption={meeting}
      back={{ href: addresses.home, text: 'Back to panels' }}
    >
      <Asked
        query={{ ...meetingOf(meeting), refetchInterval: askedAgain(15_000) }}
        waiting="Opening the meeting…"
      >
        {(view) => <Plan view={view} />}
      </Asked>
    </PlanningPage>
  )
}

function Plan({ view }: { view: MeetingView }) {
  const act = useAct<object, MeetingView>(MeetingView)
  const { plan, state, papersBy, chair, invited } = view
  return (
    <>
      <SummaryList
        rows={[
          { key: 'Panel', value: panelInWords[plan.panel] },
          {
            key: 'When',
            value: `${dayWithoutYear(plan.starts)}, ${clockInWords(plan.starts)} to ${clockInWords(plan.ends)}`,
          },
          { key: 'Where', value: [plan.place, plan.link].filter(Boolean).join('. ') },
          ...(plan.joint.length > 0 ? [{ key: 'Joint with', value: plan.joint.join(', ') }] : []),
          {
            key: 'Chair',
            value: invited.find(({ member }) => member === chair)?.name ?? 'Nobody yet: invite the chair',
          },
          { key: 'Papers', value: papersBy ? `With members by ${dayInWords(papersBy)}` : 'No date is known' },
          { key: 'State', value: stateInWords[state] },
        ]}
      />
      <ButtonLink href={addresses.day(view.id)}>Go to the day of the meeting</ButtonLink>
      <Asked query={asks(MemberList, ['members'])} waiting="Opening the list…">
        {({ members }) => {
          const about = { view, members }
          return (
            <RowActs
              rows={meetingRows}
              can={offeredOf(about)}
              about={about}
              form={`panel-desk-${view.id}`}
              onSend={async (name, body) => {
                await act(['meetings', view.id, 'acts', name], { with: body })
              }}
            />
          )
        }}
      </Asked>
      <Agenda view={view} />
      {state === 'planned' && view.acts.includes('add-item') && <Waiting view={view} />}
      <Invitations view={view} />
    </>
  )
}

/** What waits for this panel, to be put on the agenda. */
function Waiting({ view: { id, plan, items } }: { view: MeetingView }) {
  return (
    <section aria-labelledby="waiting">
      <h2 className="govuk-heading-m" id="waiting">
        Waiting for a meeting
      </h2>
      {items.length >= mostItems ? (
        <p className="govuk-body">{`The agenda is full: a meeting takes ${mostItems} items at most.`}</p>
      ) : (
        <Asked query={asks(WaitingList, ['waiting'])} waiting="Opening what is waiting…">
          {({ referrals }) => (
            <Waits
              referrals={referrals.filter(({ panel, listed }) => panel === plan.panel && listed === null)}
              meeting={{ id, starts: plan.starts }}
            />
          )}
        </Asked>
      )}
    </section>
  )
}

function Agenda({ view }: { view: MeetingView }) {
  return (
    <section aria-labelledby="agenda">
      <h2 className="govuk-heading-m" id="agenda">
        Agenda
      </h2>
      {view.items.length === 0 ? (
        <p className="govuk-body">Nothing is on the agenda yet.</p>
      ) : (
        <TaskList
          idPrefix="item"
          items={view.items.map((item) => ({
            title: item.title,
            href: addresses.item(view.id, item.id),
            hint: <span>{`${item.minutes} minutes. ${papersOf(item, view)}`}</span>,
            status: item.pack ? (
              <Tag colour="green">Pack locked</Tag>
            ) : (
              <Tag colour="yellow">Pack not locked</Tag>
            ),
          }))}
        />
      )}
      {view.items.map((item) => (
        <Quorum key={item.id} item={item} view={view} />
      ))}
    </section>
  )
}

/** Whether its papers are ready, and by when they have to be. */
function papersOf({ pack, waiver }: ItemView, { papersBy }: MeetingView): string {
  if (pack) {
    const many = pack.supplements.length
    const added = many === 0 ? '' : many === 1 ? ', with one supplement' : `, with ${many} supplements`
    return `Locked on ${dayInWords(pack.locked)}${added}`
  }
  if (waiver) return 'The chair agreed that they come late'
  return papersBy ? `Lock the pack by ${dayInWords(papersBy)}` : 'Not locked yet'
}
