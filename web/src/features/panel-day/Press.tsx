import { useState } from 'react'
import { LinkButton } from '#web/design/form/LinkButton.tsx'
import { actFailure } from '#web/staff/desk/ActButton.tsx'

interface Props {
  words: string
  /** Throws ApiProblem. */
  onPress(): Promise<unknown>
}

/** An act that is one press in a line of its own; why it was not done stands beside it. */
export function Press({ words, onPress }: Props) {
  const [failure, setFailure] = useState<string>()
  const press = async () => {
    setFailure(undefined)
    try {
      await onPress()
    } catch (problem) {
      setFailure(actFailure(problem))
    }
  }
  return (
    <>
      <LinkButton onClick={press}>{words}</LinkButton>
      {failure && (
        <span className="govuk-error-message" role="alert">
          {failure}
        </span>
      )}
    </>
  )
}
