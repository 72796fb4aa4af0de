import { useParams } from 'react-router'
import { SeatWaiting } from '#contract/admissions/starts/starts.ts'
import { dayInWords } from '#contract/calendar/words.ts'
import { InsetText } from '#web/design/InsetText.tsx'
import { Asked } from '#web/staff/desk/Asked.tsx'
import { DeskPage } from '#web/staff/desk/DeskPage.tsx'
import { addresses } from '../addresses.ts'
import { asks } from '../api/desk.ts'
import { bornInWords } from '../children/born.ts'
import { WideTable } from '../parts/WideTable.tsx'
import { childrenInWords, metresInWords, roundInWords } from '../words.ts'
import { ChildName } from './ChildName.tsx'
import { TakeFile } from './TakeFile.tsx'

/** `…/seats/<school>/<round>/waiting`: who waits for a place at a school, in order, with why. */
export default function SeatWaitingPage() {
  const { school = '', round = '' } = useParams()
  return (
    <DeskPage
      title="Waiting list"
      caption={roundInWords(round)}
      back={{ href: addresses.school(school), text: 'Back to the school' }}
    >
      <Asked
        query={asks(SeatWaiting, ['seats', school, round, 'waiting'])}
        waiting="Putting the list in order…"
      >
        {(list) => <List list={list} />}
      </Asked>
    </DeskPage>
  )
}

function List({ list }: { list: SeatWaiting }) {
  const { school, waiting, children, can } = list
  return (
    <>
      <p className="govuk-body-l">{school.name}</p>
      <p className="govuk-body">{howMany(list)}</p>
      {waiting !== null && children === null && (
        <p className="govuk-body">
          The council decides on the places at this school and keeps its waiting list. Call us if a family
          asks you where their child is on it, or give them our number.
        </p>
      )}
      {children && <Order rows={children} />}
      {can.includes('take-file') && <TakeFile file="waiting" places={list} />}
    </>
  )
}

function howMany({ waiting, until, ended }: SeatWaiting): string {
  if (waiting === null)
    return 'There is no waiting list yet. It begins once families have been told of their offers.'
  if (ended) return 'This list has ended. Every family on it was told.'
  const kept = until ? ` The list is kept at least until ${dayInWords(until)}.` : ''
  return `There ${waiting === 1 ? 'is' : 'are'} ${childrenInWords(waiting)} on the list.${kept}`
}

type Row = NonNullable<SeatWaiting['children']>[number]

function Order({ rows }: { rows: readonly Row[] }) {
  if (rows.length === 0) return null
  return (
    <>
      <InsetText>
        The order follows your criteria, and never how long a child has waited. It can change with every child
        who joins. When a place becomes free, the council offers it to the child who is first.
      </InsetText>
      <WideTable
        caption="Children in order"
        head={[{ text: 'Child' }, { text: 'Position' }, { text: 'Why' }, { text: 'Born' }]}
        rows={rows.map((row) => [
          <ChildName key="child" {...row} />,
          placeOf(row),
          <div key="why" className="ads-sentence">
            {whyOf(row)}
          </div>,
          bornInWords(row.born),
        ])}
      />
    </>
  )
}

function placeOf({ place, part }: Row): string {
  if (place === null) return 'Cannot be offered a place by your criteria'
  return part ? `${place} in ${part}` : String(place)
}

function whyOf({ first, criterion, metres }: Row): string {
  if (first) return 'Comes before everybody by the School Admissions Code'
  if (criterion === null) return 'A criterion that the council has checked with the family'
  return metres === null ? criterion : `${criterion}. ${metresInWords(metres)}`
}
