import { type FormEvent, lazy, Suspense, useState } from 'react'
import { isBlank } from '#contract/core/blank.ts'
import type { Said, Tracked } from '#contract/requests/tracking.ts'
import { Details } from '#web/design/Details.tsx'
import type { Elements } from '#web/design/elements.ts'
import { Button } from '#web/design/form/Button.tsx'
import { CharacterCount } from '#web/design/form/CharacterCount.tsx'
import { ErrorSummary } from '#web/design/form/ErrorSummary.tsx'
import { proofOf } from '../askAgain.ts'
import { keepText, keptText } from './kept.ts'
import { useFiles } from './useFiles.ts'
import { useSend } from './useSend.ts'
import { whoReadsThis } from './whoReadsThis.ts'

/** Fetched only where files may come. */
const ProofFields = lazy(() => import('../ProofFields.tsx'))

interface Props {
  tracked: Tracked
  trackingKey: string
  question: Said
  onTaken(): void
  children: Elements
}

const id = 'answer'
const limit = 4000
const none: NonNullable<Tracked['answerWith']> = []

/** The answer to the department: words, files or both. What was written and added stays through every failure. */
export function AnswerForm({ tracked, trackingKey, question, onTaken, children }: Props) {
  const { reference, answerWith: wanted = none } = tracked
  const form = `${reference} ${question.id}`
  const { wrong, attempt, sending, refuse, send } = useSend({ reference, trackingKey }, 'answers', form)
  const { files, waiting, onChange, onBusy } = useFiles(form)
  const [before] = useState(() => keptText(form))

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const text = String(new FormData(event.currentTarget).get('text') ?? '')
    if (waiting) return refuse('Wait for the files to finish, or remove them', true)
    const proof = proofOf(files)
    if (isBlank(text) && proof.length === 0)
      return refuse(wanted.length > 0 ? 'Enter your answer, or add a file' : 'Enter your answer', true)
    if (text.length > limit) return refuse(`It must be ${limit} characters or fewer`, true)
    const body = { ...(isBlank(text) ? {} : { text }), ...(proof.length > 0 ? { proof } : {}) }
    return send({ message: question.id, ...body }, onTaken)
  }

  return (
    <form onSubmit={submit} noValidate>
      {wrong && <ErrorSummary attempt={attempt} errors={[{ text: wrong.text, href: `#${id}` }]} />}
      {children}
      <CharacterCount
        id={id}
        name="text"
        limit={limit}
        label="Your answer"
        hint={whoReadsThis(tracked)}
        defaultValue={before}
        onInput={({ currentTarget }) => keepText(form, currentTarget.value)}
        {...(wrong?.inField && { error: wrong.text })}
      />
      {wanted.length > 0 && (
        <Details summary="Add files to your answer" open={proofOf(files).length > 0}>
          <Suspense fallback={null}>
            <ProofFields wanted={wanted} files={files} named="answer" onChange={onChange} onBusy={onBusy} />
          </Suspense>
        </Details>
      )}
      <Button loading={sending} loadingText="Sending…">
        Send your answer
      </Button>
    </form>
  )
}
