import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useEffect, useState } from 'react'
import { timeInWords } from '#contract/calendar/times.ts'
import { PackQuestions } from '#contract/fostering/panel/pack.ts'
import { ApiProblem } from '#web/app/api.ts'
import { wordsUnlessFault } from '#web/app/fault.ts'
import { Button } from '#web/design/form/Button.tsx'
import { ErrorSummary } from '#web/design/form/ErrorSummary.tsx'
import { Select } from '#web/design/form/Select.tsx'
import { Textarea } from '#web/design/form/Textarea.tsx'
import { NotificationBanner } from '#web/design/NotificationBanner.tsx'
import { Tag } from '#web/design/Tag.tsx'
import { Failed, Waiting } from '#web/staff/desk/States.tsx'
import { asks, itemAt, useAct } from '../api.ts'
import type { Leaf } from './manifest.ts'
import type { PackHere } from './queries.ts'
import { type Frame, Reader } from './Reader.tsx'
import { useMarkRead, useRead } from './useRead.ts'

const longest = 2000
const unreached = 'We could not send your question. Check that you are online, then try again'

/** What members ask before the day, and what the worker answers. */
export function QuestionsPage(frame: Frame) {
  const { here } = frame.reading
  const { data, error, isFetching, refetch } = useQuery(
    asks(PackQuestions, [...itemAt(here.place), 'questions']),
  )
  const act = useAct(PackQuestions)
  const [text, setText] = useState('')
  const [section, setSection] = useState('')
  const [wrong, setWrong] = useState<{ attempt: number; words: string; href?: string }>()
  const [sending, setSending] = useState(false)
  const [sent, setSent] = useState(0)
  const says = (words: string, href?: string) =>
    setWrong((before) => ({ attempt: (before?.attempt ?? 0) + 1, words, ...(href && { href }) }))
  async function send(event: FormEvent) {
    event.preventDefault()
    const words = text.trim()
    if (words === '') return says('Write your question', '#question')
    if (words.length > longest) return says('Shorten your question to 2,000 characters', '#question')
    setSending(true)
    try {
      await act([...itemAt(here.place), 'questions'], { section: section || null, text: words })
      setText('')
      setSection('')
      setWrong(undefined)
      setSent((before) => before + 1)
    } catch (failure) {
      const refused = failure instanceof ApiProblem && failure.kind !== undefined
      says(refused ? failure.message : wordsUnlessFault(failure, unreached))
    }
    setSending(false)
  }
  return (
    <Reader
      {...frame}
      title="Questions before the meeting"
      page="questions"
      wrong={wrong !== undefined}
      before={
        wrong ? (
          <ErrorSummary
            attempt={wrong.attempt}
            errors={[{ text: wrong.words, ...(wrong.href && { href: wrong.href }) }]}
          />
        ) : (
          sent > 0 && (
            <NotificationBanner key={sent} type="success">
              We have sent your question
            </NotificationBanner>
          )
        )
      }
    >
      {data && <Asked here={here} leaves={frame.leaves} questions={data.questions} />}
      {!data && (isFetching || !error) && <Waiting words="Opening the questions…" />}
      {!data && error && !isFetching && (
        <Failed problem={error instanceof ApiProblem ? error : undefined} onAgain={refetch} />
      )}
      {data?.acts.includes('ask') && (
        <form noValidate onSubmit={send}>
          <h2 className="govuk-heading-m">Ask a question</h2>
          <p className="govuk-body">
            The social worker answers before the meeting. Everybody on the panel sees your question, your name
            and the answer.
          </p>
          <Select
            id="section"
            name="section"
            label="What is it about?"
            value={section}
            onChange={(event) => setSection(event.currentTarget.value)}
            items={[
              { value: '', text: 'The papers as a whole' },
              ...frame.leaves
                .filter(({ supplement }) => supplement === 0)
                .map(({ id, title }) => ({ value: id, text: title })),
            ]}
          />
          <Textarea
            id="question"
            name="question"
            label="Your question"
            error={wrong?.href ? wrong.words : undefined}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          <Button loading={sending}>Send your question</Button>
        </form>
      )}
    </Reader>
  )
}

interface AskedProps {
  here: PackHere
  leaves: readonly Leaf[]
  questions: PackQuestions['questions']
}

function Asked({ here, leaves, questions }: AskedProps) {
  // What was new when the page was opened stays so while it is read.
  const read = useRead(here)
  const [before] = useState(read)
  const mark = useMarkRead(here)
  const answered = questions.filter(({ answer }) => answer !== null).map(({ id }) => `answer ${id}`)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another answer is another length
  useEffect(() => mark(answered), [mark, answered.length])
  if (questions.length === 0) return <p className="govuk-body">Nobody has asked anything yet.</p>
  const titleOf = (id: string | null) => leaves.find((leaf) => leaf.id === id)?.title
  return (
    <ul className="govuk-list pan-questions">
      {questions.map(({ id, by, section, text, at, answer }) => (
        <li key={id} className="pan-questions__one">
          <h2 className="govuk-heading-s govuk-!-margin-bottom-1 pan-text">{text}</h2>
          <p className="govuk-body-s">
            {`Asked by ${by}, ${timeInWords(at)}${titleOf(section) ? `, about “${titleOf(section)}”` : ''}`}
          </p>
          {answer ? (
            <>
              <p className="govuk-body pan-text">
                {!before.has(`answer ${id}`) && (
                  <>
                    <Tag colour="blue">New</Tag>{' '}
                  </>
                )}
                <span>{answer.text}</span>
              </p>
              <p className="govuk-body-s">{`Answered by ${answer.by}, ${timeInWords(answer.at)}`}</p>
            </>
          ) : (
            <p className="govuk-body">Not answered yet</p>
          )}
        </li>
      ))}
    </ul>
  )
}
