import { RoundList } from '#contract/admissions/staff.ts'
import { Link } from '#web/design/Link.tsx'
import { SummaryCard } from '#web/design/SummaryCard.tsx'
import { SummaryList } from '#web/design/SummaryList.tsx'
import { Asked } from '#web/staff/desk/Asked.tsx'
import { DeskPage } from '#web/staff/desk/DeskPage.tsx'
import { addresses } from '../addresses.ts'
import { asks } from '../api/desk.ts'
import { MySchools } from '../school/MySchools.tsx'
import { useMay, useMayInYear, useSeats } from '../useMay.ts'
import { DuringTheYear } from '../vacancies/DuringTheYear.tsx'
import { datesOf } from './datesOf.tsx'

/** `/workspace/admissions`: the rounds, or for a school the rounds in which children applied to it. */
export default function RoundsPage() {
  return (
    <DeskPage title="School admissions">
      <Inside />
    </DeskPage>
  )
}

function Inside() {
  const inYear = useMayInYear()
  const may = useMay()
  const sees = may('see')
  const answers = may('draft')
  const { own } = useSeats()
  if (!sees && !own && !inYear)
    return <p className="govuk-body">Your role does not include school admissions.</p>
  return (
    <>
      {(sees || inYear) && (
        <p className="govuk-body">
          <Link href={addresses.day}>Admissions today: what is due and who is waiting</Link>
        </p>
      )}
      {sees && <DuringTheYear />}
      {inYear && (
        <p className="govuk-body">
          <Link href={addresses.inYear}>Places during the year</Link>
        </p>
      )}
      {answers && (
        <p className="govuk-body">
          <Link href={addresses.appeals}>Appeals against refused places</Link>
        </p>
      )}
      {sees && <Rounds />}
      {sees && (
        <p className="govuk-body">
          <Link href={addresses.reports}>Reports to the schools adjudicator</Link>
        </p>
      )}
      {own && <MySchools />}
    </>
  )
}

function Rounds() {
  return (
    <Asked query={asks(RoundList, ['rounds'])} waiting="Opening the rounds…">
      {({ rounds }) =>
        rounds.length === 0 ? (
          <p className="govuk-body">There is no round yet.</p>
        ) : (
          rounds.map((round) => (
            <SummaryCard key={round.id} title={<Link href={addresses.round(round.id)}>{round.title}</Link>}>
              <SummaryList rows={datesOf(round)} />
            </SummaryCard>
          ))
        )
      }
    </Asked>
  )
}
