import { momentInWords } from '#contract/calendar/times.ts'
import { dayInWords } from '#contract/calendar/words.ts'
import { Details } from '#web/design/Details.tsx'
import { SummaryList } from '#web/design/SummaryList.tsx'
import { Lines } from '#web/staff/words/Lines.tsx'
import { roleInWords } from '../words.ts'
import type { Mark } from './kept/marks.ts'
import { pointInWords } from './kept/text.ts'
import type { KeptVisit, Recorded } from './kept/visit.ts'

/** What one has to know at the visit: where it is, who lives there, what was agreed, what has to be put right. */
export function Known({ visit }: { visit: KeptVisit }) {
  const { people, address, planned, last } = visit
  const wrong = toPutRight(visit)
  return (
    <>
      <h2 className="govuk-heading-m">What you need to know</h2>
      <Details summary="Who lives there, and where">
        <SummaryList
          rows={[
            ...(address.length > 0 ? [{ key: 'Address', value: <Lines text={address.join('\n')} /> }] : []),
            ...(planned
              ? [{ key: 'Planned', value: `${momentInWords(planned.from)}, ${planned.where}` }]
              : []),
            ...people.map(({ role, name }) => ({ key: name, value: roleInWords[role] })),
          ]}
        />
        {address.length === 0 && <p className="govuk-body">The household has not given an address yet.</p>}
      </Details>
      {last && <Last last={last} />}
      {wrong.length > 0 && (
        <Details summary={`What has to be put right (${wrong.length})`}>
          <ul className="govuk-list govuk-list--bullet">
            {wrong.map(({ id, right, note, by }) => (
              <li key={id}>{`${right}: ${note}${by ? `. To be put right by ${dayInWords(by)}` : ''}`}</li>
            ))}
          </ul>
        </Details>
      )}
    </>
  )
}

function Last({ last }: { last: Recorded }) {
  const agreed = [...(last.agreed ?? []).map(pointInWords), ...(last.next ? [last.next] : [])]
  return (
    <Details summary={`The last visit, ${dayInWords(last.on)}`}>
      <h3 className="govuk-heading-s">What was agreed</h3>
      {agreed.length === 0 ? (
        <p className="govuk-body">Nothing was agreed.</p>
      ) : (
        <ul className="govuk-list govuk-list--bullet">
          {agreed.map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      )}
      <h3 className="govuk-heading-s">What was seen and heard</h3>
      <p className="govuk-body fos-visit__text">{last.account}</p>
    </Details>
  )
}

/** What was found wrong before this visit and is not put right yet. */
const toPutRight = ({ lists }: KeptVisit) =>
  lists.flatMap(({ items, found }) =>
    items.flatMap(({ id, right }) => {
      const mark = found.base[id] as Mark | undefined
      return mark?.is === 'to-put-right' && !mark.putRight
        ? [{ id, right, note: mark.note ?? '', by: mark.by }]
        : []
    }),
  )
