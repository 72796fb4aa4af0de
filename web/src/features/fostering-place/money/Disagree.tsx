import { type FormEvent, useState } from 'react'
import { dayInWords } from '#contract/calendar/words.ts'
import { Details } from '#web/design/Details.tsx'
import { Button } from '#web/design/form/Button.tsx'
import { Textarea } from '#web/design/form/Textarea.tsx'
import { InsetText } from '#web/design/InsetText.tsx'
import type { FoundClaim, useClaimAct } from './useClaim.ts'

interface Props {
  readonly found: FoundClaim
  readonly doing: ReturnType<typeof useClaimAct>
  onPointed(href: string | undefined): void
  onDone(words: string): void
}

/** A carer tells us that they disagree with what was not agreed, and reads what a manager answered. */
export function Disagree({ found: { part, claim }, doing, onPointed, onDone }: Props) {
  const [words, setWords] = useState('')
  const [error, setError] = useState<string>()
  const { objection } = claim
  const isLess = claim.state === 'refused' || claim.agreed.some(({ why }) => why !== undefined)
  const waits = objection !== undefined && objection.answer === undefined
  const canSay = isLess && !waits && claim.state !== 'in-run' && claim.state !== 'sent'

  async function submit(event: FormEvent) {
    event.preventDefault()
    const said = words.trim()
    setError(said ? undefined : 'Tell us why you disagree')
    onPointed(said ? undefined : '#object')
    if (!said) return doing.say('Tell us why you disagree')
    if (!(await doing.act('object', 'object', part.seen, { words: said }))) return
    setWords('')
    onDone('Thank you. A manager will look at it and answer you here.')
  }
  if (!isLess && !objection) return null
  return (
    <>
      {objection && (
        <InsetText>
          <p className="govuk-body">{`On ${dayInWords(objection.on)} you told us: ${objection.words}`}</p>
          <p className="govuk-body govuk-!-margin-bottom-0">
            {objection.answer === undefined
              ? 'A manager will look at it and answer you here.'
              : `Our answer of ${dayInWords(objection.answered ?? objection.on)}: ${objection.answer}`}
          </p>
        </InsetText>
      )}
      {canSay && (
        <Details summary="If you disagree">
          <p className="govuk-body">
            Tell us why, and a manager will look at it. It does not count against you.
          </p>
          <form onSubmit={submit} noValidate>
            <Textarea
              id="object"
              name="object"
              label="Why do you disagree?"
              maxLength={2000}
              error={error}
              value={words}
              onChange={({ target }) => setWords(target.value)}
            />
            <Button variant="secondary" loading={doing.busy === 'object'} loadingText="Sending">
              Tell us
            </Button>
          </form>
        </Details>
      )}
    </>
  )
}
