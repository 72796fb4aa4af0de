import { FairAccessList } from '#contract/admissions/fair-access.ts'
import { yearName } from '#contract/admissions/year-group.ts'
import { dayInWords } from '#contract/calendar/words.ts'
import { ButtonLink } from '#web/design/form/ButtonLink.tsx'
import { Link } from '#web/design/Link.tsx'
import { Asked } from '#web/staff/desk/Asked.tsx'
import { DeskPage } from '#web/staff/desk/DeskPage.tsx'
import { addresses } from '../addresses.ts'
import { asks } from '../api/desk.ts'
import { WideTable } from '../parts/WideTable.tsx'
import { stateNames } from './words.ts'

type Line = FairAccessList['cases'][number]

/** `…/fair-access`: children to be placed under the Fair Access Protocol, by the day on which they are due. */
export default function FairAccessPage() {
  return (
    <DeskPage title="Fair Access" back={{ href: addresses.rounds, text: 'School admissions' }}>
      <Asked query={asks(FairAccessList, ['fair-access'])} waiting="Opening the cases…">
        {(list) => <Cases list={list} />}
      </Asked>
    </DeskPage>
  )
}

const rowOf = (line: Line) => [
  <Link key="case" href={addresses.fairAccessCase(line.reference)}>
    {`${line.name}, ${line.reference}`}
  </Link>,
  yearName(line.year),
  stateNames[line.state],
  line.school?.name ?? '–',
]

function Cases({ list: { cases, ended, can } }: { list: FairAccessList }) {
  return (
    <>
      <p className="govuk-body">
        These children need a school place during the year and have not found one in the usual way. Each of
        them should have a place within 20 school days.
      </p>
      {can.includes('refer') && <ButtonLink href={addresses.refer}>Refer a child</ButtonLink>}
      {cases.length === 0 && <p className="govuk-body">No child is waiting for a place.</p>}
      <WideTable
        caption="Waiting for a place"
        head={[
          { text: 'Child' },
          { text: 'Year group' },
          { text: 'Where it has got to' },
          { text: 'School' },
          { text: 'Place by' },
        ]}
        rows={cases.map((line) => [...rowOf(line), dueInWords(line)])}
      />
      <WideTable
        caption="Ended this school year"
        head={[{ text: 'Child' }, { text: 'Year group' }, { text: 'How it ended' }, { text: 'School' }]}
        rows={ended.map(rowOf)}
      />
    </>
  )
}

function dueInWords({ dueOn, isOverdue, goesOn }: Line): string {
  const due = !dueOn
    ? 'Within 20 school days'
    : isOverdue
      ? `Overdue: was ${dayInWords(dueOn)}`
      : dayInWords(dueOn)
  return goesOn
    ? `${due}. Nothing has happened for a long time. Close it, or it will be erased on ${dayInWords(goesOn)}`
    : due
}
