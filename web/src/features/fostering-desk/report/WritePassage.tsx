import { type FormEvent, useEffect, useState } from 'react'
import { longestPassage, type Passage, type Reader, type SectionView } from '#contract/fostering/report.ts'
import { sectionNamed } from '#fostering/parts/sections/index.ts'
import { Button } from '#web/design/form/Button.tsx'
import { ButtonGroup } from '#web/design/form/ButtonGroup.tsx'
import { CharacterCount } from '#web/design/form/CharacterCount.tsx'
import { ErrorSummary } from '#web/design/form/ErrorSummary.tsx'
import { Select } from '#web/design/form/Select.tsx'
import { InsetText } from '#web/design/InsetText.tsx'
import { useTyped } from '#web/staff/actions/useTyped.ts'
import { Lines } from '#web/staff/words/Lines.tsx'
import { OnePassage } from './Passages.tsx'
import { useStep } from './useStep.ts'
import { readerChoices } from './words.ts'

interface Props {
  view: SectionView
  /** Missing for one that is begun here. */
  passage?: Passage
  number: number
  onSaved(words: string): void
  /** Whether words stand in its form that are not saved. */
  onTyped(id: string, isOpen: boolean): void
}

/** A passage as it stands, and the form that changes it; without one, the form alone begins the next. */
export function WritePassage(props: Props) {
  const { view, passage, number } = props
  const [open, setOpen] = useState(false)
  if (passage && !open)
    return (
      <article aria-label={`Passage ${number}`}>
        <OnePassage passage={passage} people={view.people} />
        {view.acts.includes('write') && (
          <Button type="button" variant="secondary" onClick={() => setOpen(true)}>
            {`Change passage ${number}`}
          </Button>
        )}
      </article>
    )
  return <PassageForm {...props} onClose={passage && (() => setOpen(false))} />
}

/** `base`: the passage as it was when somebody began to type, so that what another wrote since is never lost unseen. */
const beginning = (section: string, passage: Passage | undefined) => () => ({
  text: passage?.text ?? '',
  reader:
    passage?.reader ?? ((sectionNamed(section)?.section.confidential ? 'council' : 'household') as Reader),
  base: passage?.text ?? '',
})

function PassageForm({
  view,
  passage,
  number,
  onSaved,
  onTyped,
  onClose,
}: Props & { onClose?: (() => void) | undefined }) {
  const { household, name, seen, people } = view
  const id = passage?.id ?? 'new'
  const { step, busy, wrong, say } = useStep(household)
  const { typed, change, forget } = useTyped(
    `fostering-write-${household}-${name}-${id}`,
    beginning(name, passage),
  )
  const theirs = passage && passage.text !== typed.base ? passage : undefined
  const isOpen = typed.text.trim() !== (passage?.text ?? '')
  useEffect(() => {
    onTyped(id, isOpen)
    return () => onTyped(id, false)
  }, [id, isOpen, onTyped])

  async function save(act: string, body: object, words: string) {
    const done = await step(act, { part: name, act, seen, with: body })
    if (done === 'changed')
      say(
        'Somebody else has written in this section since you opened it. Nothing is lost: look at it, then save yours again',
      )
    if (done !== 'done') return
    forget()
    onSaved(words)
    onClose?.()
  }
  async function submit(event: FormEvent) {
    event.preventDefault()
    const text = typed.text.trim()
    if (text === '') return say('Write something')
    if (text.length > longestPassage)
      return say(`Shorten it to ${longestPassage.toLocaleString('en-GB')} characters`)
    // With theirs before their eyes, the next press means it; each version stays on record.
    if (theirs) change({ base: theirs.text })
    const body = { ...(passage && { passage: passage.id }), text, reader: typed.reader }
    await save('write', body, 'Your words are saved')
  }
  return (
    <form onSubmit={submit} noValidate>
      {wrong.words && (
        <ErrorSummary attempt={wrong.attempt} errors={[{ text: wrong.words, href: `#text-${id}` }]} />
      )}
      {theirs && (
        <InsetText>
          <p className="govuk-body">{`${theirs.by} has changed this passage while you were writing:`}</p>
          <p className="govuk-body">
            <Lines text={theirs.text} />
          </p>
          <p className="govuk-body">
            Copy what you need from it. If you save, yours replaces it, and we keep both on record.
          </p>
        </InsetText>
      )}
      <CharacterCount
        id={`text-${id}`}
        name="text"
        rows={8}
        label={passage ? `Passage ${number}` : `Write passage ${number}`}
        limit={longestPassage}
        error={wrong.words || undefined}
        value={typed.text}
        onChange={({ target }) => change({ text: target.value })}
      />
      <Select
        id={`reader-${id}`}
        name="reader"
        label="Who in the household can read this passage?"
        hint="The panel and the decision maker read all of it."
        value={typed.reader}
        onChange={({ target }) => change({ reader: target.value as Reader })}
        items={readerChoices(people)}
      />
      <ButtonGroup>
        <Button loading={busy === 'write'} loadingText="Saving">
          {theirs ? 'Save mine in its place' : passage ? 'Save the passage' : 'Add the passage'}
        </Button>
        {passage && (
          <Button
            type="button"
            variant="secondary"
            loading={busy === 'remove'}
            loadingText="Taking it out"
            onClick={() =>
              save('remove', { passage: passage.id }, 'The passage is taken out. It stays on record')
            }
          >
            Take it out
          </Button>
        )}
        {onClose && (
          <Button
            type="button"
            variant="secondary"
            onClick={() => {
              forget()
              onClose()
            }}
          >
            Keep it as it is
          </Button>
        )}
      </ButtonGroup>
    </form>
  )
}
