import { useParams } from 'react-router'
import { clockInWords, dayAndClock } from '#contract/calendar/times.ts'
import { dayInWords } from '#contract/calendar/words.ts'
import { ConstellationView, entryKindInWords } from '#contract/fostering/carers/constellation.ts'
import { Link } from '#web/design/Link.tsx'
import { SummaryList } from '#web/design/SummaryList.tsx'
import { Tag } from '#web/design/Tag.tsx'
import { Asked } from '#web/staff/desk/Asked.tsx'
import { DeskPage } from '#web/staff/desk/DeskPage.tsx'
import { RowActs } from '#web/staff/rows/RowActs.tsx'
import { Lines } from '#web/staff/words/Lines.tsx'
import { addresses } from '../addresses.ts'
import { asks, useAct } from '../api.ts'
import { groupRows, offeredIn } from './rows.ts'

/** `/workspace/fostering/constellations/{constellation}`: who is in it, its calendar and its sleepovers. */
export default function ConstellationPage() {
  const { constellation = '' } = useParams()
  return (
    <DeskPage
      title="Constellation"
      caption={constellation}
      back={{ href: addresses.constellations, text: 'Back to constellations' }}
    >
      <Asked
        query={asks(ConstellationView, ['constellations', constellation])}
        waiting="Opening the constellation…"
      >
        {(view) => <Shown view={view} />}
      </Asked>
    </DeskPage>
  )
}

type Props = { view: ConstellationView }

function Shown({ view }: Props) {
  const act = useAct<object, ConstellationView>(ConstellationView)
  return (
    <>
      <Who view={view} />
      <RowActs
        rows={groupRows}
        can={offeredIn(view)}
        about={view}
        form={`fostering-${view.id}`}
        onSend={async (name, body) => {
          await act(['constellations', view.id, 'acts', name], { with: body })
        }}
      />
      <Sleepovers view={view} />
      <Calendar view={view} />
      <Happened view={view} />
    </>
  )
}

const Home = ({ home: { household, name, since } }: { home: NonNullable<ConstellationView['hub']> }) => (
  <>
    <Link href={addresses.household(household)}>{`${name}, ${household}`}</Link>
    <span>{`, since ${dayInWords(since)}`}</span>
  </>
)

function Who({ view }: Props) {
  const { name, hub, members, liaison, beds, least, most, ended } = view
  const short = members.length < least ? ` There are meant to be ${least} to ${most}.` : ''
  return (
    <>
      {ended && <p className="govuk-body">{`It ended on ${dayInWords(ended.on)}: ${ended.why}`}</p>}
      <SummaryList
        rows={[
          { key: 'Name', value: name },
          {
            key: 'Hub home',
            value: hub ? <Home home={hub} /> : 'None at the moment. Choose another hub home',
          },
          {
            key: 'Other households',
            value: (
              <>
                <span>{`${members.length}.${short}`}</span>
                <ul className="govuk-list govuk-!-margin-top-2">
                  {members.map((home) => (
                    <li key={home.household}>
                      <Home home={home} />
                    </li>
                  ))}
                </ul>
              </>
            ),
          },
          { key: 'Liaison worker', value: liaison },
          { key: 'Beds on most nights', value: String(beds) },
        ]}
      />
    </>
  )
}

const stateInWords = {
  asked: 'Waiting for an answer',
  agreed: 'Agreed',
  refused: 'Refused',
  cancelled: 'Cancelled',
} as const

function Sleepovers({ view: { sleepovers, today } }: Props) {
  return (
    <section aria-labelledby="sleepovers">
      <h2 className="govuk-heading-m" id="sleepovers">
        Sleepovers
      </h2>
      {sleepovers.length === 0 && <p className="govuk-body">There are no sleepovers to come.</p>}
      <ul className="govuk-list">
        {sleepovers.map(({ id, who, children, from, until, state, due, words, told }) => (
          <li key={id} className="govuk-!-margin-bottom-4">
            <strong>{`${who}: ${children.join(', ')}`}</strong>{' '}
            <Tag colour={state === 'agreed' ? 'green' : state === 'asked' ? 'yellow' : 'grey'}>
              {stateInWords[state]}
            </Tag>{' '}
            {due && due < today && <Tag colour="red">{`Late: promised by ${dayInWords(due)}`}</Tag>}
            <p className="govuk-body govuk-!-margin-bottom-1">
              {`${dayInWords(from)} to ${dayInWords(until)}.${due ? ` An answer is promised by ${dayInWords(due)}. Call the hub home if they have not answered, and record here what they say.` : ''}`}
            </p>
            <Lines text={told ? `${words}\n\nThe reason: ${told}` : words} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Calendar({ view: { calendar } }: Props) {
  return (
    <section aria-labelledby="calendar">
      <h2 className="govuk-heading-m" id="calendar">
        Calendar
      </h2>
      {calendar.length === 0 && <p className="govuk-body">Nothing is planned.</p>}
      <ul className="govuk-list">
        {calendar.map((entry) => (
          <li key={entry.id} className="govuk-!-margin-bottom-4">
            <strong>{entry.title}</strong>{' '}
            <Tag colour={entry.cancelled ? 'grey' : 'blue'}>
              {entry.cancelled ? 'Cancelled' : entryKindInWords[entry.kind]}
            </Tag>
            <p className="govuk-body govuk-!-margin-bottom-1">
              {`${dayAndClock(entry.starts)} to ${clockInWords(new Date(Date.parse(entry.starts) + entry.minutes * 60_000))}, ${entry.place}. For: ${entry.for}.`}
            </p>
            <p className="govuk-body govuk-!-margin-bottom-1">
              {entry.cancelled ??
                (entry.coming.length > 0 ? `Coming: ${entry.coming.join(', ')}` : 'Nobody has said yes yet')}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Happened({ view: { happened } }: Props) {
  if (happened.length === 0) return null
  return (
    <section aria-labelledby="happened">
      <h2 className="govuk-heading-m" id="happened">
        Who joined and who left
      </h2>
      <ul className="govuk-list">
        {happened.map(({ number, on, what, household, why }) => (
          <li key={number} className="govuk-!-margin-bottom-2">
            {`${dayInWords(on)}: ${what}${household ? `, ${household}` : ''}. ${why}`}
          </li>
        ))}
      </ul>
    </section>
  )
}
