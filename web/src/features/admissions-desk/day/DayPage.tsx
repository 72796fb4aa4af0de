import { AdmissionsDay, type DayGroup, type DayLine } from '#contract/admissions/day/day.ts'
import { dayInShort, dayWithoutYear } from '#contract/calendar/times.ts'
import { Link } from '#web/design/Link.tsx'
import { Tag } from '#web/design/Tag.tsx'
import { Asked } from '#web/staff/desk/Asked.tsx'
import { DaySection } from '#web/staff/desk/DaySection.tsx'
import { DeskPage } from '#web/staff/desk/DeskPage.tsx'
import { addresses } from '../addresses.ts'
import { asks } from '../api/desk.ts'
import { addressOf, dueInWords, groupWords, ownPages, whyOf } from './words.ts'

/** `/workspace/admissions/today`: what is due, of whom, by when and why, each one press from where it is done. */
export default function DayPage() {
  return (
    <DeskPage title="Admissions today" back={{ href: addresses.rounds, text: 'School admissions' }}>
      <Asked query={asks(AdmissionsDay, ['day'])} waiting="Opening your day…">
        {(day) => <Day day={day} />}
      </Asked>
    </DeskPage>
  )
}

function Day({ day: { today, groups } }: { day: AdmissionsDay }) {
  return (
    <>
      <p className="govuk-body">{`What is waiting on ${dayWithoutYear(today)}, with the most urgent first.`}</p>
      <nav aria-label="See everything of one kind">
        <ul className="govuk-list">
          {ownPages.map((group) => (
            <li key={group}>
              <Link href={addresses.dayGroup(group)}>{groupWords[group].title}</Link>
            </li>
          ))}
        </ul>
      </nav>
      {groups.length === 0 && <p className="govuk-body">Nothing is waiting for you today.</p>}
      {groups.map((group) => (
        <Group key={group.group} group={group} />
      ))}
    </>
  )
}

function Group({ group: { group, total, lines } }: { group: DayGroup }) {
  const { title, act } = groupWords[group]
  const text = total > lines.length ? `Show all ${total.toLocaleString('en-GB')}` : 'Open this list'
  return (
    <DaySection
      {...{ id: group, title, total }}
      items={lines.map((line) => ({
        title: `${act}: ${line.title}`,
        href: addressOf(group, line),
        hint: <Why line={line} />,
        status: line.isLate ? (
          <Tag colour="red">Late</Tag>
        ) : (
          <span>{line.due ? dayInShort(line.due) : ''}</span>
        ),
      }))}
      more={{ href: addresses.dayGroup(group), text: `${text}: ${title}` }}
    />
  )
}

function Why({ line }: { line: DayLine }) {
  const due = line.isLate && dueInWords(line)
  return (
    <>
      <span>{whyOf(line)}</span> {due && <strong>{due}</strong>}
    </>
  )
}
