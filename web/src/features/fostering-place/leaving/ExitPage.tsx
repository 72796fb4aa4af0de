import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { dayInWords } from '#contract/calendar/words.ts'
import { type ExitReason, ExitView, exitReasons } from '#contract/fostering/carers/exit.ts'
import type { PartView } from '#contract/fostering/parts.ts'
import { Button } from '#web/design/form/Button.tsx'
import { Checkboxes } from '#web/design/form/Checkboxes.tsx'
import { Input } from '#web/design/form/Input.tsx'
import { Radios } from '#web/design/form/Radios.tsx'
import { Textarea } from '#web/design/form/Textarea.tsx'
import { partOf } from '../api.ts'
import { InPlace, type Place } from '../enter/InPlace.tsx'
import { PlacePage } from '../enter/PlacePage.tsx'
import { NotYet } from '../section/NotYet.tsx'
import { summaries } from '../summaries.ts'
import { useAct } from '../you/useAct.ts'

/** `/fostering/place/…/leaving`: somebody who stops fostering says why, by themselves. */
export default function ExitPage() {
  return <InPlace Page={Exit} />
}

function Exit({ of, view: place }: Place) {
  const query = useQuery(partOf(of, `exit.${of.person}`))
  const { data } = query
  if (!data) return <NotYet of={of} query={query} />
  return <Shown of={of} part={data} view={ExitView.parse(data.values)} place={place} />
}

interface Props {
  of: Place['of']
  part: PartView
  view: ExitView
  place: Place['view']
}

function Shown({ of, part, view, place }: Props) {
  const { act, busy, fields, errors, attempt, refuse } = useAct(of, part.name)
  const [reasons, setReasons] = useState<readonly string[]>([])
  const [good, setGood] = useState('')
  const [better, setBetter] = useState('')
  const [reads, setReads] = useState('')
  const [contact, setContact] = useState('')
  const [done, setDone] = useState('')

  async function tell(event: FormEvent) {
    event.preventDefault()
    const wrong = {
      ...(reasons.length === 0 && { reasons: 'Choose at least one reason' }),
      ...(!reads && { reads: 'Choose who may read it' }),
    }
    if (refuse(wrong)) return
    const more = {
      ...(good.trim() && { good: good.trim() }),
      ...(better.trim() && { better: better.trim() }),
    }
    if (await act('tell', 'tell', part.seen, { reasons, reads: reads === 'yes', ...more }))
      setDone('We have what you told us. Thank you')
  }
  async function ask(event: FormEvent) {
    event.preventDefault()
    if (refuse(contact.trim() ? {} : { contact: 'Enter a phone number or an email address' })) return
    if (await act('independent', 'independent', part.seen, { contact: contact.trim() }))
      setDone('Somebody independent will get in touch with you')
  }
  return (
    <PlacePage
      of={of}
      title="Tell us why you are leaving"
      summary={summaries.exit}
      errors={errors}
      attempt={attempt}
      done={done || undefined}
    >
      {view.told ? (
        <>
          <Told view={view} />
          {view.independent && !view.talked && <Awaited view={place} />}
        </>
      ) : (
        <>
          <form onSubmit={tell} noValidate>
            <Checkboxes
              id="reasons"
              name="reasons"
              legend="Why are you stopping fostering?"
              legendSize="m"
              hint="Choose all that apply. You can choose “I would rather not say”."
              error={fields.reasons}
              values={reasons}
              onChange={({ target: { value, checked } }) =>
                setReasons(checked ? [...reasons, value] : reasons.filter((one) => one !== value))
              }
              items={(Object.keys(exitReasons) as ExitReason[]).map((value) => ({
                value,
                text: exitReasons[value],
              }))}
            />
            <Textarea
              id="good"
              name="good"
              label="What was good? (optional)"
              maxLength={10_000}
              value={good}
              onChange={({ target }) => setGood(target.value)}
            />
            <Textarea
              id="better"
              name="better"
              label="What should we do better? (optional)"
              maxLength={10_000}
              value={better}
              onChange={({ target }) => setBetter(target.value)}
            />
            <Radios
              id="reads"
              name="reads"
              legend="May a manager read this, with your name?"
              legendSize="m"
              hint="Your worker and the other people in your home never see it here."
              error={fields.reads}
              value={reads}
              onChange={({ target }) => setReads(target.value)}
              items={[
                { value: 'yes', text: 'Yes, a manager may read it' },
                { value: 'no', text: 'No, only count my reasons, without my name' },
              ]}
            />
            <Button loading={busy === 'tell'} loadingText="Sending">
              Send
            </Button>
          </form>
          <h2 className="govuk-heading-m">Would you rather talk to somebody?</h2>
          {view.talked ? (
            <p className="govuk-body">
              {`You asked to talk to somebody who does not work for us. They talked to you on ${dayInWords(view.talked.on)}.`}
            </p>
          ) : view.independent ? (
            <Awaited view={place} />
          ) : (
            <form onSubmit={ask} noValidate>
              <p className="govuk-body">
                Somebody who does not work for us can call you. They only tell us what you want us to know.
                Only a manager sees that you have asked, not your worker.
              </p>
              <Input
                id="contact"
                name="contact"
                label="Your phone number or email address"
                error={fields.contact}
                maxLength={200}
                value={contact}
                onChange={({ target }) => setContact(target.value)}
              />
              <Button variant="secondary" loading={busy === 'independent'} loadingText="Sending">
                Ask for somebody independent
              </Button>
            </form>
          )}
        </>
      )}
    </PlacePage>
  )
}

/** By when somebody independent calls them, and where we are late, that we are. */
function Awaited({ view: { plan, you } }: { view: Place['view'] }) {
  const line = plan.lines.find(({ id }) => id === `after.exit.${you.id}.independent`)
  return line?.state === 'late' ? (
    <p className="govuk-body">
      {`You asked to talk to somebody who does not work for us. They should have called you ${line.dueWords}. We are sorry that this is late. A manager has to deal with it.`}
    </p>
  ) : (
    <p className="govuk-body">
      {`You asked to talk to somebody who does not work for us. They will call or write to you ${line?.dueWords ?? 'soon'}.`}
    </p>
  )
}

/** What they said, as only they read it here. */
function Told({ view: { reasons = [], good, better, told } }: { view: ExitView }) {
  return (
    <>
      <h2 className="govuk-heading-m">What you told us</h2>
      <ul className="govuk-list govuk-list--bullet">
        {reasons.map((one) => (
          <li key={one}>{exitReasons[one]}</li>
        ))}
      </ul>
      {good && <p className="govuk-body app-check__words">{good}</p>}
      {better && <p className="govuk-body app-check__words">{better}</p>}
      <p className="govuk-body">
        {told?.reads
          ? 'A manager can read this, with your name.'
          : 'None of our staff can read this. We only count your reasons, without your name.'}
      </p>
    </>
  )
}
