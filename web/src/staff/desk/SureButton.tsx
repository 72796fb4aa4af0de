import { useEffect, useRef, useState } from 'react'
import { Button } from '#web/design/form/Button.tsx'
import { ButtonGroup } from '#web/design/form/ButtonGroup.tsx'
import { ActButton } from './ActButton.tsx'

interface Props {
  /** On the first button. */
  words: string
  /** The second question, and what comes of a yes. */
  asks: string
  means: string
  yes: string
  no: string
  /** Of the second question, below the heading of what it is about. */
  headingLevel?: 3 | 4
  /** Throws ApiProblem. */
  onAct(): Promise<void>
}

/** An act that nobody can take back: one press asks, the second does it. */
export function SureButton({ words, ...question }: Props) {
  const [asking, setAsking] = useState(false)
  const first = useRef<HTMLButtonElement>(null)
  const wasAsked = useRef(false)
  useEffect(() => {
    if (wasAsked.current && !asking) first.current?.focus()
    wasAsked.current = asking
  }, [asking])
  if (!asking)
    return (
      <Button type="button" variant="secondary" ref={first} onClick={() => setAsking(true)}>
        {words}
      </Button>
    )
  return <Question {...question} onNo={() => setAsking(false)} />
}

function Question(props: Omit<Props, 'words'> & { onNo(): void }) {
  const { asks, means, yes, no, headingLevel = 3, onAct, onNo } = props
  const Heading = `h${headingLevel}` as const
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <>
      <Heading className="govuk-heading-s" ref={heading} tabIndex={-1}>
        {asks}
      </Heading>
      <p className="govuk-body">{means}</p>
      <ButtonGroup>
        <ActButton words={yes} variant="warning" onAct={onAct} />
        <Button type="button" variant="secondary" onClick={onNo}>
          {no}
        </Button>
      </ButtonGroup>
    </>
  )
}
