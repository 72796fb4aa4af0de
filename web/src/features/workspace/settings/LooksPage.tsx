import { exampleReference } from '#profile/examples.ts'
import '#web/design/charts/charts.scss'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useLocation, useNavigate } from 'react-router'
import { timeInWords } from '#contract/calendar/times.ts'
import { readReference } from '#contract/core/reference.ts'
import { mayAnywhere } from '#requests/rights/may.ts'
import { ApiProblem } from '#web/app/api.ts'
import { Main } from '#web/app/frame/Main.tsx'
import { paths } from '#web/app/paths.ts'
import { useTitle } from '#web/app/title.ts'
import { Button } from '#web/design/form/Button.tsx'
import { ErrorSummary } from '#web/design/form/ErrorSummary.tsx'
import { Input } from '#web/design/form/Input.tsx'
import { Table } from '#web/design/Table.tsx'
import { Desk } from '#web/staff/desk/Desk.tsx'
import { Failed, Forbidden, Waiting } from '#web/staff/desk/States.tsx'
import { useStaff } from '#web/staff/useStaff.ts'
import { looksAt } from '../api/requests.ts'
import { ListLooks } from './ListLooks.tsx'

/** `/workspace/looks?reference=…`: who has looked at a private request. */
export default function LooksPage() {
  return (
    <Desk>
      <Allowed />
    </Desk>
  )
}

function Allowed() {
  return mayAnywhere(useStaff(), 'looks') ? <Looks /> : <Forbidden />
}

const title = 'Who looked at a request'

function Looks() {
  const { search } = useLocation()
  const navigate = useNavigate()
  const reference = readReference(new URLSearchParams(search).get('reference') ?? '')
  const [error, setError] = useState<string>()
  const [attempt, setAttempt] = useState(0)
  useTitle(error ? `Error: ${title}` : reference ? `${title}: ${reference}` : title)
  const show = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const typed = readReference(String(new FormData(event.currentTarget).get('reference') ?? ''))
    setAttempt(attempt + 1)
    setError(typed ? undefined : `Enter a reference, such as ${exampleReference}`)
    if (typed) navigate(`${paths.looks}?${new URLSearchParams({ reference: typed })}`)
  }
  return (
    <Main>
      {error && <ErrorSummary attempt={attempt} errors={[{ text: error, href: '#looks-reference' }]} />}
      <h1 className="govuk-heading-l">{title}</h1>
      <p className="govuk-body">
        We record each time staff look at a private request: who looked, when, and at what.
      </p>
      <form onSubmit={show} noValidate key={reference ?? ''}>
        <Input
          id="looks-reference"
          name="reference"
          label="Reference"
          width={20}
          autoComplete="off"
          spellCheck={false}
          error={error}
          defaultValue={reference ?? ''}
        />
        <Button>Show who looked</Button>
      </form>
      {reference && !error && <Found reference={reference} />}
      <ListLooks />
    </Main>
  )
}

function Found({ reference }: { reference: string }) {
  const { data, error, isFetching, refetch } = useQuery(looksAt(reference))
  if (error && !isFetching)
    return <Failed problem={error instanceof ApiProblem ? error : undefined} onAgain={refetch} />
  if (!data) return <Waiting words="Looking it up…" />
  if (data.length === 0)
    return (
      <p className="govuk-body" role="status">{`Nobody has looked at ${reference}, or it is not private.`}</p>
    )
  return (
    <div className="app-wide-table">
      <Table
        caption={`Looks at ${reference}, the newest first`}
        captionSize="m"
        head={[{ text: 'When' }, { text: 'Who' }, { text: 'At what' }]}
        rows={data.map(({ at, by, what }) => [timeInWords(at), by.name, whatInWords(what)])}
      />
    </div>
  )
}

const whatInWords = (what: string): string =>
  what === 'request' ? 'The request' : what.startsWith('evidence') ? 'A file' : what
