import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { dayInWords } from '#contract/calendar/words.ts'
import { type ReportCopy, toldBy } from '#contract/fostering/report.ts'
import { Button } from '#web/design/form/Button.tsx'
import { CharacterCount } from '#web/design/form/CharacterCount.tsx'
import { ErrorSummary } from '#web/design/form/ErrorSummary.tsx'
import { Radios } from '#web/design/form/Radios.tsx'
import { InsetText } from '#web/design/InsetText.tsx'
import { NotificationBanner } from '#web/design/NotificationBanner.tsx'
import { useAutosave } from '#web/journey/useAutosave.ts'
import { nothingKept } from '#web/kept/kept.ts'
import { copyOf } from '../api.ts'
import type { Place } from '../enter/InPlace.tsx'
import { useAct } from '../you/useAct.ts'

/** As the API takes it. */
const longest = 20_000

/** What somebody says to the report about them. Half of it is still there tomorrow. */
export function Comment({ place, copy }: { place: Place; copy: ReportCopy }) {
  const { of, kept: store } = place
  const { name, comment, told, seen, acts } = copy
  const { act, busy, wrong, attempt, say } = useAct(of, name)
  const queries = useQueryClient()
  const [text, setText] = useState(() => String(store.read(name)?.typed.text ?? comment?.text ?? ''))
  const [finished, setFinished] = useState(comment?.finished ? 'yes' : 'no')
  const [sent, setSent] = useState(false)
  const keep = (words: string) =>
    store.change(name, {
      ...nothingKept({ seen: 0, answers: {} }),
      typed: words.trim() ? { text: words } : {},
    })
  const drop = useAutosave(text, keep)

  async function submit(event: FormEvent) {
    event.preventDefault()
    setSent(false)
    const words = text.trim()
    if (!words && finished === 'no') return say('Write what you think of the report')
    if (words.length > longest) return say(`Shorten it to ${longest.toLocaleString('en-GB')} characters`)
    const done = await act('comment', 'comment', seen, { text: words, finished: finished === 'yes' })
    await queries.invalidateQueries({ queryKey: copyOf(of, name).queryKey })
    if (!done) return
    drop()
    keep('')
    setSent(true)
  }
  return (
    <section>
      {sent && <NotificationBanner type="success">We have what you wrote. Thank you.</NotificationBanner>}
      {wrong && <ErrorSummary attempt={attempt} errors={[{ text: wrong, href: '#comment' }]} />}
      <h2 className="govuk-heading-m">What you think of it</h2>
      {comment && (
        <InsetText>
          {`We have what you wrote on ${dayInWords(comment.on)}. ${comment.late ? 'It came after the last day. We keep it with the report all the same.' : 'It is kept with the report.'}`}
        </InsetText>
      )}
      {told.map(({ text: words, on, late, told: how }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: nothing is ever taken out or moved
        <InsetText key={at}>
          <p className="govuk-body">{`${how ? toldBy[how.how] : ''} on ${dayInWords(on)} you said:`}</p>
          <p className="govuk-body app-check__words">{words}</p>
          <p className="govuk-body">
            {`${how?.by ?? ''} wrote this down. ${late ? 'It came after the last day. We keep it with the report all the same.' : 'It is kept with the report.'} If it is not what you said, tell your worker.`}
          </p>
        </InsetText>
      ))}
      {acts.includes('comment') ? (
        <form onSubmit={submit} noValidate>
          <CharacterCount
            id="comment"
            name="comment"
            rows={8}
            label="What is right, what is wrong, and what is missing?"
            hint="The person who decides reads this too. Others in your household do not."
            limit={longest}
            error={wrong || undefined}
            value={text}
            onChange={({ target }) => setText(target.value)}
          />
          <Radios
            id="finished"
            name="finished"
            legend="Have you said all you want to say?"
            legendSize="s"
            value={finished}
            onChange={({ target }) => setFinished(target.value)}
            items={[
              { value: 'no', text: 'No, I may write more' },
              { value: 'yes', text: 'Yes, or I have nothing to say' },
            ]}
          />
          <Button loading={busy === 'comment'} loadingText="Sending">
            Send
          </Button>
        </form>
      ) : (
        <p className="govuk-body">
          The report has gone to the people who decide, so you cannot write here any more.
        </p>
      )}
    </section>
  )
}
