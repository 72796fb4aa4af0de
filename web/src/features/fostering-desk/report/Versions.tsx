import { timeInWords } from '#contract/calendar/times.ts'
import type { SectionView } from '#contract/fostering/report.ts'
import { Details } from '#web/design/Details.tsx'
import { Lines } from '#web/staff/words/Lines.tsx'
import { readerTag } from './words.ts'

/** Every version of every passage, the newest first: who wrote what, and when. */
export function Versions({ view: { versions, people } }: { view: SectionView }) {
  if (versions.length === 0) return null
  return (
    <Details summary={`Everything that was written here (${versions.length})`}>
      {[...versions].reverse().map(({ number, at, by, passage, text, reader }) => (
        <article key={`${number} ${passage}`} className="govuk-!-margin-bottom-4">
          <h2 className="govuk-heading-s govuk-!-margin-bottom-1">{`${by}, ${timeInWords(at)}`}</h2>
          <p className="govuk-body govuk-!-margin-bottom-1">
            {text === null ? 'Took a passage out' : <Lines text={text} />}
          </p>
          {reader && readerTag(reader, people) && <p className="govuk-hint">{readerTag(reader, people)}</p>}
        </article>
      ))}
    </Details>
  )
}
