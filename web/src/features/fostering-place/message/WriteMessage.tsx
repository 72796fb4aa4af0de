import { type FormEvent, useEffect, useEffectEvent, useState } from 'react'
import { filesOfMessage } from '#contract/fostering/files.ts'
import type { PartView } from '#contract/fostering/parts.ts'
import { Button } from '#web/design/form/Button.tsx'
import { CharacterCount } from '#web/design/form/CharacterCount.tsx'
import { ErrorSummary } from '#web/design/form/ErrorSummary.tsx'
import { LinkButton } from '#web/design/form/LinkButton.tsx'
import { Radios } from '#web/design/form/Radios.tsx'
import { Select } from '#web/design/form/Select.tsx'
import { InsetText } from '#web/design/InsetText.tsx'
import { NotificationBanner } from '#web/design/NotificationBanner.tsx'
import { AttachFiles } from '#web/questions/files/AttachFiles.tsx'
import { wayOf } from '../api.ts'
import type { Place } from '../enter/InPlace.tsx'
import { formsHere } from '../home/forms.ts'
import { useAct } from '../you/useAct.ts'
import { type Message, useDraft } from './useDraft.ts'

/** As the API takes it. */
const longest = 5000

const bodyOf = ({ text, about, answer, files }: Message) => ({
  text: text.trim(),
  whose: answer === 'council' ? 'council' : null,
  ...(about && { about }),
  files: files.map(({ id, description }, at) => ({ id, title: description?.trim() || `File ${at + 1}` })),
})

/** A message to the workers: what it says, what it is about, what goes with it, and whether it asks for an answer. */
export function WriteMessage({ place, part }: { place: Place; part: PartView }) {
  const { of, view, kept: store } = place
  const { act, busy, wrong, attempt, say } = useAct(of, part.name)
  const { typed, lost, change, clear } = useDraft(store, part.name)
  const [state, setState] = useState<'writing' | 'waiting' | 'sent'>('writing')
  const [round, setRound] = useState(0)
  const missing = wrong && !typed.text.trim() ? 'Write your message' : undefined

  async function send() {
    if (typed.busy || !navigator.onLine) return setState('waiting')
    if (!(await act('write', 'write', part.seen, bodyOf(typed))))
      return setState(navigator.onLine ? 'writing' : 'waiting')
    clear()
    setRound((before) => before + 1)
    setState('sent')
  }
  const sendNow = useEffectEvent(() => void send())
  // It goes once its files are there, and once the connection is.
  useEffect(() => {
    if (state !== 'waiting') return
    if (!typed.busy && navigator.onLine) sendNow()
    const online = () => sendNow()
    window.addEventListener('online', online)
    return () => window.removeEventListener('online', online)
  }, [state, typed.busy])

  function submit(event: FormEvent) {
    event.preventDefault()
    setState('writing')
    if (!typed.text.trim()) return say('Write your message')
    if (typed.text.trim().length > longest)
      return say(`Shorten your message to ${longest.toLocaleString('en-GB')} characters`)
    void send()
  }
  return (
    <>
      {state === 'sent' && <NotificationBanner type="success">We have your message</NotificationBanner>}
      {wrong && state === 'writing' && (
        <ErrorSummary attempt={attempt} errors={[{ text: wrong, href: '#text' }]} />
      )}
      <h2 className="govuk-heading-m">Write a message</h2>
      {lost && round === 0 && (
        <InsetText>
          We kept what you wrote. A file that you chose did not reach us, so choose it again.
        </InsetText>
      )}
      <form onSubmit={submit} noValidate>
        <CharacterCount
          key={`text ${part.seen}`}
          id="text"
          name="text"
          label="Your message"
          hint="Write it as you would say it. Short is fine."
          limit={longest}
          error={missing}
          value={typed.text}
          onChange={({ target }) => change({ text: target.value })}
        />
        <AttachFiles
          key={`files ${round}`}
          id="files"
          legend="Photos or documents (optional)"
          atMost={filesOfMessage}
          titles
          value={typed.files}
          way={wayOf(of)}
          onChange={(files) => change({ files })}
          onBusy={(isBusy) => change({ busy: isBusy })}
        />
        <Select
          id="about"
          name="about"
          label="What is it about?"
          value={typed.about}
          onChange={({ target }) => change({ about: target.value })}
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
          onChange={({ target }) => change({ answer: target.value })}
          items={[
            { value: 'council', text: 'Yes' },
            { value: 'none', text: 'No, I only want you to know' },
          ]}
        />
        <div role="status">
          {state === 'waiting' && (
            <InsetText>
              <p className="govuk-body">
                {`Your message has not been sent yet. We send it as soon as ${typed.busy ? 'your files have reached us' : 'you are back online'}. Keep this page open.`}
              </p>
              <LinkButton onClick={() => setState('writing')}>Do not send it yet</LinkButton>
            </InsetText>
          )}
        </div>
        <Button loading={busy === 'write'} loadingText="Sending">
          Send
        </Button>
      </form>
    </>
  )
}
