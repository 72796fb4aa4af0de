import { type FormEvent, useState } from 'react'
import { MeetingView } from '#contract/fostering/panel/meeting.ts'
import { ApiProblem } from '#web/app/api.ts'
import { wordsUnlessFault } from '#web/app/fault.ts'
import { Button } from '#web/design/form/Button.tsx'
import { ErrorSummary } from '#web/design/form/ErrorSummary.tsx'
import { Radios } from '#web/design/form/Radios.tsx'
import { Textarea } from '#web/design/form/Textarea.tsx'
import { useAct } from '../api.ts'
import { adviserPhone } from './closed.tsx'
import type { PackHere } from './queries.ts'

const unreached =
  'We could not send your answer. Check that you are online, then try again. You can read on once we have it.'

/** Asked before somebody reads on: whether anything keeps them from taking part in this item. */
export function Declare({ here }: { here: PackHere }) {
  const { meeting, item } = here.place
  const act = useAct(MeetingView)
  const [choice, setChoice] = useState('')
  const [reason, setReason] = useState('')
  const [wrong, setWrong] = useState<{ attempt: number; field?: string; words: string }>()
  const [sending, setSending] = useState(false)
  const says = (words: string, field?: string) =>
    setWrong((before) => ({ attempt: (before?.attempt ?? 0) + 1, words, ...(field && { field }) }))
  async function send(event: FormEvent) {
    event.preventDefault()
    if (choice === '') return says('Select whether you have a conflict of interest', 'conflict')
    if (choice === 'unsure') return
    if (choice === 'yes' && reason.trim() === '')
      return says('Tell us what your conflict of interest is', 'reason')
    setSending(true)
    try {
      await act(['meetings', meeting, 'acts', 'declare'], {
        with: { item, conflict: choice === 'yes', reason: choice === 'yes' ? reason.trim() : '' },
      })
    } catch (failure) {
      const refused = failure instanceof ApiProblem && failure.kind !== undefined
      says(refused ? failure.message : wordsUnlessFault(failure, unreached))
      setSending(false)
    }
  }
  const at = (field: string) => (wrong?.field === field ? wrong.words : undefined)
  return (
    <form className="pan-declare app-noprint" noValidate onSubmit={send}>
      {wrong && (
        <ErrorSummary
          attempt={wrong.attempt}
          errors={[{ text: wrong.words, ...(wrong.field && { href: `#${wrong.field}` }) }]}
        />
      )}
      <Radios
        name="conflict"
        legend="Before you read on: do you have a conflict of interest?"
        legendSize="m"
        hint="For example, you know somebody in these papers, you are related to them, or you have worked with them."
        error={at('conflict')}
        value={choice}
        onChange={(event) => {
          setChoice(event.currentTarget.value)
          // What was missing is there now, and of whoever is not sure nothing is asked here.
          setWrong(undefined)
        }}
        items={[
          { value: 'no', text: 'No, I can take part' },
          {
            value: 'yes',
            text: 'Yes, I have a conflict of interest',
            conditional: (
              <Textarea
                id="reason"
                name="reason"
                label="What is it?"
                hint="A sentence is enough. The panel adviser and the chair will read it."
                error={at('reason')}
                rows={3}
                maxLength={1000}
                value={reason}
                onChange={(event) => setReason(event.currentTarget.value)}
              />
            ),
          },
          {
            value: 'unsure',
            text: 'I am not sure',
            conditional: (
              <p className="govuk-body">
                {`${adviserPhone} They can tell you whether you can take part. Come back here once you have spoken to them.`}
              </p>
            ),
          },
        ]}
      />
      {choice === 'yes' && (
        <p className="govuk-body">
          Once you have told us, these papers close for you and are deleted from this device. You leave the
          room for this item on the day.
        </p>
      )}
      {choice !== 'unsure' && (
        <Button loading={sending}>{choice === 'yes' ? 'Tell the panel adviser' : 'Continue'}</Button>
      )}
    </form>
  )
}
