import { dayInWords } from '#contract/calendar/words.ts'
import { MemberList, type MemberView } from '#contract/fostering/panel/members.ts'
import { roleInWords } from '#contract/fostering/panel/words.ts'
import { ButtonLink } from '#web/design/form/ButtonLink.tsx'
import { Tag } from '#web/design/Tag.tsx'
import { TaskList } from '#web/design/TaskList.tsx'
import { Asked } from '#web/staff/desk/Asked.tsx'
import { addresses } from '../addresses.ts'
import { asks } from '../api.ts'
import { PlanningPage } from '../PlanningPage.tsx'
import { dueInWords, whatInWords } from './due.ts'

/** `/workspace/panel-desk/members`: the central list, with what is due. */
export default function MembersPage() {
  return (
    <PlanningPage title="Panel members" back={{ href: addresses.home, text: 'Back to panels' }}>
      <ButtonLink href={addresses.addMember}>Add a member</ButtonLink>
      <Asked query={asks(MemberList, ['members'])} waiting="Opening the list…">
        {({ members }) => <Members members={members} />}
      </Asked>
    </PlanningPage>
  )
}

function Members({ members }: { members: readonly MemberView[] }) {
  const on = members.filter(({ left }) => left === null)
  const off = members.filter(({ left }) => left !== null)
  return (
    <>
      <p className="govuk-body" role="status">
        {on.length === 1 ? 'One member is on the list' : `${on.length} members are on the list`}
      </p>
      <TaskList idPrefix="member" items={on.map(lineOf)} />
      {off.length > 0 && (
        <>
          <h2 className="govuk-heading-m">No longer on the list</h2>
          <TaskList idPrefix="left" items={off.map(lineOf)} />
        </>
      )}
    </>
  )
}

function lineOf(member: MemberView) {
  const { details, due, experienced, independent, signedIn, notice, left } = member
  const late = due.filter((one) => one.late)
  const about = [
    roleInWords[details.role],
    ...(experienced ? ['experienced social worker'] : []),
    independent ? 'independent' : 'not independent',
    ...(signedIn ? [] : ['has not signed in yet']),
    ...(notice && !left ? [`leaves on ${dayInWords(notice.ends)}`] : []),
  ]
  return {
    title: details.name,
    href: addresses.member(member.id),
    hint: <span>{about.join(', ')}</span>,
    status: left ? (
      <span>{`Left on ${dayInWords(left)}`}</span>
    ) : late.length > 0 ? (
      <Tag colour="red">{late.map(({ what }) => `${whatInWords[what]} overdue`).join(', ')}</Tag>
    ) : (
      <span>{due.map(dueInWords).join('. ')}</span>
    ),
  }
}
