import { dayInWords } from '#contract/calendar/words.ts'
import type { Filled } from '#contract/fostering/report.ts'
import { SummaryList } from '#web/design/SummaryList.tsx'
import { Lines } from '#web/staff/words/Lines.tsx'

interface Props {
  filled: readonly Filled[]
  people: readonly { readonly id: string; readonly name: string }[]
  /** One below the heading that they stand under. */
  headingLevel: 3 | 4
}

/** What is known already, each with the part and the day that it is from. */
export function FilledIn({ filled, people, headingLevel }: Props) {
  const Heading = `h${headingLevel}` as const
  return filled.map(({ part, title, about, on, facts }) => (
    <div key={part}>
      <Heading className="govuk-heading-s govuk-!-margin-bottom-1">
        {[title, people.find(({ id }) => id === about)?.name].filter(Boolean).join(': ')}
      </Heading>
      <p className="govuk-hint govuk-!-margin-bottom-1">{`From the record, ${dayInWords(on)}`}</p>
      <SummaryList rows={facts.map(({ label, value }) => ({ key: label, value: <Lines text={value} /> }))} />
    </div>
  ))
}
