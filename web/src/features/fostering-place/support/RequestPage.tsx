import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useLocation, useParams } from 'react-router'
import { dayAndClock } from '#contract/calendar/times.ts'
import { SupportView } from '#contract/fostering/carers/support.ts'
import { PartName, type PartView } from '#contract/fostering/parts.ts'
import { askedAgain } from '#web/app/askedAgain.ts'
import { Button } from '#web/design/form/Button.tsx'
import { ButtonGroup } from '#web/design/form/ButtonGroup.tsx'
import { Textarea } from '#web/design/form/Textarea.tsx'
import { SummaryList } from '#web/design/SummaryList.tsx'
import { addresses } from '../addresses.ts'
import { partOf } from '../api.ts'
import { InPlace, type Place } from '../enter/InPlace.tsx'
import { PlacePage } from '../enter/PlacePage.tsx'
import { NotTheirs, NotYet } from '../section/NotYet.tsx'
import { summaries } from '../summaries.ts'
import { useAct } from '../you/useAct.ts'
import { RingNow, useNow } from './RingNow.tsx'
import { standingInWords } from './requests.ts'

/** `/fostering/place/…/support/<request>`: what was asked, who has it, and what was said since. */
export default function RequestPage() {
  return <InPlace Page={Request} />
}

function Request({ of }: Place) {
  const name = PartName.safeParse(useParams().part)
  return name.success ? <Found of={of} name={name.data} /> : <NotTheirs of={of} />
}

function Found({ of, name }: { of: Place['of']; name: PartName }) {
  const query = useQuery({
    ...partOf(of, name),
    // An answer shows by itself.
    refetchInterval: askedAgain(30_000),
  })
  const { data } = query
  const request = SupportView.safeParse(data?.values)
  if (!data) return <NotYet of={of} query={query} />
  if (!request.success) return <NotTheirs of={of} />
  return <Shown of={of} part={data} request={request.data} />
}

const doneInWords: Readonly<Record<string, string>> = {
  add: 'We have what you wrote',
  reopen: 'It is open again, and we have what you wrote',
  settle: 'Thank you for telling us. We have closed it',
  withdraw: 'We have closed it',
}

function Shown({ of, part, request }: { of: Place['of']; part: PartView; request: SupportView }) {
  const { act, busy, wrong, attempt, say } = useAct(of, part.name)
  const { state } = useLocation()
  const [words, setWords] = useState('')
  const [did, setDid] = useState('')
  const now = useNow()
  const isOver = request.state === 'done' || request.state === 'withdrawn'
  const writes = isOver ? 'reopen' : 'add'
  const can = (name: string) => part.acts.includes(name)

  async function send(name: string, body: object) {
    setDid('')
    if (!(await act(name, name, part.seen, body))) return
    setDid(name)
    setWords('')
  }
  function submit(event: FormEvent) {
    event.preventDefault()
    const text = words.trim()
    if (!text) return say('Write what you want to tell us')
    void send(writes, { words: text })
  }
  const arrived = typeof state?.said === 'string' && did === '' ? state.said : undefined
  return (
    <PlacePage
      of={of}
      back={{ href: addresses.support(of), text: 'Back to “Get help”' }}
      title={request.title}
      caption={`You asked on ${dayAndClock(request.asked.at)}`}
      summary={summaries.supportRequest}
      errors={wrong ? [{ text: wrong, href: '#words' }] : []}
      attempt={attempt}
      done={doneInWords[did] ?? arrived}
    >
      <h2 className="govuk-heading-m">What happens now</h2>
      {standingInWords(request, now).map((one) => (
        <p key={one} className="govuk-body">
          {one}
        </p>
      ))}
      {request.state === 'waiting' && (
        <>
          <h2 className="govuk-heading-m">If you cannot wait, call us</h2>
          <RingNow />
        </>
      )}
      <h2 className="govuk-heading-m">What you asked for</h2>
      <SummaryList
        rows={[
          {
            key: request.asked.name,
            value: <span className="app-check__words">{request.words}</span>,
          },
          ...(request.urgent ? [{ key: 'Urgent', value: 'Yes' }] : []),
          ...(request.phone ? [{ key: 'Number to call', value: request.phone }] : []),
          ...(request.times ? [{ key: 'Please do not call', value: request.times }] : []),
          {
            key: 'Our promise',
            value: `We answer ${request.promise.words}: by ${dayAndClock(request.promise.due)}`,
          },
        ]}
      />
      <Said part={part} />
      {can(writes) && (
        <form onSubmit={submit} noValidate>
          <Textarea
            id="words"
            name="words"
            label={isOver ? 'Do you need this again? Tell us why' : 'Is there something to add?'}
            maxLength={3000}
            error={wrong && !words.trim() ? wrong : undefined}
            value={words}
            onChange={({ target }) => setWords(target.value)}
          />
          <Button loading={busy === writes} loadingText="Sending">
            {isOver ? 'Open it again' : 'Send'}
          </Button>
        </form>
      )}
      {!isOver && (can('settle') || can('withdraw')) && (
        <ButtonGroup>
          <Button
            type="button"
            variant="secondary"
            loading={busy === 'settle'}
            loadingText="Sending"
            onClick={() => void send('settle', {})}
          >
            I have what I need
          </Button>
          <Button
            type="button"
            variant="secondary"
            loading={busy === 'withdraw'}
            loadingText="Sending"
            onClick={() => void send('withdraw', {})}
          >
            I do not need this any more
          </Button>
        </ButtonGroup>
      )}
    </PlacePage>
  )
}

/** What both sides have said since, the newest first. */
function Said({ part: { added } }: { part: PartView }) {
  if (added.length === 0) return null
  return (
    <>
      <h2 className="govuk-heading-m">What has been said since</h2>
      <ul className="govuk-list govuk-list--spaced">
        {[...added].reverse().map(({ number, at, by, what }) => (
          <li key={number} className="govuk-!-margin-bottom-5">
            <p className="govuk-body govuk-!-margin-bottom-1">
              <strong>{by.name}</strong> <span>{dayAndClock(at)}</span>
            </p>
            <p className="govuk-body app-check__words">{String(what.text ?? '')}</p>
          </li>
        ))}
      </ul>
    </>
  )
}
