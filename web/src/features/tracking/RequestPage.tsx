import { useQuery } from '@tanstack/react-query'
import { useLocation, useParams } from 'react-router'
import { TrackingKey } from '#contract/request.ts'
import { ApiProblem } from '#web/app/api.ts'
import { Main } from '#web/app/Main.tsx'
import { Button } from '#web/design/Button.tsx'
import { CannotOpen } from './CannotOpen.tsx'
import { requestOf } from './request.ts'
import { Standing } from './Standing.tsx'

/** `/track/<reference>#<key>`: where a request stands, for whoever holds its private link. */
export default function RequestPage() {
  const { reference = '' } = useParams()
  const { hash } = useLocation()
  const key = TrackingKey.safeParse(hash.slice(1))
  if (!key.success) return <CannotOpen why="no-key" />
  return <Opened reference={reference} trackingKey={key.data} />
}

function Opened({ reference, trackingKey }: { reference: string; trackingKey: string }) {
  const { data, error, isFetching, refetch } = useQuery(requestOf(reference, trackingKey))
  if (data) return <Standing tracked={data} trackingKey={trackingKey} stale={error !== null} />
  if (error instanceof ApiProblem && error.status === 401) return <CannotOpen why="refused" />
  return (
    <Main>
      <h1 className="govuk-heading-l">Your request</h1>
      {error && !isFetching ? (
        <>
          <p className="govuk-body">
            We cannot reach it at the moment. It is safe: check that you are online, then try again.
          </p>
          <Button type="button" onClick={() => refetch()}>
            Try again
          </Button>
        </>
      ) : (
        <p className="govuk-body" role="status">
          Opening your request…
        </p>
      )}
    </Main>
  )
}
