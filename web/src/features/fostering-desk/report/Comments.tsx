import { useState } from 'react'
import { dayInWords } from '#contract/calendar/words.ts'
import { type ReportComment, type ReportView, toldBy } from '#contract/fostering/report.ts'
import { Button } from '#web/design/form/Button.tsx'
import { NotificationBanner } from '#web/design/NotificationBanner.tsx'
import { Tag } from '#web/design/Tag.tsx'
import { ActionForm } from '#web/staff/actions/ActionForm.tsx'
import { Lines } from '#web/staff/words/Lines.tsx'
import { useAct } from './api.ts'
import { noteComment } from './noteComment.tsx'

/** What each who applies said to the report. It is kept with it, whatever becomes of the report. */
export function Comments({ view }: { view: ReportView }) {
  const { comments, shown, commentsBy } = view
  if (!shown && comments.length === 0) return null
  return (
    <section aria-labelledby="comments">
      <h2 className="govuk-heading-m" id="comments">
        What they say to it
      </h2>
      {commentsBy && <p className="govuk-body">{`They may comment until ${dayInWords(commentsBy)}.`}</p>}
      {comments.length === 0 && <p className="govuk-body">Nobody has said anything yet.</p>}
      {comments.map((comment, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: nothing is ever taken out or moved
        <div key={at} className="govuk-!-margin-bottom-4">
          <h3 className="govuk-heading-s govuk-!-margin-bottom-1">{comment.name}</h3>
          <p className="govuk-body govuk-!-margin-bottom-1">
            <Lines text={comment.text || 'They have nothing to say to it.'} />
          </p>
          <p className="govuk-hint govuk-!-margin-bottom-1">{whenSaid(comment)}</p>
          {comment.late && <Tag colour="orange">Came after the last day</Tag>}
        </div>
      ))}
      {shown && view.acts.includes('note-comment') && <Note view={view} />}
    </section>
  )
}

function whenSaid({ on, finished, told }: ReportComment): string {
  const all = finished ? 'They have said all they want to say.' : 'They may add to it.'
  return told
    ? `${toldBy[told.how]}, on ${dayInWords(on)}. ${told.by} wrote it down on ${dayInWords(told.on)}. ${all}`
    : `${dayInWords(on)}. ${all}`
}

/** The way to write down what came in a letter or in a call. */
function Note({ view }: { view: ReportView }) {
  const { household, name, seen } = view
  const act = useAct(household)
  const [open, setOpen] = useState(false)
  const [saved, setSaved] = useState(false)
  if (!open)
    return (
      <>
        {saved && (
          <NotificationBanner type="success">The comments are with the report now.</NotificationBanner>
        )}
        <p className="govuk-body app-noprint">
          <Button type="button" variant="secondary" onClick={() => setOpen(true)}>
            {noteComment.title}
          </Button>
        </p>
      </>
    )
  return (
    <ActionForm
      kind={noteComment}
      about={view}
      form={`fostering-note-${household}-${name}`}
      onSend={async (body: object) => {
        await act({ part: name, act: 'note-comment', seen, with: body })
        setSaved(true)
        setOpen(false)
      }}
      onClose={() => setOpen(false)}
    />
  )
}
