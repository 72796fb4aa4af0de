import { timeInWords } from '#contract/calendar/times.ts'
import { startDepartment, theDepartment } from '#contract/core/words/in-text.ts'
import type { Said, Tracked } from '#contract/requests/tracking.ts'
import { unansweredIn } from '#contract/requests/unanswered.ts'
import { InsetText } from '#web/design/InsetText.tsx'
import { Lines } from '../Lines.tsx'
import { AnswerForm } from './AnswerForm.tsx'

const noneYet: Said[] = []

/** What the department asked and waits for; the oldest of it. */
export const openQuestion = ({
  awaitingAnswer,
  state,
  history,
  conversation: messages = noneYet,
}: Tracked): Said | undefined =>
  awaitingAnswer ? unansweredIn({ state, history, messages }).find(({ settled }) => !settled) : undefined

interface Props {
  tracked: Tracked
  trackingKey: string
  onTaken(): void
}

/** What the department asks, with the form to answer it. */
export function Question({ tracked, trackingKey, onTaken }: Props) {
  const question = openQuestion(tracked)
  if (!question) return null
  const { department } = tracked
  return (
    <section aria-labelledby="question-heading">
      <AnswerForm key={question.id} {...{ tracked, trackingKey, question, onTaken }}>
        <h2
          className="govuk-heading-m"
          id="question-heading"
        >{`${startDepartment(department.name)} has a question`}</h2>
        <InsetText>
          <Lines text={question.text} />
        </InsetText>
      </AnswerForm>
    </section>
  )
}

/** What was asked and said before. */
export function Conversation({ tracked }: { tracked: Tracked }) {
  const open = openQuestion(tracked)
  const said = (tracked.conversation ?? noneYet).filter((one) => one !== open)
  if (said.length === 0) return null
  const now = new Date()
  return (
    <section aria-labelledby="said-heading">
      <h2
        className="govuk-heading-m"
        id="said-heading"
      >{`What you and ${theDepartment(tracked.department.name)} wrote`}</h2>
      <ul className="govuk-list">
        {said.map(({ id, at, from, text, with: files, again }) => (
          <li key={id}>
            <p className="govuk-body">
              <strong>{from === 'resident' ? 'You' : startDepartment(tracked.department.name)}</strong>,{' '}
              <span>{timeInWords(at, now)}</span>
            </p>
            <InsetText>
              <Lines text={text} />
              {again && (
                <p className="govuk-body">{`We asked for: ${again.map(({ label }) => label).join(', ')}`}</p>
              )}
              {files && <p className="govuk-body">{`Files sent with it: ${files.join(', ')}`}</p>}
            </InsetText>
          </li>
        ))}
      </ul>
    </section>
  )
}
