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

/** What is missing where nothing was written or added. */
function nothing(named: number, wanted: number): string {
  if (named > 0) return 'Add the proof that we ask for, or tell us why you cannot send it'
  return wanted > 0 ? 'Enter your answer, or add a file' : 'Enter your answer'
}

/** The answer to the department: words, files or both. What was written and added stays through every failure. */
export function AnswerForm({ tracked, trackingKey, question, onTaken, children }: Props) {
  const { reference, answerWith: wanted = none } = tracked
  const form = `${reference} ${question.id}`
  const { files, waiting, onChange, onBusy } = useFiles(form)
  const proof = proofOf(files)
  const named = wanted.filter(({ again }) => again)
  const others = wanted.filter(({ again }) => !again)
  const fields = { files, named: 'answer', onChange, onBusy }

  function bodyOf(text: string): object | string {
    if (waiting) return 'Wait for the files to finish, or remove them'
    if (isBlank(text) && proof.length === 0) return nothing(named.length, wanted.length)
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
      label={named.length > 0 ? 'Anything that you want to tell us (optional)' : 'Your answer'}
      hint={whoReadsThis(tracked)}
      button="Send your answer"
      bodyOf={bodyOf}
      onTaken={onTaken}
      beside={
        others.length > 0 && (
          <Details
            summary={named.length > 0 ? 'Add other files' : 'Add files to your answer'}
            open={others.some(({ question: key }) => proof.some((one) => one.question === key))}
          >
            <Suspense fallback={null}>
              <ProofFields wanted={others} {...fields} />
            </Suspense>
          </Details>
        )
      }
    >
      {children}
      {named.length > 0 && (
        <Suspense fallback={null}>
          <ProofFields wanted={named} {...fields} />
        </Suspense>
      )}
    </WordsForm>
  )
}
