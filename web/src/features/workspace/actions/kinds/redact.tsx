import type { Service } from '#contract/core/service.ts'
import type { WorkRequest } from '#contract/workspace/workspace.ts'
import { askedQuestions, asSent } from '#services/define/walk.ts'
import { Checkbox } from '#web/design/form/Checkbox.tsx'
import { ErrorMessage } from '#web/design/form/ErrorMessage.tsx'
import { Textarea } from '#web/design/form/Textarea.tsx'
import { WarningText } from '#web/design/WarningText.tsx'
import { errorsOf, idOf } from '#web/staff/actions/form.ts'
import type { About, FieldsProps, Form } from '../model/kind.ts'

interface Redacted {
  /** By key of the question. */
  texts: Readonly<Record<string, string>>
  sure: boolean
}

/** Answers in the resident's own words, as they stand. */
export function wordsOf(service: Service | undefined, request: WorkRequest | undefined) {
  if (!service || !request) return []
  return askedQuestions(
    asSent(service, request.answers),
    request.answers,
    new Date(request.submittedAt),
  ).flatMap((question) => {
    const answer = request.answers[question.key]
    const words =
      question.kind === 'location'
        ? (answer as { description?: string } | undefined)?.description
        : question.kind === 'text' || question.kind === 'longText'
          ? answer
          : undefined
    return typeof words === 'string' && words ? [{ key: question.key, question, words }] : []
  })
}

/** All that the resident wrote, also about their files. */
function erasable({ service, request }: About) {
  const answers = wordsOf(service, request).map(({ key, question, words }) => ({
    key,
    words,
    label: question.short ?? question.label,
  }))
  const files = (request?.evidence ?? []).flatMap(({ id, description }, at) =>
    description ? [{ key: id, words: description, label: `What was said of file ${at + 1}` }] : [],
  )
  return [...answers, ...files]
}

const changedIn = (texts: Redacted['texts'], about: About) =>
  erasable(about).flatMap(({ key, words }) => {
    const text = texts[key]
    return text === undefined || text === words ? [] : [{ key, text }]
  })

function RedactFields({ typed, change, errors, about }: FieldsProps<Redacted>) {
  return (
    <>
      <WarningText>
        What you take out is erased for good. Nobody can bring it back, and the resident sees the new words
        too. Do this only with what should never have been sent to us.
      </WarningText>
      <p className="govuk-body">
        To leave out a name or a number for the public alone, choose “Make public” and change the words there.
      </p>
      {erasable(about).map(({ key, label, words }, at) => (
        <Textarea
          key={key}
          id={at === 0 ? idOf('answers') : idOf(`answers-${key}`)}
          label={label}
          labelSize="s"
          value={typed.texts[key] ?? words}
          {...(at === 0 && { error: errors.answers })}
          onChange={({ target }) => change({ texts: { ...typed.texts, [key]: target.value } })}
        />
      ))}
      {errors.sure && <ErrorMessage>{errors.sure}</ErrorMessage>}
      <Checkbox
        id={idOf('sure')}
        label="I have read it again, and what I took out may be erased"
        checked={typed.sure}
        onChange={({ target }) => change({ sure: target.checked })}
      />
    </>
  )
}

const redact: Form<Redacted> = {
  empty: () => ({ texts: {}, sure: false }),
  read({ texts, sure }, about) {
    const answers = changedIn(texts, about)
    const errors = errorsOf({
      answers: answers.length === 0 ? 'Take out the words that are to be erased' : undefined,
      sure: sure ? undefined : 'Confirm that what you took out may be erased',
    })
    return errors ? { errors } : { action: { do: 'redact', answers } }
  },
  Fields: RedactFields,
}

export const redactForms = { redact }
