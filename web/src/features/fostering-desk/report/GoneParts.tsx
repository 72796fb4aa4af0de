import { dayInWords } from '#contract/calendar/words.ts'
import type { Gone, ReportView } from '#contract/fostering/report.ts'
import { WarningText } from '#web/design/WarningText.tsx'

const wordsOf = ({ title, about, on }: Gone, people: ReportView['people']): string => {
  const name = people.find(({ id }) => id === about)?.name
  const what = name ? `${title} (${name})` : title
  return on
    ? `${what}: erased on ${dayInWords(on)}`
    : `${what}: it is not there, and nobody erased it. Tell a manager`
}

/** What a report was made of and that is there no more. The rest of it is as it was. */
export function GoneParts({ gone, people }: Pick<ReportView, 'gone' | 'people'>) {
  if (gone.length === 0) return null
  return (
    <>
      <WarningText>
        {gone.length === 1
          ? 'One part of this report is gone. The rest is as it was.'
          : `${gone.length} parts of this report are gone. The rest is as it was.`}
      </WarningText>
      <ul className="govuk-list govuk-list--bullet">
        {gone.map((one) => (
          <li key={one.part}>{wordsOf(one, people)}</li>
        ))}
      </ul>
    </>
  )
}
