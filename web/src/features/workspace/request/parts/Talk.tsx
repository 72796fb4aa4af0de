import { timeInWords } from '#contract/calendar/times.ts'
import { whyInWords } from '#contract/requests/proof/asked-again.ts'
import type { WorkRequest } from '#contract/workspace/workspace.ts'
import { Lines } from '#web/staff/words/Lines.tsx'
import { whoSays } from '../../words/states.ts'

/** What the department asked and the resident answered. */
export function Conversation({ request: { conversation } }: { request: WorkRequest }) {
  if (conversation.length === 0) return null
  const waiting = conversation.at(-1)?.from === 'department'
  return (
    <section aria-labelledby="conversation-heading">
      <h2 className="govuk-heading-m" id="conversation-heading">
        Questions and answers
      </h2>
      <ol className="govuk-list ws-talk">
        {conversation.map(({ id, at, from, by, text, other, with: files, again }) => (
          <li key={id} className={`ws-talk__said ws-talk__said--${from}`}>
            <p className="ws-talk__who">
              <strong>
                <span>{from === 'resident' ? whoSays(other) : (by?.name ?? 'The department')}</span>
                <span>{from === 'resident' && by && `, on the phone with ${by.name}`}</span>
              </strong>
              , <span>{timeInWords(at)}</span>
            </p>
            <p className="govuk-body govuk-!-margin-bottom-0">
              <Lines text={text} />
            </p>
            {again && (
              <ul className="govuk-list govuk-list--bullet govuk-!-margin-bottom-0">
                {again.map((one) => (
                  <li key={one.question}>
                    <strong>{one.label}</strong>
                    <span>{`: ${whyInWords(one)} ${one.came ? 'It has come.' : 'It has not come yet.'}`}</span>
                  </li>
                ))}
              </ul>
            )}
            {files && (
              <p className="govuk-hint govuk-!-margin-bottom-0">{`Files sent with it, among the documents: ${files.join(', ')}`}</p>
            )}
          </li>
        ))}
      </ol>
      {waiting && <p className="govuk-body">The resident has not answered yet.</p>}
    </section>
  )
}

/** What staff wrote for each other. */
export function Notes({ request: { notes } }: { request: WorkRequest }) {
  if (notes.length === 0) return null
  return (
    <section aria-labelledby="notes-heading">
      <h2 className="govuk-heading-m" id="notes-heading">
        Notes
      </h2>
      <ul className="govuk-list ws-talk">
        {notes.map(({ id, at, by, text }) => (
          <li key={id} className="ws-talk__said ws-talk__said--note">
            <p className="ws-talk__who">
              <strong>{by.name}</strong>, <span>{timeInWords(at)}</span>
            </p>
            <p className="govuk-body govuk-!-margin-bottom-0">
              <Lines text={text} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
