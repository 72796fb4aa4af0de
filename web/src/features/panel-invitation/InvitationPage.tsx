import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocation, useParams } from 'react-router'
import { clockInWords, dayWithoutYear } from '#contract/calendar/times.ts'
import { Invitation } from '#contract/fostering/panel/meeting.ts'
import { ApiProblem, api, fetchFile } from '#web/app/api.ts'
import { Main } from '#web/app/frame/Main.tsx'
import { keepFile } from '#web/app/keepFile.ts'
import { Button } from '#web/design/form/Button.tsx'
import { ErrorSummary } from '#web/design/form/ErrorSummary.tsx'
import { LinkButton } from '#web/design/form/LinkButton.tsx'
import { Radios } from '#web/design/form/Radios.tsx'
import { Link } from '#web/design/Link.tsx'
import { NotificationBanner } from '#web/design/NotificationBanner.tsx'
import { SummaryList } from '#web/design/SummaryList.tsx'
import { useSendOnce } from '#web/staff/actions/useSendOnce.ts'

interface Of {
  readonly path: `/api/${string}`
  readonly key: string
}
const headersOf = ({ key }: Of) => ({ authorization: `Bearer ${key}` })
const read = (json: unknown) => Invitation.parse(json)

/** `/fostering/invitation/{meeting}/{member}#key`: a member of a panel says whether they can come, without signing in. */
export default function InvitationPage() {
  const { meeting = '', member = '' } = useParams()
  const { hash } = useLocation()
  const of: Of = {
    path: `/api/fostering/invitations/${encodeURIComponent(meeting)}/${encodeURIComponent(member)}`,
    key: hash.slice(1),
  }
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: ['panel-invitation', of.path, of.key],
    queryFn: ({ signal }) => api(of.path, read, { headers: headersOf(of), signal }),
    enabled: of.key !== '',
  })
  return (
    <Main>
      <div className="app-column">
        <h1 className="govuk-heading-l">Can you come to the panel meeting?</h1>
        {data ? (
          <Answering invitation={data} of={of} />
        ) : of.key === '' || (error && !isFetching) ? (
          <CannotOpen problem={error} onAgain={refetch} />
        ) : (
          <p className="govuk-body" role="status">
            Opening your invitation…
          </p>
        )}
      </div>
    </Main>
  )
}

function CannotOpen({ problem, onAgain }: { problem: Error | null; onAgain: () => unknown }) {
  const refused = problem === null || (problem instanceof ApiProblem && problem.status === 401)
  return (
    <div role="alert">
      <p className="govuk-body">
        {refused
          ? 'This link does not open an invitation. Open the link from our latest email again. If it still does not work, call us.'
          : 'We cannot open your invitation at the moment. Check that you are online, then try again.'}
      </p>
      {!refused && (
        <Button type="button" onClick={() => onAgain()}>
          Try again
        </Button>
      )}
    </div>
  )
}

const panels = { fostering: 'Fostering panel', adoption: 'Adoption panel' } as const
const said = { yes: 'You said that you can come', no: 'You said that you cannot come' } as const

function Answering({ invitation, of }: { invitation: Invitation; of: Of }) {
  const { name, panel, starts, ends, place, link, state, answer } = invitation
  const [done, setDone] = useState(false)
  return (
    <>
      {done && answer && (
        <NotificationBanner type="success">
          {answer === 'yes'
            ? 'Thank you. We have put you down as coming.'
            : 'Thank you for telling us. We have put you down as not coming.'}
        </NotificationBanner>
      )}
      <p className="govuk-body">{`Dear ${name},`}</p>
      {state === 'planned' && (
        <p className="govuk-body">
          We would like you to come to this panel meeting. Tell us whether you can.
        </p>
      )}
      <SummaryList
        rows={[
          { key: 'Meeting', value: panels[panel] },
          { key: 'Day', value: dayWithoutYear(starts) },
          { key: 'Time', value: `${clockInWords(starts)} to ${clockInWords(ends)}` },
          ...(place ? [{ key: 'Place', value: place }] : []),
          ...(link ? [{ key: 'Online', value: <Link href={link}>Join the call</Link> }] : []),
          { key: 'Your answer', value: answer ? said[answer] : 'You have not answered yet' },
        ]}
      />
      {state === 'planned' ? (
        <Form of={of} answer={answer} onDone={() => setDone(true)} />
      ) : (
        <p className="govuk-body">
          {state === 'cancelled'
            ? 'This meeting is cancelled. You do not need to do anything.'
            : 'This meeting has begun, so you do not need to answer any more.'}
        </p>
      )}
      {state === 'planned' && <Calendar of={of} />}
    </>
  )
}

function Form({ of, answer, onDone }: { of: Of; answer: Invitation['answer']; onDone(): void }) {
  const queries = useQueryClient()
  const [typed, setTyped] = useState<string>(answer ?? '')
  const once = useSendOnce(({ action }: { action: { answer: string } }, key) =>
    api(of.path, read, {
      method: 'POST',
      body: action,
      headers: { ...headersOf(of), 'idempotency-key': key },
    }),
  )
  const [wrong, setWrong] = useState<{ text: string; field: boolean; attempt: number }>()
  const [sending, setSending] = useState(false)
  const refuse = (text: string, field: boolean) =>
    setWrong((before) => ({ text, field, attempt: (before?.attempt ?? 0) + 1 }))
  async function send() {
    if (typed === '') return refuse('Select whether you can come', true)
    setSending(true)
    try {
      const after = await once({ action: { answer: typed } })
      setWrong(undefined)
      queries.setQueryData(['panel-invitation', of.path, of.key], after)
      onDone()
    } catch (problem) {
      const refused = problem instanceof ApiProblem && problem.status >= 400 && problem.status < 500
      refuse(
        refused
          ? problem.message
          : 'We could not send your answer. Check that you are online, then try again',
        false,
      )
    }
    setSending(false)
  }
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      {wrong && (
        <ErrorSummary
          attempt={wrong.attempt}
          errors={[{ text: wrong.text, ...(wrong.field && { href: '#answer' }) }]}
        />
      )}
      <Radios
        id="answer"
        name="answer"
        legend={answer ? 'Has your answer changed?' : 'Can you come?'}
        legendSize="m"
        error={wrong?.field ? wrong.text : undefined}
        value={typed}
        items={[
          { value: 'yes', text: 'Yes, I can come' },
          { value: 'no', text: 'No, I cannot come' },
        ]}
        onChange={({ target }) => setTyped(target.value)}
      />
      <Button loading={sending} loadingText="Sending…">
        Send my answer
      </Button>
    </form>
  )
}

/** The meeting for the calendar of a phone or a computer. */
function Calendar({ of }: { of: Of }) {
  const [failed, setFailed] = useState(false)
  return (
    <p className="govuk-body">
      <LinkButton
        onClick={async () => {
          setFailed(false)
          try {
            const file = await fetchFile(`${of.path}/meeting.ics`, { headers: headersOf(of) })
            keepFile(await file.blob(), 'panel-meeting.ics')
          } catch {
            setFailed(true)
          }
        }}
      >
        Add the meeting to your calendar
      </LinkButton>
      {failed && (
        <span className="govuk-error-message" role="alert">
          We could not load the file. Try again in a minute.
        </span>
      )}
    </p>
  )
}
