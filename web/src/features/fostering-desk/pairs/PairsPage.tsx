import { useSearchParams } from 'react-router'
import { dayInWords } from '#contract/calendar/words.ts'
import { type PairKind, type PairLine, PairsWaiting } from '#contract/fostering/carers/pairs.ts'
import { Link } from '#web/design/Link.tsx'
import { Tag } from '#web/design/Tag.tsx'
import { Asked } from '#web/staff/desk/Asked.tsx'
import { DeskPage } from '#web/staff/desk/DeskPage.tsx'
import { Pager } from '#web/staff/list/Pager.tsx'
import { addresses } from '../addresses.ts'
import { asks } from '../api.ts'

/** `/workspace/fostering/breaks`: which carers wait for a break or for a mentor, the soonest promise first. */
export default function PairsPage() {
  return (
    <DeskPage title="Breaks and mentors" back={{ href: addresses.day, text: 'Back to your day' }}>
      <Waits kind="break" title="Carers asking for a break" />
      <Waits kind="mentor" title="Carers asking for a mentor" />
    </DeskPage>
  )
}

function Waits({ kind, title }: { kind: PairKind; title: string }) {
  const [search] = useSearchParams()
  const after = search.get(kind) ?? undefined
  const query = after ? new URLSearchParams({ after }).toString() : ''
  return (
    <section aria-labelledby={kind}>
      <h2 className="govuk-heading-m" id={kind}>
        {title}
      </h2>
      <Asked query={asks(PairsWaiting, ['pairs', kind], query)} waiting="Opening the list…">
        {({ asks: lines, today, next }) => (
          <>
            {lines.length === 0 && (
              <p className="govuk-body">
                {after ? 'Nobody else is waiting for a match.' : 'Nobody is waiting for a match.'}
              </p>
            )}
            <ul className="govuk-list">
              {lines.map((line) => (
                <li key={`${line.household} ${line.part}`} className="govuk-!-margin-bottom-4">
                  <Link href={addresses.part(line.household, line.part)}>
                    {`${line.name}, ${line.household}`}
                  </Link>{' '}
                  {line.due && line.due < today && <Tag colour="red">Late</Tag>}
                  <Waiting line={line} today={today} />
                </li>
              ))}
            </ul>
            <Pager after={after} next={next} address={(place) => addresses.pairsAfter(kind, place)} />
          </>
        )}
      </Asked>
    </section>
  )
}

/** Which days it is for, and by when we answer. */
function Waiting({ line: { from, until, places, due }, today }: { line: PairLine; today: string }) {
  return (
    <p className="govuk-body govuk-!-margin-bottom-1">
      {from && until && (
        <span>
          {`${dayInWords(from)} to ${dayInWords(until)}, ${places === 1 ? '1 child' : `${places} children`}. `}
        </span>
      )}
      {due && <span>{`${due < today ? 'We promised an answer' : 'Answer'} by ${dayInWords(due)}.`}</span>}
    </p>
  )
}
