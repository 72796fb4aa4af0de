import { services } from 'virtual:workspace-services'
import { useQuery } from '@tanstack/react-query'
import { Suspense, useEffect, useRef } from 'react'
import { useParams } from 'react-router'
import type { WorkRequest } from '#contract/workspace/workspace.ts'
import { ApiProblem } from '#web/app/api.ts'
import { askedAgain } from '#web/app/askedAgain.ts'
import { Main } from '#web/app/frame/Main.tsx'
import { useTitle } from '#web/app/title.ts'
import { definitions } from '#web/journey/definitions.ts'
import { Desk } from '#web/staff/desk/Desk.tsx'
import { Failed, Waiting } from '#web/staff/desk/States.tsx'
import { requestOf } from '../api/requests.ts'
import { BackToList } from '../list/BackToList.tsx'
import { lookAgainAfter } from './model/looking.ts'
import { Request } from './Request.tsx'

/** `/workspace/requests/<reference>`: all of a request, and what can be done with it. */
export default function RequestPage() {
  const { reference = '' } = useParams()
  return <Opened key={reference} reference={reference} />
}

function Opened({ reference }: { reference: string }) {
  return (
    <Desk>
      <Fetched reference={reference} />
    </Desk>
  )
}

function Fetched({ reference }: { reference: string }) {
  const { data, error, isFetching, refetch } = useQuery({
    ...requestOf(reference),
    staleTime: 0,
    refetchInterval: askedAgain((data) => lookAgainAfter(data, data && isSensitive(data.service.slug))),
  })
  if (error instanceof ApiProblem && error.status === 404)
    return data ? <NoLonger request={data} /> : <NotThere reference={reference} />
  if (data)
    return <Known request={data} stale={error !== null} onLookAgain={async () => void (await refetch())} />
  return (
    <Main>
      <h1 className="govuk-heading-l">{reference}</h1>
      {error && !isFetching ? (
        <Failed problem={error instanceof ApiProblem ? error : undefined} onAgain={refetch} />
      ) : (
        <Waiting words="Opening the request…" />
      )}
    </Main>
  )
}

interface KnownProps {
  request: WorkRequest
  stale: boolean
  onLookAgain(): Promise<void>
}

/** The definition says which of the answers are words, and by which rules it is decided. */
function Known(props: KnownProps) {
  return (
    <Suspense fallback={<Waiting words="Opening the request…" />}>
      <WithService {...props} />
    </Suspense>
  )
}

function WithService({ request, stale, onLookAgain }: KnownProps) {
  const service = definitions.useOne(request.service.slug)
  return (
    <Main before={<BackToList department={request.department} />}>
      <Request {...{ request, service, stale, onLookAgain }} />
    </Main>
  )
}

const isSensitive = (slug: string) => services.find((one) => one.slug === slug)?.sensitive ?? true

/** It was there, and has gone to where whoever looks at it may not look. */
function NoLonger({ request: { reference, department } }: { request: WorkRequest }) {
  const title = `${reference} is with another department now`
  const heading = useRef<HTMLHeadingElement>(null)
  useTitle(title)
  useEffect(() => heading.current?.focus(), [])
  return (
    <Main before={<BackToList department={department} />}>
      <div className="app-column">
        <h1 className="govuk-heading-l" ref={heading} tabIndex={-1}>
          {title}
        </h1>
        <p className="govuk-body">
          It was passed on with its whole history, and you can no longer open it. The resident keeps the same
          page and the same reference.
        </p>
      </div>
    </Main>
  )
}

function NotThere({ reference }: { reference: string }) {
  const title = 'You have no request with this reference'
  useTitle(title)
  return (
    <Main>
      <div className="app-column">
        <h1 className="govuk-heading-l">{title}</h1>
        <p className="govuk-body">{`${reference} is not there, or belongs to a department that you cannot see. Check that you have entered the whole reference.`}</p>
      </div>
    </Main>
  )
}
