import { type FormEvent, useState } from 'react'
import { addDays, dayInEngland } from '#contract/calendar/day.ts'
import { weekdayInWords } from '#contract/calendar/times.ts'
import { dayInWords } from '#contract/calendar/words.ts'
import { type LogSort, logSorts } from '#contract/fostering/carers/log.ts'
import { sortInWords } from '#fostering/carers/child/words.ts'
import { Button } from '#web/design/form/Button.tsx'
import { CharacterCount } from '#web/design/form/CharacterCount.tsx'
import { Checkbox } from '#web/design/form/Checkbox.tsx'
import { ErrorSummary } from '#web/design/form/ErrorSummary.tsx'
import { Radios } from '#web/design/form/Radios.tsx'
import { Select } from '#web/design/form/Select.tsx'
import { WarningText } from '#web/design/WarningText.tsx'
import { RingNow } from '../support/RingNow.tsx'
import { Recorder } from './Recorder.tsx'
import type { OnDevice } from './stores.ts'
import { useEntry } from './useEntry.ts'

/** As the API takes it. */
const longest = 5000
/** How many days back somebody writes. */
const daysBack = 14

function days() {
  const today = dayInEngland(new Date())
  return Array.from({ length: daysBack }, (_, back) => {
    const day = addDays(today, -back)
    const words = back === 0 ? 'Today' : back === 1 ? 'Yesterday' : weekdayInWords(`${day}T12:00:00Z`)
    return { value: day, text: `${words}, ${dayInWords(day)}` }
  })
}

interface Props {
  child: string
  device: OnDevice
  /** Whether somebody else of the household writes here too. */
  isShared: boolean
  onSent(): void
}

/** Writes down what happened, or says it. */
export function WriteEntry({ child, device, isShared, onSent }: Props) {
  const { typed, voice, hear, change, send } = useEntry(device, child)
  const [wrong, setWrong] = useState('')
  const [attempt, setAttempt] = useState(0)
  const [busy, setBusy] = useState(false)
  const say = (words: string) => {
    setWrong(words)
    setAttempt((before) => before + 1)
  }
  async function submit(event: FormEvent) {
    event.preventDefault()
    if (busy) return say('Stop the recording first')
    if (!typed.text.trim() && !voice) return say('Write what happened, or record it')
    if (typed.text.trim().length > longest) return say('Shorten it to 5,000 characters')
    setWrong('')
    await send()
    onSent()
  }
  const listed = days()
  const choices = listed.some(({ value }) => value === typed.on)
    ? listed
    : [...listed, { value: typed.on, text: dayInWords(typed.on) }]
  return (
    <>
      {wrong && <ErrorSummary attempt={attempt} errors={[{ text: wrong, href: '#text' }]} />}
      <form onSubmit={(event) => void submit(event)} noValidate>
        <Radios
          id="sort"
          name="sort"
          legend="What is it about?"
          legendSize="s"
          value={typed.sort}
          onChange={({ target }) => change({ sort: target.value as LogSort })}
          items={logSorts.map((value) => ({ value, text: sortInWords[value] }))}
        />
        {typed.sort === 'incident' && (
          <>
            <WarningText>
              Your worker reads this before anything else, and answers on the next working day. If it cannot
              wait until then, call us now.
            </WarningText>
            <RingNow />
          </>
        )}
        <Select
          id="on"
          name="on"
          label="Which day?"
          value={typed.on}
          onChange={({ target }) => change({ on: target.value })}
          items={choices}
        />
        <CharacterCount
          key={typed.key}
          id="text"
          name="text"
          label="What happened?"
          hint="Write what you saw and heard. Use their own words if you can."
          rows={5}
          limit={longest}
          error={wrong && !typed.text.trim() && !voice ? wrong : undefined}
          value={typed.text}
          onChange={({ target }) => change({ text: target.value })}
        />
        <Recorder
          key={`voice ${typed.key}`}
          value={voice}
          onBusy={setBusy}
          onChange={(recorded) =>
            void hear(recorded).then((isKept) => {
              if (!isKept) say('This device has no room for the recording. Write it down instead')
            })
          }
        />
        {isShared && (
          <div className="govuk-form-group">
            <Checkbox
              id="private"
              label="Only I and our workers may read this"
              hint="Tick this if the other carer in your home should not read it"
              checked={typed.private}
              onChange={({ target }) => change({ private: target.checked })}
            />
          </div>
        )}
        <Button>Save in the log</Button>
      </form>
    </>
  )
}
