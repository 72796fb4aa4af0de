import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { ApiProblem } from '#web/app/api.ts'
import { Main } from '#web/app/frame/Main.tsx'
import { usePrivateLink } from '#web/app/privateAddress.ts'
import { Button } from '#web/design/form/Button.tsx'
import { CannotList } from './CannotList.tsx'
import { myRequests } from './findRequests.ts'
import { RequestList } from './RequestList.tsx'

/** `/my-requests/list#<token>`: every request of the last 12 months, for whoever holds the link. */
export default function ListPage() {
  const token = usePrivateLink('list')?.key
  // The build draws this page too, without the part after the #: what it has to say comes in the browser.
  const [inBrowser, setInBrowser] = useState(false)
  useEffect(() => setInBrowser(true), [])
  if (!inBrowser) return <Looking />
  return token ? <Listed token={token} /> : <CannotList why="incomplete" />
}

function Listed({ token }: { token: string }) {
  const { data, error, isFetching, refetch } = useQuery(myRequests(token))
  if (error instanceof ApiProblem && error.status === 401) return <CannotList why="refused" />
  if (data) return <RequestList {...data} stale={error !== null} />
  if (!error || isFetching) return <Looking />
  return (
    <Main>
      <h1 className="govuk-heading-l">Your requests</h1>
      <p className="govuk-body">
        We cannot reach them at the moment. They are safe: check that you are online, then try again.
      </p>
      <Button type="button" onClick={() => refetch()}>
        Try again
      </Button>
    </Main>
  )
}

function Looking() {
  return (
    <Main>
      <h1 className="govuk-heading-l">Your requests</h1>
      <p className="govuk-body" role="status">
        Looking for your requests…
      </p>
    </Main>
  )
}
