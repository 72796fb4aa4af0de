import { useState } from 'react'
import { ApiProblem } from '#web/app/api.ts'
import { wordsUnlessFault } from '#web/app/fault.ts'
import { Button } from '#web/design/form/Button.tsx'
import type { ButtonVariant } from '#web/design/form/buttonClass.ts'
import { ErrorSummary } from '#web/design/form/ErrorSummary.tsx'

interface Props {
  /** On the button. */
  words: string
  variant?: ButtonVariant
  /** Throws ApiProblem. */
  onAct(): Promise<void>
}

/** An act that asks nothing: one button, which says under way that it is and afterwards why it was not. */
export function ActButton({ words, variant, onAct }: Props) {
  const [sending, setSending] = useState(false)
  const [wrong, setWrong] = useState<{ text: string; attempt: number }>()
  async function act() {
    setSending(true)
    try {
      await onAct()
      setWrong(undefined)
    } catch (problem) {
      setWrong({ text: actFailure(problem), attempt: (wrong?.attempt ?? 0) + 1 })
    }
    setSending(false)
  }
  return (
    <>
      {wrong && <ErrorSummary attempt={wrong.attempt} errors={[{ text: wrong.text }]} />}
      <Button type="button" {...(variant && { variant })} loading={sending} onClick={act}>
        {words}
      </Button>
    </>
  )
}

/** Why something was not done, in words: the API's own where it said no. */
export function actFailure(problem: unknown): string {
  if (problem instanceof ApiProblem && problem.kind === 'changed')
    return 'Somebody else changed this in the meantime. Look at what changed, then try again'
  if (problem instanceof ApiProblem && problem.status >= 400 && problem.status < 500)
    return problem.problem?.errors?.[0]?.message ?? problem.message
  return wordsUnlessFault(problem, 'We could not do this. Check that you are online, then try again')
}
