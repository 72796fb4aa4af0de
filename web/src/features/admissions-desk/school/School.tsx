import { SchoolDay } from '#contract/admissions/starts/starts.ts'
import { yearName } from '#contract/admissions/year-group.ts'
import { dayInWords } from '#contract/calendar/words.ts'
import { Link } from '#web/design/Link.tsx'
import { SummaryCard } from '#web/design/SummaryCard.tsx'
import { SummaryList, type SummaryRow } from '#web/design/SummaryList.tsx'
import { Asked } from '#web/staff/desk/Asked.tsx'
import { addresses } from '../addresses.ts'
import { asks } from '../api/desk.ts'
import { WideTable } from '../parts/WideTable.tsx'
import { rankingNames } from '../words.ts'
import { Waits } from './Waits.tsx'

type Round = SchoolDay['rounds'][number]

/** What waits for a school, and how its year groups stand. `own`: it speaks to the school itself. */
export function School({ school, own }: { school: string; own: boolean }) {
  return (
    <Asked query={asks(SchoolDay, ['seats', school])} waiting="Opening the school…">
      {(day) => (
        <>
          <h2 className="govuk-heading-m">{day.school.name}</h2>
          <Waits {...{ day, own }} />
          {day.rounds.map((round) => (
            <RoundCard key={round.id} school={school} round={round} />
          ))}
          <During {...{ day, own }} />
        </>
      )}
    </Asked>
  )
}

function RoundCard({ school, round }: { school: string; round: Round }) {
  const { id, title, ranking, counts } = round
  return (
    <SummaryCard title={title} headingLevel={3}>
      <SummaryList rows={counts ? rowsOf(round, counts) : rowsBefore(round)} />
      <ul className="govuk-list govuk-!-margin-top-4">
        {counts && (
          <li>
            <Link href={addresses.seatPlaces(school, id)}>
              Children who have a place<span className="govuk-visually-hidden">{`: ${title}`}</span>
            </Link>
          </li>
        )}
        {counts && (
          <li>
            <Link href={addresses.seatWaiting(school, id)}>
              Waiting list<span className="govuk-visually-hidden">{`: ${title}`}</span>
            </Link>
          </li>
        )}
        {ranking !== 'by-policy' && (
          <li>
            <Link href={addresses.seat(school, id)}>
              Children who applied<span className="govuk-visually-hidden">{`: ${title}`}</span>
            </Link>
          </li>
        )}
      </ul>
    </SummaryCard>
  )
}

const numberIn = (number: number | null): string => (number === null ? 'Not set yet' : String(number))

const rowsBefore = ({ number, offersOn, ranking }: Round): SummaryRow[] => [
  { key: 'Admission number', value: numberIn(number) },
  ...(ranking === 'by-policy' ? [] : [{ key: 'List of applicants', value: rankingNames[ranking] }]),
  {
    key: 'Offers',
    value: `Families are told on ${dayInWords(offersOn)}. You can see them here from then on.`,
  },
]

function rowsOf({ number }: Round, counts: NonNullable<Round['counts']>): SummaryRow[] {
  const { offered, accepted, waiting, declined, withdrawn, onList, started, later, notCome, left } = counts
  const said = started + later + notCome > 0
  return [
    { key: 'Admission number', value: numberIn(number) },
    { key: 'Have a place', value: String(offered) },
    { key: 'Accepted', value: String(accepted) },
    { key: 'Not answered yet', value: String(waiting) },
    { key: 'Declined', value: String(declined) },
    ...(withdrawn > 0 ? [{ key: 'Withdrawn by the council', value: String(withdrawn) }] : []),
    { key: 'On the waiting list', value: onList === null ? 'No list yet' : String(onList) },
    ...(said
      ? [
          { key: 'Started', value: String(started) },
          { key: 'Starting later', value: String(later) },
          { key: 'Have not come', value: String(notCome) },
          { key: 'Start not confirmed yet', value: String(left) },
        ]
      : []),
  ]
}

const cell = (count: number | null): string => (count === null ? 'Not known' : String(count))

/** Year groups during the year, and where the school acts on them. */
function During({ day: { school, years, asOf }, own }: { day: SchoolDay; own: boolean }) {
  const links = [
    [addresses.inYearSeat(school.id), 'Places during the year'],
    [addresses.vacanciesOf(school.id), 'Free places'],
    ...(own
      ? [
          [addresses.proposals(school.id), 'Children you are asked to take'],
          [addresses.referFrom(school.id), 'Refer a child under Fair Access'],
        ]
      : []),
  ] as const
  return (
    <>
      <h2 className="govuk-heading-m">During the school year</h2>
      <ul className="govuk-list">
        {links.map(([href, text]) => (
          <li key={href}>
            <Link href={href}>{text}</Link>
          </li>
        ))}
      </ul>
      <WideTable
        headingLevel={3}
        caption={
          asOf
            ? `Year groups as ${own ? 'you' : 'the school'} reported them for ${dayInWords(asOf)}`
            : 'Year groups'
        }
        head={[
          { text: 'Year group' },
          { text: 'Asking', numeric: true },
          { text: 'Free', numeric: true },
          { text: 'Places', numeric: true },
          { text: 'Pupils', numeric: true },
        ]}
        rows={years.map(({ year, onRoll, limit, vacancies, asked }) => [
          yearName(year),
          String(asked),
          cell(vacancies),
          cell(limit),
          cell(onRoll),
        ])}
      />
    </>
  )
}
