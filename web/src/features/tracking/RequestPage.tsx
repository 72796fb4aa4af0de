import { useQuery } from '@tanstack/react-query'
import { useLocation } from 'react-router'
import { privateKeyPatterns } from '#contract/core/private-key.ts'
import { ApiProblem } from '#web/app/api.ts'
import { Main } from '#web/app/frame/Main.tsx'
import { usePrivateLink } from '#web/app/privateAddress.ts'
import { Button } from '#web/design/form/Button.tsx'
import { CannotOpen } from './CannotOpen.tsx'
import { requestOf } from './request.ts'
import { Standing } from './Standing.tsx'

/** `/track/<reference>#<key>`: where a request stands, for whoever holds its private link. */
export default function RequestPage() {
  const { hash } = useLocation()
  const link = usePrivateLink('request')
  if (link?.id) return <Opened reference={link.id} trackingKey={link.key} />
  return <CannotOpen why={privateKeyPatterns.request.test(hash.slice(1)) ? 'refused' : 'no-key'} />
}

function Opened({ reference, trackingKey }: { reference: string; trackingKey: string }) {
  const { data, error, isFetching, refetch } = useQuery(requestOf(reference, trackingKey))
  if (data) return <Standing tracked={data} trackingKey={trackingKey} stale={error !== null} />
  if (error instanceof ApiProblem && error.status === 401)
    return <CannotOpen why={error.kind === 'link-too-old' ? 'ended' : 'refused'} />
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
