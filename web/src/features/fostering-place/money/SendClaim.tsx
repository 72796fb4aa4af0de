import { type FormEvent, useState } from 'react'
import type { ClaimLine } from '#contract/fostering/carers/money.ts'
import { alikeIn } from '#fostering/carers/money/alike.ts'
import { lineFacts, lineTitle } from '#fostering/carers/money/words.ts'
import { Button } from '#web/design/form/Button.tsx'
import { ButtonGroup } from '#web/design/form/ButtonGroup.tsx'
import { ButtonLink } from '#web/design/form/ButtonLink.tsx'
import { Checkboxes } from '#web/design/form/Checkboxes.tsx'
import { Textarea } from '#web/design/form/Textarea.tsx'
import { addresses } from '../addresses.ts'
import type { Opened } from '../api.ts'
import { othersOf } from './shown.ts'
import { type FoundClaim, type useClaimAct, writeOf } from './useClaim.ts'

interface Props {
  readonly of: Opened
  readonly found: FoundClaim
  readonly doing: ReturnType<typeof useClaimAct>
  onPointed(href: string | undefined): void
  onDone(words: string): void
}

/** Adds to a claim and sends it; one that was sent is opened again first, so that nobody changes it by mistake. */
export function SendClaim({ of, found, doing, onPointed, onDone }: Props) {
  const { part, claim, claims } = found
  const [words, setWords] = useState(claim.words ?? '')
  const [another, setAnother] = useState<readonly string[]>(claim.another)
  const [error, setError] = useState<string>()
  const alike = alikeIn(part.name, claim.lines, othersOf(claims, part.name))
  const same = claim.lines.filter(({ id }) => alike.some(({ line }) => line === id))

  if (claim.state === 'sent') {
    const reopen = async () => {
      const body = writeOf(claim, { another: claim.another, send: false })
      if (await doing.act('reopen', 'write', part.seen, body))
        onDone('You can change your claim now. Remember to send it again.')
    }
    return (
      <Button
        type="button"
        variant="secondary"
        loading={doing.busy === 'reopen'}
        loadingText="Opening"
        onClick={() => void reopen()}
      >
        Change this claim
      </Button>
    )
  }

  async function submit(event: FormEvent) {
    event.preventDefault()
    onPointed(undefined)
    setError(undefined)
    if (claim.lines.length === 0) {
      onPointed('#add-journey')
      return doing.say('Add at least one journey or cost')
    }
    const unsaid = same.find(({ id }) => !another.includes(id))
    if (unsaid) {
      const message = 'Tick what is a different journey or cost, or remove it from your claim'
      setError(message)
      onPointed('#another')
      return doing.say(message)
    }
    const { words: _, ...rest } = claim
    const note = words.trim()
    const body = writeOf(rest, { another, send: true, ...(note ? { words: note } : {}) })
    if (await doing.act('send', 'write', part.seen, body)) onDone('We have your claim. Thank you.')
  }
  return (
    <>
      <ButtonGroup>
        <ButtonLink id="add-journey" variant="secondary" href={addresses.journey(of, part.name, 'new')}>
          Add a journey
        </ButtonLink>
        <ButtonLink variant="secondary" href={addresses.cost(of, part.name, 'new')}>
          Add a cost or a request
        </ButtonLink>
      </ButtonGroup>
      <form onSubmit={submit} noValidate>
        {same.length > 0 && (
          <Checkboxes
            id="another"
            name="another"
            legend="Some of this looks the same as something you or somebody in your household has already claimed"
            legendSize="s"
            hint="If it is a different journey or cost, tick it. If it is the same one, remove it from your claim."
            error={error}
            values={another}
            onChange={({ target }) =>
              setAnother((now) =>
                target.checked ? [...now, target.value] : now.filter((id) => id !== target.value),
              )
            }
            items={same.map((line: ClaimLine) => ({
              value: line.id,
              text: `This is a different one: ${lineTitle(line)}`,
              hint: lineFacts(line),
            }))}
          />
        )}
        {claim.lines.length > 0 && (
          <>
            <Textarea
              id="words"
              name="words"
              label="Is there anything else we should know? (optional)"
              rows={3}
              maxLength={2000}
              value={words}
              onChange={({ target }) => setWords(target.value)}
            />
            <Button loading={doing.busy === 'send'} loadingText="Sending">
              Send this claim
            </Button>
          </>
        )}
      </form>
    </>
  )
}
