import { clockInWords } from '#contract/calendar/times.ts'
import type { ItemView, MeetingView } from '#contract/fostering/panel/meeting.ts'
import { saidInWords } from '#contract/fostering/panel/said.ts'
import { outcomeInWords } from '#contract/fostering/panel/words.ts'
import { Link } from '#web/design/Link.tsx'
import { Tag, type TagColour } from '#web/design/Tag.tsx'
import { addresses } from './addresses.ts'
import { isOver } from './standing.ts'
import { itemStateInWords, minutesBetween, minutesInWords, plannedStarts } from './words.ts'

const colours: Readonly<Record<ItemView['state'], TagColour>> = {
  'to-come': 'grey',
  open: 'blue',
  done: 'green',
  deferred: 'yellow',
}

/** The items in their order, with the time that is planned and that they took. */
export function Agenda({ view }: { view: MeetingView }) {
  const starts = plannedStarts(view)
  return (
    <section aria-labelledby="day-agenda">
      <h2 className="govuk-heading-m" id="day-agenda">
        Agenda
      </h2>
      {view.items.length === 0 && <p className="govuk-body">Nothing is on the agenda yet.</p>}
      <ol className="govuk-list day-agenda">
        {view.items.map((item, at) => (
          <li
            key={item.id}
            className="day-agenda__item"
            aria-current={item.state === 'open' ? 'step' : undefined}
          >
            <h3 className="govuk-heading-s">
              <span>{`${at + 1}. ${item.title}`}</span>{' '}
              <Tag colour={colours[item.state]}>{itemStateInWords[item.state]}</Tag>
            </h3>
            <p className="govuk-body">{timeOf(item, view, starts[item.id] ?? view.plan.starts)}</p>
            {item.mine === 'conflict' ? (
              <p className="govuk-body">
                You have a conflict of interest here, so you take no part in this item.
              </p>
            ) : (
              <Ways view={view} item={item} />
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}

function Ways({ view, item }: { view: MeetingView; item: ItemView }) {
  const { recommendation } = item
  return (
    <>
      {recommendation && (
        <p className="govuk-body">{`Recommended: ${outcomeInWords[recommendation.outcome]}`}</p>
      )}
      {item.deferred?.reasons && <p className="govuk-body">{`Deferred: ${item.deferred.reasons}`}</p>}
      <p className="govuk-body day-ways">
        {item.pack && <Link href={addresses.papers(view.id, item.id)}>{`Papers: ${item.title}`}</Link>}
        {isOver(item) && !item.erased && (
          <Link href={addresses.minutes(view.id, item.id)}>{`Minutes: ${item.title}`}</Link>
        )}
      </p>
    </>
  )
}

/** What is planned for an item, or what it took. */
function timeOf({ began, ended, minutes }: ItemView, { said }: MeetingView, starts: string): string {
  if (began && ended)
    return `${saidInWords(said, began)} to ${saidInWords(said, ended)}: ${minutesInWords(minutesBetween(began, ended))} of ${minutes} planned`
  if (began) return `Began at ${saidInWords(said, began)}. ${minutesInWords(minutes)} planned`
  return `${clockInWords(starts)}, ${minutesInWords(minutes)}`
}
