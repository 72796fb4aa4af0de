import { useState } from 'react'
import { dayInWords } from '#contract/calendar/words.ts'
import type { Said } from '#contract/fostering/carers/wrong.ts'
import type { PartView } from '#contract/fostering/parts.ts'
import { InsetText } from '#web/design/InsetText.tsx'
import type { Place } from '../enter/InPlace.tsx'
import { Say } from './Say.tsx'
import { Words } from './Words.tsx'

interface Props {
  place: Place
  part: PartView
  comments: readonly Said[]
  isOver: boolean
  onDone(words: string): void
}

/** Their own side of it: what they said so far, and room for more. */
export function Comments({ place, part, comments, isOver, onDone }: Props) {
  const [sent, setSent] = useState(0)
  const done = () => {
    setSent(sent + 1)
    onDone('We have what you wrote. Thank you')
  }
  if (isOver && comments.length === 0) return null
  return (
    <section aria-labelledby="side">
      <h2 className="govuk-heading-m" id="side">
        Your side of it
      </h2>
      {comments.map(({ name, on, words }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: nothing is ever taken out or moved
        <InsetText key={at}>
          <p className="govuk-body">{`On ${dayInWords(on)} ${name} wrote:`}</p>
          <Words text={words} />
        </InsetText>
      ))}
      {!isOver && part.acts.includes('comment') && (
        <Say
          key={sent}
          place={place}
          part={part.name}
          seen={part.seen}
          what="comment"
          label="What do you want us to know?"
          hint="You do not have to write anything. You can talk it through with somebody first. What you write stays in the record."
          missing="Write what you want us to know"
          longest={2000}
          button="Send it"
          onDone={done}
        />
      )}
    </section>
  )
}
