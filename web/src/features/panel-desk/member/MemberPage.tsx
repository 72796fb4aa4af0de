import { useParams } from 'react-router'
import { dayInWords } from '#contract/calendar/words.ts'
import { MemberList, MemberView } from '#contract/fostering/panel/members.ts'
import { panelInWords, roleInWords } from '#contract/fostering/panel/words.ts'
import { SummaryList } from '#web/design/SummaryList.tsx'
import { Asked } from '#web/staff/desk/Asked.tsx'
import { RowActs } from '#web/staff/rows/RowActs.tsx'
import { addresses } from '../addresses.ts'
import { asks, useAct } from '../api.ts'
import { PlanningPage } from '../PlanningPage.tsx'
import { tieInWords } from '../words.ts'
import { dueInWords } from './due.ts'
import { memberRows } from './rows.tsx'

/** `/workspace/panel-desk/members/{member}`: somebody of the central list. */
export default function MemberPage() {
  const { member = '' } = useParams()
  return (
    <PlanningPage title="Panel member" back={{ href: addresses.members, text: 'Back to panel members' }}>
      <Asked query={asks(MemberList, ['members'])} waiting="Opening the list…">
        {({ members }) => {
          const one = members.find(({ id }) => id === member)
          return one ? <Known member={one} /> : <p className="govuk-body">There is no member of this name.</p>
        }}
      </Asked>
    </PlanningPage>
  )
}

function Known({ member }: { member: MemberView }) {
  const act = useAct<object, MemberView>(MemberView)
  const { details, away, notice, left, signedIn, experienced, independent, due } = member
  const tie = ({ tie: kind, from, until }: (typeof details.ties)[number]) =>
    `${tieInWords[kind]}, from ${dayInWords(from)}${until ? ` to ${dayInWords(until)}` : ''}`
  return (
    <>
      <SummaryList
        rows={[
          { key: 'Name', value: details.name },
          { key: 'Role', value: roleInWords[details.role] },
          { key: 'Panels', value: details.panels.map((one) => panelInWords[one]).join(', ') },
          { key: 'Email', value: details.email },
          ...(details.phone ? [{ key: 'Phone', value: details.phone }] : []),
          ...(details.service ? [{ key: 'Sits for', value: details.service }] : []),
          {
            key: 'Social worker',
            value: experienced
              ? 'Yes, with enough experience to count as the experienced one'
              : details.socialWorkerSince
                ? `Since ${dayInWords(details.socialWorkerSince)}: not for long enough to count as experienced`
                : 'No',
          },
          {
            key: 'Independent of our service',
            value: independent ? 'Yes' : `No. ${details.ties.map(tie).join('. ')}`,
          },
          ...(details.medicalAdviser ? [{ key: 'Adviser', value: 'Medical adviser' }] : []),
          ...(left ? [] : [{ key: 'Due', value: due.map(dueInWords).join('. ') }]),
          {
            key: 'Signing in',
            value: signedIn ? 'They have signed in' : 'They have not signed in with their link yet',
          },
          ...(away.length > 0
            ? [
                {
                  key: 'Cannot come',
                  value: away
                    .map(({ from, until }) => `${dayInWords(from)} to ${dayInWords(until)}`)
                    .join('. '),
                },
              ]
            : []),
          { key: 'On the list since', value: dayInWords(member.joined) },
          ...(notice
            ? [
                {
                  key: 'Notice',
                  value: `Given on ${dayInWords(notice.given)}. Last day: ${dayInWords(notice.ends)}`,
                },
              ]
            : []),
          ...(left ? [{ key: 'Left', value: dayInWords(left) }] : []),
        ]}
      />
      <RowActs
        rows={memberRows}
        can={member.acts}
        about={member}
        form={`panel-${member.id}`}
        onSend={async (name, body) => {
          await act(['members', member.id, 'acts', name], { seen: member.seen, with: body })
        }}
      />
    </>
  )
}
