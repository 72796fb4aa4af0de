import { dayInWords } from '#contract/calendar/words.ts'
import type { Passage } from '#contract/fostering/report.ts'
import { Tag } from '#web/design/Tag.tsx'
import { Lines } from '#web/staff/words/Lines.tsx'
import { readerTag } from './words.ts'

type People = readonly { readonly id: string; readonly name: string }[]

/** What somebody wrote, who and when, and whether the household reads it. */
export function OnePassage({ passage, people }: { passage: Passage; people: People }) {
  const { text, reader, by, on } = passage
  const kept = readerTag(reader, people)
  return (
    <div className="govuk-!-margin-bottom-4">
      {kept && (
        <p className="govuk-body govuk-!-margin-bottom-1">
          <Tag colour="orange">{kept}</Tag>
        </p>
      )}
      <p className="govuk-body govuk-!-margin-bottom-1">
        <Lines text={text} />
      </p>
      <p className="govuk-hint">{`${by}, ${dayInWords(on)}`}</p>
    </div>
  )
}
