import { type UseQueryOptions, useQuery } from '@tanstack/react-query'
import { ApiProblem } from '#web/app/api.ts'
import type { Elements } from '#web/design/elements.ts'
import { Failed, Waiting } from '#web/staff/desk/States.tsx'

interface Props<T> {
  query: UseQueryOptions<T>
  /** What is under way while it is fetched, such as "Opening the round…". */
  waiting: string
  children(data: T): Elements
}

/** What the API answers, once it has: until then that it is on its way, or why it cannot be shown and how to go on. */
export function Asked<T>({ query, waiting, children }: Props<T>) {
  const { data, error, isFetching, refetch } = useQuery(query)
  if (data !== undefined)
    return (
      <>
        {error && !isFetching && (
          <p className="govuk-body" role="status">
            We cannot reach the service now. This is what we last knew.
          </p>
        )}
        <div>{children(data)}</div>
      </>
    )
  if (error && !isFetching)
    return <Failed problem={error instanceof ApiProblem ? error : undefined} onAgain={refetch} />
  return <Waiting words={waiting} />
}
