import { type FormEvent, useState } from 'react'
import { dayInWords } from '#contract/calendar/words.ts'
import type { ReportView } from '#contract/fostering/report.ts'
import { Button } from '#web/design/form/Button.tsx'
import { ErrorSummary } from '#web/design/form/ErrorSummary.tsx'
import { Textarea } from '#web/design/form/Textarea.tsx'
import { InsetText } from '#web/design/InsetText.tsx'
import { useTyped } from '#web/staff/actions/useTyped.ts'
import { useStep } from './useStep.ts'
import { reportWords } from './words.ts'

const quicker = 'Somebody else did something in the meantime. Look at the report as it is now, then try again'

/** How far the report is, and what can be done with it as a whole. */
export function Steps({ view }: { view: ReportView }) {
  const { household, name, seen, acts, lock, shown, changedSince } = view
  const { step, busy, wrong, say } = useStep(household)
  const missing = view.sections.filter(({ state }) => state !== 'done').length
  const does = async (act: string, body: object) => {
    if ((await step(act, { part: name, act, seen, with: body })) === 'changed') say(quicker)
  }
  return (
    <div>
      {wrong.words && (
        <ErrorSummary attempt={wrong.attempt} errors={[{ text: wrong.words, href: '#steps' }]} />
      )}
      <InsetText id="steps" tabIndex={-1}>
        <p className="govuk-body">{where(view)}</p>
        {lock && <p className="govuk-hint app-breaks">{`Fingerprint: ${lock.hash}`}</p>}
        {changedSince.length > 0 && (
          <p className="govuk-body">
            {`Since then ${changedSince.length} of its parts have changed. The report shows them as they were.`}
          </p>
        )}
        {!lock && missing > 0 && <p className="govuk-body">{`Sections to finish: ${missing}.`}</p>}
      </InsetText>
      <div className="govuk-button-group app-noprint">
        {!lock && missing === 0 && acts.includes('finish') && (
          <Button
            type="button"
            loading={busy === 'finish'}
            loadingText="Finishing"
            onClick={() => does('finish', { read: view.fingerprint })}
          >{`I have read it: finish ${reportWords[name]}`}</Button>
        )}
        {lock && !shown && acts.includes('show') && (
          <Button
            type="button"
            loading={busy === 'show'}
            loadingText="Giving it"
            onClick={() => does('show', {})}
          >
            Give it to the household to read
          </Button>
        )}
        <Button type="button" variant="secondary" onClick={() => window.print()}>
          Print
        </Button>
      </div>
      {lock && acts.includes('reopen') && <Reopen view={view} />}
    </div>
  )
}

function where({ lock, shown, name }: ReportView): string {
  if (!lock) return `Nobody has finished ${reportWords[name]} yet. It shows what is known today.`
  const finished = `${lock.by} finished ${reportWords[name]} on ${dayInWords(lock.on)}.`
  return shown
    ? `${finished} The household has had it since ${dayInWords(shown)}.`
    : `${finished} The household does not have it yet.`
}

/** Opens a finished report again, with the reasons. */
function Reopen({ view: { household, name, seen } }: { view: ReportView }) {
  const { step, busy, wrong, say } = useStep(household)
  const [open, setOpen] = useState(false)
  const { typed, change, forget } = useTyped(`fostering-reopen-${household}-${name}`, () => ({ reasons: '' }))
  async function submit(event: FormEvent) {
    event.preventDefault()
    if (typed.reasons.trim() === '') return say('Say why it is opened again')
    const done = await step('reopen', { part: name, act: 'reopen', seen, with: { reasons: typed.reasons } })
    if (done === 'changed') say(quicker)
    if (done === 'done') forget()
  }
  if (!open)
    return (
      <p className="govuk-body app-noprint">
        <Button type="button" variant="secondary" onClick={() => setOpen(true)}>
          Open it again
        </Button>
      </p>
    )
  return (
    <form onSubmit={submit} noValidate className="app-noprint">
      {wrong.words && (
        <ErrorSummary attempt={wrong.attempt} errors={[{ text: wrong.words, href: '#reasons' }]} />
      )}
      <Textarea
        id="reasons"
        name="reasons"
        label="Why is it opened again?"
        hint="What they said to it stays. It has to be finished, and given to them, once more."
        error={wrong.words || undefined}
        value={typed.reasons}
        onChange={({ target }) => change({ reasons: target.value })}
      />
      <Button loading={busy === 'reopen'} loadingText="Opening">
        Open it again
      </Button>
    </form>
  )
}
