import { lazy, Suspense } from 'react'
import { isBlank } from '#contract/core/blank.ts'
import type { Said, Tracked } from '#contract/requests/tracking.ts'
import { Details } from '#web/design/Details.tsx'
import type { Elements } from '#web/design/elements.ts'
import { proofOf } from '../askAgain.ts'
import { useFiles } from './useFiles.ts'
import { WordsForm } from './WordsForm.tsx'
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

const none: NonNullable<Tracked['answerWith']> = []

/** The answer to the department: words, files or both. What was written and added stays through every failure. */
export function AnswerForm({ tracked, trackingKey, question, onTaken, children }: Props) {
  const { reference, answerWith: wanted = none } = tracked
  const form = `${reference} ${question.id}`
  const { files, waiting, onChange, onBusy } = useFiles(form)
  const proof = proofOf(files)

  function bodyOf(text: string): object | string {
    if (waiting) return 'Wait for the files to finish, or remove them'
    if (isBlank(text) && proof.length === 0)
      return wanted.length > 0 ? 'Enter your answer, or add a file' : 'Enter your answer'
    return {
      message: question.id,
      ...(isBlank(text) ? {} : { text }),
      ...(proof.length > 0 ? { proof } : {}),
    }
  }

  return (
    <WordsForm
      opened={{ reference, trackingKey }}
      path="answers"
      form={form}
      id="answer"
      limit={4000}
      label="Your answer"
      hint={whoReadsThis(tracked)}
      button="Send your answer"
      bodyOf={bodyOf}
      onTaken={onTaken}
      beside={
        wanted.length > 0 && (
          <Details summary="Add files to your answer" open={proof.length > 0}>
            <Suspense fallback={null}>
              <ProofFields wanted={wanted} files={files} named="answer" onChange={onChange} onBusy={onBusy} />
            </Suspense>
          </Details>
        )
      }
    >
      {children}
    </WordsForm>
  )
}
