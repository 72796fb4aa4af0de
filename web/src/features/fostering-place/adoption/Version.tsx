import { dayInWords } from '#contract/calendar/words.ts'
import type { PlanVersion } from '#contract/fostering/carers/adoption.ts'
import { SummaryCard } from '#web/design/SummaryCard.tsx'
import { SummaryList } from '#web/design/SummaryList.tsx'

/** One version of a plan: what is needed, who does what for it from when to when, and who has signed. */
export function Version({ plan: { version, on, why, needs, review, signed } }: { plan: PlanVersion }) {
  return (
    <>
      <p className="govuk-body">
        {`Version ${version}, ${dayInWords(on)}. We will look at it again together on ${dayInWords(review)}.`}
      </p>
      <p className="govuk-body app-check__words">{why}</p>
      {needs.map(({ id, need, provides, what, from, until }) => (
        <SummaryCard key={id} title={need} headingLevel={3}>
          <SummaryList
            rows={[
              { key: 'Who helps', value: provides },
              { key: 'What they do', value: <span className="app-check__words">{what}</span> },
              {
                key: 'When',
                value: until
                  ? `From ${dayInWords(from)} to ${dayInWords(until)}`
                  : `From ${dayInWords(from)}, until we change the plan`,
              },
            ]}
          />
        </SummaryCard>
      ))}
      {signed.length > 0 && (
        <ul className="govuk-list govuk-list--bullet">
          {signed.map(({ person, name, on: day }) => (
            <li key={person ?? 'council'}>
              {person === null
                ? `${name} signed for the council on ${dayInWords(day)}`
                : `${name} signed on ${dayInWords(day)}`}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
