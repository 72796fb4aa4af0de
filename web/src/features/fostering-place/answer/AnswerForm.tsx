import type { FormEvent } from 'react'
import type { AnswerView } from '#contract/fostering/reference.ts'
import { council } from '#council'
import { answerForms } from '#fostering/forms/answers.ts'
import { Main } from '#web/app/frame/Main.tsx'
import { Phone } from '#web/app/frame/Phone.tsx'
import { useTitle } from '#web/app/title.ts'
import { Button } from '#web/design/form/Button.tsx'
import { ButtonGroup } from '#web/design/form/ButtonGroup.tsx'
import { ErrorSummary } from '#web/design/form/ErrorSummary.tsx'
import { InsetText } from '#web/design/InsetText.tsx'
import { NotificationBanner } from '#web/design/NotificationBanner.tsx'
import { QuestionField } from '#web/questions/QuestionField.tsx'
import type { KeptStore } from '../kept/store.ts'
import type { AnswerLink } from './calls.ts'
import { useAnswers } from './useAnswers.ts'

interface Props {
  link: AnswerLink
  view: AnswerView
  store: KeptStore
}

/** All that somebody is asked, on one page: they may stop half-way and come back with the same link. */
export function AnswerForm({ link, view, store }: Props) {
  const form = answerForms[view.kind]
  const { asked, typed, messages, summary, attempt, busy, saved, change, send, save } = useAnswers(
    form,
    view,
    link,
    store,
  )
  useTitle(`${summary.length > 0 ? 'Error: ' : ''}${form.title}`)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void send()
  }
  return (
    <Main>
      <div className="app-column">
        {summary.length > 0 && <ErrorSummary errors={summary} attempt={attempt} />}
        {saved && (
          <NotificationBanner type="success">
            We have kept your answers. Come back with the same link when you like.
          </NotificationBanner>
        )}
        <h1 className="govuk-heading-l">
          <span className="govuk-caption-l">{`For ${view.name}`}</span>
          <span>{form.title}</span>
        </h1>
        <p className="govuk-body-l">{`About ${view.about.join(' and ')}`}</p>
        <InsetText>{form.summary}</InsetText>
        <p className="govuk-body">
          Would you rather talk? Call us on <Phone number={council.phone} /> and say the reference{' '}
          <span>{link.household}</span>.
        </p>
        <form onSubmit={submit} noValidate>
          {asked.map((question) => (
            <QuestionField
              key={question.key}
              question={question}
              value={typed[question.key]}
              onChange={(value) => change(question.key, value)}
              error={messages[question.key]}
              errors={messages}
              attempt={attempt}
              isPageHeading={false}
            />
          ))}
          <ButtonGroup>
            <Button loading={busy === 'finish'} loadingText="Sending">
              Send my answers
            </Button>
            <Button
              type="button"
              variant="secondary"
              loading={busy === 'save'}
              loadingText="Keeping them"
              onClick={() => void save()}
            >
              Keep them and come back later
            </Button>
          </ButtonGroup>
        </form>
      </div>
    </Main>
  )
}
