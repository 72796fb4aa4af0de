import { type FormEvent, useState } from 'react'
import type { PartView } from '#contract/fostering/parts.ts'
import { Button } from '#web/design/form/Button.tsx'
import { CharacterCount } from '#web/design/form/CharacterCount.tsx'
import { ErrorSummary } from '#web/design/form/ErrorSummary.tsx'
import { Radios } from '#web/design/form/Radios.tsx'
import { Select } from '#web/design/form/Select.tsx'
import { NotificationBanner } from '#web/design/NotificationBanner.tsx'
import { useAutosave } from '#web/journey/useAutosave.ts'
import type { Place } from '../enter/InPlace.tsx'
import { formsHere } from '../home/forms.ts'
import { nothingKept } from '../kept/kept.ts'
import { useAct } from '../you/useAct.ts'

/** As the API takes it. */
const longest = 5000

/** A message to the workers: what it says, what it is about, and whether it asks for an answer. */
export function WriteMessage({ place, part }: { place: Place; part: PartView }) {
  const { of, view, kept: store } = place
  const { act, busy, wrong, attempt, say } = useAct(of, part.name)
  const [typed, setTyped] = useState(() => ({
    text: String(store.read(part.name)?.typed.text ?? ''),
    about: '',
    answer: 'council',
  }))
  const [sent, setSent] = useState(false)
  const missing = wrong && !typed.text.trim() ? 'Write your message' : undefined
  // A message that was half written is still there tomorrow.
  const keep = (text: string) =>
    store.change(part.name, { ...nothingKept({ seen: 0, answers: {} }), typed: text.trim() ? { text } : {} })
  const drop = useAutosave(typed.text, keep)

  async function submit(event: FormEvent) {
    event.preventDefault()
    setSent(false)
    const { text, about, answer } = typed
    if (!text.trim()) return say('Write your message')
    if (text.trim().length > longest)
      return say(`Shorten your message to ${longest.toLocaleString('en-GB')} characters`)
    const body = {
      text: text.trim(),
      whose: answer === 'council' ? 'council' : null,
      ...(about && { about }),
      files: [],
    }
    if (!(await act('write', 'write', part.seen, body))) return
    drop()
    keep('')
    setTyped({ text: '', about: '', answer: 'council' })
    setSent(true)
  }
  return (
    <>
      {sent && <NotificationBanner type="success">We have your message</NotificationBanner>}
      {wrong && <ErrorSummary attempt={attempt} errors={[{ text: wrong, href: '#text' }]} />}
      <h2 className="govuk-heading-m">Write a message</h2>
      <form onSubmit={submit} noValidate>
        <CharacterCount
          key={part.seen}
          id="text"
          name="text"
          label="Your message"
          hint="Write it as you would say it. Short is fine."
          limit={longest}
          error={missing}
          value={typed.text}
          onChange={({ target }) => setTyped((now) => ({ ...now, text: target.value }))}
        />
        <Select
          id="about"
          name="about"
          label="What is it about?"
          value={typed.about}
          onChange={({ target }) => setTyped((now) => ({ ...now, about: target.value }))}
          items={[
            { value: '', text: 'Something else' },
            ...formsHere(view)
              .filter(({ part: name }) => name.split('.')[1] === of.person)
              .map(({ part: name, section }) => ({ value: name, text: section.title })),
          ]}
        />
        <Radios
          id="answer"
          name="answer"
          legend="Do you need an answer?"
          legendSize="s"
          value={typed.answer}
          onChange={({ target }) => setTyped((now) => ({ ...now, answer: target.value }))}
          items={[
            { value: 'council', text: 'Yes' },
            { value: 'none', text: 'No, I only want you to know' },
          ]}
        />
        <Button loading={busy === 'write'} loadingText="Sending">
          Send
        </Button>
      </form>
    </>
  )
}
