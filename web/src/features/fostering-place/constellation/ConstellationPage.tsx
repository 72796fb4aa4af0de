import { dayInWords } from '#contract/calendar/words.ts'
import { entryKindInWords } from '#contract/fostering/carers/constellation.ts'
import { council } from '#council'
import { Phone } from '#web/app/frame/Phone.tsx'
import { ButtonLink } from '#web/design/form/ButtonLink.tsx'
import { Link } from '#web/design/Link.tsx'
import { SummaryList } from '#web/design/SummaryList.tsx'
import { Tag } from '#web/design/Tag.tsx'
import { addresses } from '../addresses.ts'
import { PlacePage } from '../enter/PlacePage.tsx'
import { summaries } from '../summaries.ts'
import { inGroup, type OfGroup } from './InGroup.tsx'
import { colours, nightsInWords, stateInWords, together, whenOf } from './words.ts'

/** `/fostering/place/…/constellation`: who is in the group, what is coming up, and sleepovers. */
export default inGroup(Group)

const isHub = ({ group }: OfGroup) => group.as === 'hub'

function Group(props: OfGroup) {
  const { of, group } = props
  const { hub, members, liaison } = group
  return (
    <PlacePage
      of={of}
      title="Your constellation"
      caption={group.name}
      summary={isHub(props) ? summaries.constellationOfHub : summaries.constellation}
    >
      <SummaryList
        rows={[
          {
            key: 'Hub home',
            value: isHub(props) ? 'You' : (hub ?? 'We are looking for a new hub home'),
          },
          { key: 'Other families', value: members.length > 0 ? together(members) : 'Nobody yet' },
          {
            key: 'Worker to call',
            value: (
              <>
                <span>{`${liaison}, on `}</span>
                <Phone number={council.phone} />
              </>
            ),
          },
        ]}
      />
      <Sleepovers {...props} />
      <Calendar {...props} />
    </PlacePage>
  )
}

function Sleepovers(props: OfGroup) {
  const { of, view, group } = props
  const fills = view.phase === 'approved' && view.you.role === 'applicant'
  const home = isHub(props)
  return (
    <section aria-labelledby="sleepovers">
      <h2 className="govuk-heading-m" id="sleepovers">
        {home ? 'Sleepovers at your home' : 'Sleepovers'}
      </h2>
      {group.sleepovers.length === 0 && (
        <p className="govuk-body">
          {home ? 'Nobody has asked for a sleepover.' : 'You have not asked for a sleepover.'}
        </p>
      )}
      <ul className="govuk-list govuk-list--spaced">
        {group.sleepovers.map((one) => (
          <li key={one.id}>
            <Link href={addresses.sleepover(of, one.id)}>
              <strong>{together(one.children)}</strong>
              <span>{`, ${nightsInWords(one)}`}</span>
            </Link>{' '}
            <Tag colour={colours[one.state]}>{stateInWords[one.state]}</Tag>
            {home && one.due && (
              <p className="govuk-body govuk-!-margin-bottom-1">
                {`${one.who} asked. Answer by ${dayInWords(one.due)}.`}
              </p>
            )}
          </li>
        ))}
      </ul>
      {fills && home && (
        <p className="govuk-body">
          <span>{`You have ${group.beds === 1 ? '1 bed' : `${group.beds} beds`} on most nights. `}</span>
          <Link href={addresses.beds(of)}>Change how many beds you have</Link>
        </p>
      )}
      {fills && !home && group.hub !== null && (
        <ButtonLink href={addresses.askSleepover(of)} variant="secondary">
          Ask for a sleepover
        </ButtonLink>
      )}
    </section>
  )
}

function Calendar(props: OfGroup) {
  const { of, view, group } = props
  return (
    <section aria-labelledby="calendar">
      <h2 className="govuk-heading-m" id="calendar">
        What is coming up
      </h2>
      {group.calendar.length === 0 && <p className="govuk-body">Nothing is planned yet.</p>}
      <ul className="govuk-list govuk-list--spaced">
        {group.calendar.map((entry) => (
          <li key={entry.id}>
            <Link href={addresses.entry(of, entry.id)}>
              <strong>{entry.title}</strong>
              <span>{`, ${whenOf(entry)}`}</span>
            </Link>{' '}
            {entry.cancelled ? (
              <Tag colour="grey">Cancelled</Tag>
            ) : entry.mine === 'yes' ? (
              <Tag colour="green">You are coming</Tag>
            ) : (
              <Tag colour="blue">{entryKindInWords[entry.kind]}</Tag>
            )}
          </li>
        ))}
      </ul>
      {isHub(props) && view.phase === 'approved' && (
        <ButtonLink href={addresses.addEntry(of)} variant="secondary">
          Add something to the calendar
        </ButtonLink>
      )}
    </section>
  )
}
