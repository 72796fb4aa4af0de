import type { ReactNode } from 'react'
import { ApiProblem } from '#web/app/api.ts'
import { Main } from '#web/app/frame/Main.tsx'
import { useTitle } from '#web/app/title.ts'
import { BackLink } from '#web/design/BackLink.tsx'
import { Button } from '#web/design/form/Button.tsx'
import { addresses, type PlaceOf } from '../addresses.ts'
import { messageOf } from '../api.ts'

/** How far the reading of something is: what `useQuery` gives, or as much of it as is asked for here. */
export interface Reading {
  /** Why it did not come, or null. */
  readonly error: unknown
  readonly isFetching: boolean
  refetch(): unknown
}

interface Props {
  of: PlaceOf
  /** Left out where nothing can be asked yet. */
  query?: Reading
}

/** Another try changes nothing: it is not theirs to see, or there is no such thing. */
const isNotTheirs = (failed: unknown): boolean =>
  failed instanceof ApiProblem && (failed.status === 404 || failed.status === 403)

/** A page whose part is on its way, did not come, or is somebody else's. */
export function NotYet({ of, query }: Props) {
  const failed = query?.error && !query.isFetching ? query.error : undefined
  if (isNotTheirs(failed)) return <NotTheirs of={of} />
  return (
    <Page of={of} title="Your private page">
      {failed === undefined ? (
        <p className="govuk-body app-wait" role="status">
          Opening…
        </p>
      ) : (
        <div role="alert">
          <p className="govuk-body">{messageOf(failed)}</p>
          <Button type="button" onClick={() => query?.refetch()}>
            Try again
          </Button>
        </div>
      )}
    </Page>
  )
}

/** It is not theirs to see, or there is no such thing: which of the two is never said. */
export function NotTheirs({ of }: { of: PlaceOf }) {
  return (
    <Page of={of} title="You cannot see this page">
      <p className="govuk-body">
        It is about somebody else in your household, or it is not there any more. Each of you has pages that
        only you and your workers see. Nobody else sees yours.
      </p>
      <p className="govuk-body">If you think you should see it, write to your worker.</p>
    </Page>
  )
}

function Page({ of, title, children }: { of: PlaceOf; title: string; children: ReactNode }) {
  useTitle(title)
  return (
    <Main before={<BackLink href={addresses.home(of)}>Back to your page</BackLink>}>
      <div className="app-column">
        <h1 className="govuk-heading-l">{title}</h1>
        <div>{children}</div>
      </div>
    </Main>
  )
}
