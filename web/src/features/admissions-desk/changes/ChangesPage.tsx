import { useParams } from 'react-router'
import { ChangeList } from '#contract/admissions/changes.ts'
import { dayInWords } from '#contract/calendar/words.ts'
import { Link } from '#web/design/Link.tsx'
import { Tag } from '#web/design/Tag.tsx'
import { Asked } from '#web/staff/desk/Asked.tsx'
import { DeskPage } from '#web/staff/desk/DeskPage.tsx'
import { addresses } from '../addresses.ts'
import { asks } from '../api/desk.ts'
import { momentOf } from '../parts/moment.ts'
import { WideTable } from '../parts/WideTable.tsx'
import { useMay } from '../useMay.ts'
import { roundInWords } from '../words.ts'
import { changeNames, changeStateColours, changeStateNames } from './words.ts'

/** `…/changes`: what changes after offer day, and applications that came too late for the run. */
export default function ChangesPage() {
  const { round = '' } = useParams()
  return (
    <DeskPage
      title="Changes after offer day"
      caption={roundInWords(round)}
      back={{ href: addresses.round(round), text: 'Back to the round' }}
    >
      <Asked query={asks(ChangeList, ['rounds', round, 'changes'])} waiting="Looking for changes…">
        {(list) => <Found round={round} list={list} />}
      </Asked>
    </DeskPage>
  )
}

function Found({ round, list: { notYet, open, closed, late } }: { round: string; list: ChangeList }) {
  const may = useMay()
  if (notYet) return <p className="govuk-body">{notYet}</p>
  return (
    <>
      <p className="govuk-body">
        One person looks at what a change would mean and proposes it, and another agrees to it. A change never
        takes a place away from a child.
      </p>
      <ul className="govuk-list">
        {may('correct', 'child') && (
          <li>
            <Link href={addresses.children(round)}>Look up a child to change their details</Link>
          </li>
        )}
        {may('number') && (
          <li>
            <Link href={addresses.numbers(round)}>Choose a school to change its admission number</Link>
          </li>
        )}
      </ul>
      <WideTable
        caption="Applications that came too late for the run"
        head={[{ text: 'Child' }, { text: 'Received' }, { text: 'The family’s reason' }]}
        rows={late.map(({ reference, name, at, reason }) => [
          <Link key="child" href={addresses.newChange(round, { child: reference, late: '1' })}>
            {`Take in ${name}, ${reference}`}
          </Link>,
          dayInWords(at),
          reason?.trim() || 'None given',
        ])}
      />
      <Lines {...{ round }} caption="To do" lines={open} />
      <Lines {...{ round }} caption="Done or dropped" lines={closed} />
      {open.length + closed.length + late.length === 0 && (
        <p className="govuk-body">Nothing has changed since offer day.</p>
      )}
    </>
  )
}

function Lines({ round, caption, lines }: { round: string; caption: string; lines: ChangeList['open'] }) {
  return (
    <WideTable
      caption={caption}
      head={[{ text: 'About' }, { text: 'Kind of change' }, { text: 'Status' }, { text: 'Proposed' }]}
      rows={lines.map(({ id, about, kind, state, by, at }) => [
        <Link key="about" href={addresses.change(round, id)}>
          {about}
        </Link>,
        changeNames[kind],
        <Tag key="state" colour={changeStateColours[state]}>
          {changeStateNames[state]}
        </Tag>,
        `${by.name}, ${momentOf(at)}`,
      ])}
    />
  )
}
