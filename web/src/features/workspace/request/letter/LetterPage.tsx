import { useQuery } from '@tanstack/react-query'
import { Suspense } from 'react'
import { useParams } from 'react-router'
import { dayInWords } from '#contract/calendar/words.ts'
import { departmentWith } from '#contract/council/department.ts'
import type { WorkRequest } from '#contract/workspace/workspace.ts'
import { council } from '#council'
import { ApiProblem } from '#web/app/api.ts'
import { Main } from '#web/app/frame/Main.tsx'
import { paths } from '#web/app/paths.ts'
import { useTitle } from '#web/app/title.ts'
import { BackLink } from '#web/design/BackLink.tsx'
import { Button } from '#web/design/form/Button.tsx'
import { definitions } from '#web/journey/definitions.ts'
import { Desk } from '#web/staff/desk/Desk.tsx'
import { departmentNamed } from '#web/staff/desk/departments.ts'
import { Failed, Waiting } from '#web/staff/desk/States.tsx'
import { Lines } from '#web/staff/words/Lines.tsx'
import { requestOf } from '../../api/requests.ts'
import { Needs } from '../../words/Needs.tsx'
import { openingOf, whatNow } from './letter.ts'

/** `/workspace/requests/<reference>/letter`: the decision as a letter, for somebody who wants it on paper. */
export default function LetterPage() {
  const { reference = '' } = useParams()
  return (
    <Desk>
      <Fetched reference={reference} />
    </Desk>
  )
}

function Fetched({ reference }: { reference: string }) {
  const { data, error, isFetching, refetch } = useQuery(requestOf(reference))
  return (
    <Main before={<BackLink href={paths.workRequest(reference)}>Back to the request</BackLink>}>
      {data ? (
        <Suspense fallback={<Waiting words="Writing the letter…" />}>
          <Letter request={data} />
        </Suspense>
      ) : (
        <>
          <h1 className="govuk-heading-l">Letter</h1>
          {error && !isFetching ? (
            <Failed problem={error instanceof ApiProblem ? error : undefined} onAgain={refetch} />
          ) : (
            <Waiting words="Opening the request…" />
          )}
        </>
      )}
    </Main>
  )
}

function Letter({ request }: { request: WorkRequest }) {
  const { reference, decision } = request
  const service = definitions.useOne(request.service.slug)
  const department = departmentWith(council, request.department)
  const { to, dear, title, about, what } = openingOf(request, service)
  useTitle(`Letter for ${reference}`)
  if (!decision)
    return (
      <>
        <h1 className="govuk-heading-l">There is no letter yet</h1>
        <p className="govuk-body">{`${reference} has not been decided.`}</p>
      </>
    )
  const refused = decision.outcome === 'refused'
  return (
    <article className="ws-letter">
      <div className="govuk-!-display-none-print">
        <Needs {...{ request, service }} alone="This letter alone is not enough." />
      </div>
      <Button type="button" variant="secondary" onClick={() => window.print()}>
        Print the letter
      </Button>
      <div className="ws-letter__head">
        <address className="ws-letter__from">
          {[council.name, departmentNamed(request.department), ...council.address].map((line) => (
            <span key={line}>{line}</span>
          ))}
          {department && <span>{department.phone}</span>}
        </address>
        <address className="ws-letter__to">
          {to.map((line) => (
            <span key={line}>{line}</span>
          ))}
        </address>
        <p className="govuk-body">{dayInWords(decision.at)}</p>
        <p className="govuk-body">{`Reference: ${reference}`}</p>
      </div>
      <h1 className="govuk-heading-m">{title}</h1>
      <p className="govuk-body">
        Dear <span>{dear}</span>,
      </p>
      <p className="govuk-body">
        <span>{about && `${about} `}</span>
        <span>{`We have ${refused ? 'refused' : 'approved'} ${what}.`}</span>
        <span>{decision.validUntil && ` It is valid until ${dayInWords(decision.validUntil)}.`}</span>
      </p>
      <h2 className="govuk-heading-s">Why</h2>
      <p className="govuk-body">
        <Lines text={decision.reasons} />
      </p>
      <h2 className="govuk-heading-s">What you can do now</h2>
      {whatNow(request, service).map((line) => (
        <p key={line} className="govuk-body">
          {line}
        </p>
      ))}
      <p className="govuk-body">{departmentNamed(request.department)}</p>
    </article>
  )
}
