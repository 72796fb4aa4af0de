import { Suspense } from 'react'
import { dayInEngland } from '#contract/calendar/day.ts'
import type { Question } from '#contract/core/question.ts'
import { noDate, readDate, type TypedDate } from '#contract/core/typed/typed-date.ts'
import type { CameWay } from '#contract/requests/came.ts'
import type { EvidenceAnswer } from '#contract/requests/evidence.ts'
import { documentsAsked, roomFor } from '#services/define/files-asked.ts'
import { Radios } from '#web/design/form/Radios.tsx'
import { Select } from '#web/design/form/Select.tsx'
import { FilesQuestion, PortraitQuestion } from '#web/questions/load.ts'
import { DateField } from '#web/staff/actions/DateField.tsx'
import { dateErrors } from '#web/staff/actions/date.ts'
import { errorsOf, idOf } from '#web/staff/actions/form.ts'
import type { About, FieldsProps, Form } from '../model/kind.ts'

interface Document {
  question: string
  files: EvidenceAnswer[]
  how: CameWay | ''
  on: TypedDate
}

/** Questions of the form that a document can still answer. */
const askedIn = ({ request, service }: About): Question[] =>
  request ? documentsAsked(request, service).filter((question) => roomFor(request, question) > 0) : []

/** What was asked for and has not come stands first. */
const choicesIn = (about: About) => {
  const waits = ({ key }: Question) => about.request?.answers[key] === 'later'
  const all = askedIn(about)
  return [...all.filter(waits), ...all.filter((question) => !waits(question))].map((question) => ({
    value: question.key,
    text: `${question.short ?? question.label}${waits(question) ? ' (not sent yet)' : ''}`,
  }))
}

const ways: readonly { readonly value: CameWay; readonly text: string }[] = [
  { value: 'post', text: 'By post' },
  { value: 'email', text: 'By email' },
  { value: 'by-hand', text: 'By hand, at one of our offices' },
]

function whenWrong(on: ReturnType<typeof readDate>) {
  if (on.kind === 'none') return 'Enter the date it arrived'
  const future = on.kind === 'date' && on.date > dayInEngland(new Date())
  return future ? 'The date it arrived must be today or in the past' : undefined
}

function DocumentFields({ typed, change, errors, about, onBusy }: FieldsProps<Document>) {
  const question = askedIn(about).find(({ key }) => key === typed.question)
  return (
    <>
      <p className="govuk-body">
        Scan it or take a photo of it. It goes with the application as if the resident had added it, and they
        see on their private page that you have it.
      </p>
      <Select
        id={idOf('question')}
        label="What is the document?"
        error={errors.question}
        value={typed.question}
        onChange={({ target }) => change({ question: target.value, files: [] })}
        items={[{ value: '', text: 'Choose one' }, ...choicesIn(about)]}
      />
      {question && (
        <Upload
          key={question.key}
          room={about.request ? roomFor(about.request, question) : 1}
          {...{ question, typed, change, errors, onBusy }}
        />
      )}
      <Radios
        id={idOf('how')}
        name="how"
        legend="How did it arrive?"
        legendSize="s"
        error={errors.how}
        value={typed.how}
        onChange={({ target }) => change({ how: target.value as CameWay })}
        items={ways}
      />
      <DateField
        name="on"
        legend="When did it arrive?"
        value={typed.on}
        errors={errors}
        onChange={(on) => change({ on })}
      />
    </>
  )
}

function Upload({
  question,
  room,
  typed,
  change,
  errors,
  onBusy,
}: Omit<FieldsProps<Document>, 'about'> & { question: Question; room: number }) {
  const own = {
    id: idOf('files'),
    name: 'files',
    legend: question.kind === 'portrait' ? 'The photo' : 'The scan or photos of it',
    legendSize: 's',
    hint: undefined,
    isPageHeading: false,
    error: errors.files,
    value: typed.files,
    onBusy,
    onChange: (files: EvidenceAnswer[] | 'later') => change({ files: files === 'later' ? [] : files }),
  } as const
  const { hint: _, ...asked } = question
  return (
    <Suspense fallback={<p className="govuk-body">Loading…</p>}>
      {asked.kind === 'portrait' && <PortraitQuestion {...own} question={withoutLater(asked)} />}
      {asked.kind === 'files' && (
        <FilesQuestion {...own} question={{ ...withoutLater(asked), atMost: room }} />
      )}
    </Suspense>
  )
}

/** Nobody sends later what lies on the desk. */
function withoutLater<Q extends { readonly later?: string }>({ later: _, ...question }: Q) {
  return question
}

const sent = ({ id, receipt, description, name }: EvidenceAnswer) => ({
  id,
  receipt,
  ...(description && { description }),
  ...(name && { name }),
})

const addDocument: Form<Document> = {
  empty(about) {
    const [only, ...more] = askedIn(about)
    return { question: only && more.length === 0 ? only.key : '', files: [], how: '', on: noDate }
  },
  read({ question, files, how, on }) {
    const day = readDate(on)
    const errors = errorsOf({
      question: question === '' ? 'Choose what the document is' : undefined,
      files: question !== '' && files.length === 0 ? 'Add a scan or photo of the document' : undefined,
      how: how === '' ? 'Select how it arrived' : undefined,
      ...dateErrors('on', day),
      on: whenWrong(day),
    })
    if (errors || how === '' || day.kind !== 'date') return { errors: errors ?? {} }
    return { action: { do: 'add-document', question, files: files.map(sent), how, on: day.date } }
  },
  Fields: DocumentFields,
}

export const documentForms = { 'add-document': addDocument }
