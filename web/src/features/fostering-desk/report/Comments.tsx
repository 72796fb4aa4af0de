import { dayInWords } from '#contract/calendar/words.ts'
import type { ReportView } from '#contract/fostering/report.ts'
import { Tag } from '#web/design/Tag.tsx'
import { Lines } from '#web/staff/words/Lines.tsx'

/** What each who applies said to the report. It is kept with it, whatever becomes of the report. */
export function Comments({ view: { comments, shown, commentsBy } }: { view: ReportView }) {
  if (!shown && comments.length === 0) return null
  return (
    <section aria-labelledby="comments">
      <h2 className="govuk-heading-m" id="comments">
        What they say to it
      </h2>
      {commentsBy && <p className="govuk-body">{`They may comment until ${dayInWords(commentsBy)}.`}</p>}
      {comments.length === 0 && <p className="govuk-body">Nobody has said anything yet.</p>}
      {comments.map(({ person, name, text, on, finished, late }) => (
        <div key={person} className="govuk-!-margin-bottom-4">
          <h3 className="govuk-heading-s govuk-!-margin-bottom-1">{name}</h3>
          <p className="govuk-body govuk-!-margin-bottom-1">
            <Lines text={text || 'They have nothing to say to it.'} />
          </p>
          <p className="govuk-hint govuk-!-margin-bottom-1">
            {`${dayInWords(on)}. ${finished ? 'They have said all they want to say.' : 'They may add to it.'}`}
          </p>
          {late && <Tag colour="orange">Came after the last day</Tag>}
        </div>
      ))}
    </section>
  )
}
