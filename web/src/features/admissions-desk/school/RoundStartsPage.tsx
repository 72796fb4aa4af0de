import { useParams } from 'react-router'
import { RoundStarts } from '#contract/admissions/starts/starts.ts'
import { dayInWords } from '#contract/calendar/words.ts'
import { Link } from '#web/design/Link.tsx'
import { Asked } from '#web/staff/desk/Asked.tsx'
import { DeskPage } from '#web/staff/desk/DeskPage.tsx'
import { addresses } from '../addresses.ts'
import { asks } from '../api/desk.ts'
import { momentOf } from '../parts/moment.ts'
import { WideTable } from '../parts/WideTable.tsx'
import { childrenInWords, roundInWords } from '../words.ts'
import { heardByCouncil } from './words.ts'

/** `…/<round>/starts`: which schools have confirmed who has started, and which children have not come. */
export default function RoundStartsPage() {
  const { round = '' } = useParams()
  return (
    <DeskPage
      title="Who has started"
      caption={roundInWords(round)}
      back={{ href: addresses.round(round), text: 'Back to the round' }}
    >
      <Asked query={asks(RoundStarts, ['rounds', round, 'starts'])} waiting="Looking…">
        {(starts) => <Found starts={starts} />}
      </Asked>
    </DeskPage>
  )
}

function Found({ starts }: { starts: RoundStarts }) {
  const { round, schools, notCome, today, startsFrom } = starts
  const silent = schools.filter(({ left }) => left > 0).length
  return (
    <>
      <p className="govuk-body">
        {today < startsFrom
          ? `Schools confirm who has started from ${dayInWords(startsFrom)}.`
          : `${silent} of ${schools.length} schools have not confirmed every start yet, and ${childrenInWords(notCome.length)} ${notCome.length === 1 ? 'has' : 'have'} not come.`}
      </p>
      {notCome.length > 0 && (
        <p className="govuk-body">
          Call the families. No child loses a place automatically. If a family does not need theirs, enter
          that for them on the child’s page, and the place goes to the waiting list.
        </p>
      )}
      <WideTable
        caption="Children who have not come"
        head={[{ text: 'Child' }, { text: 'School' }, { text: 'What the school heard' }, { text: 'Since' }]}
        rows={notCome.map(({ reference, name, school, heard, at, by }) => [
          <Link key="child" href={addresses.child(round, reference)}>
            {`${name}, ${reference}`}
          </Link>,
          school.name,
          <div key="heard" className="ads-sentence">
            {heardByCouncil[heard]}
          </div>,
          `${momentOf(at)}, ${by.name}`,
        ])}
      />
      <WideTable
        caption="Schools"
        head={[
          { text: 'School' },
          { text: 'Places', numeric: true },
          { text: 'Started', numeric: true },
          { text: 'Later', numeric: true },
          { text: 'Not come', numeric: true },
          { text: 'Not confirmed', numeric: true },
        ]}
        rows={schools.map((one) => [
          <Link key="school" href={addresses.seatPlaces(one.school.id, round)}>
            {one.school.name}
          </Link>,
          ...[one.places, one.started, one.later, one.notCome, one.left].map(String),
        ])}
      />
    </>
  )
}
