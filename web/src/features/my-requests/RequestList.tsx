import { dayInWords } from '#contract/calendar/words.ts'
import type { MyRequest, MyRequests } from '#contract/requests/find.ts'
import { Main } from '#web/app/frame/Main.tsx'
import { PrintedLink } from '#web/app/PrintedLink.tsx'
import { paths } from '#web/app/paths.ts'
import { useTitle } from '#web/app/title.ts'
import { Button } from '#web/design/form/Button.tsx'
import { Link } from '#web/design/Link.tsx'
import { grouped, stateInWords } from './grouped.ts'

/** The requests, open ones first, each leading to its private page. */
export function RequestList({ requests, more, stale }: MyRequests & { stale: boolean }) {
  useTitle('Your requests')
  const { open, finished } = grouped(requests)
  return (
    <Main>
      <div className="app-column">
        <h1 className="govuk-heading-xl">Your requests</h1>
        {stale && <p className="govuk-body">We cannot reach the service now. This is what we last knew.</p>}
        <p className="govuk-body">
          What was sent with your email address in the last 12 months. Reports that you follow, and requests
          for which you gave no email address, are not here.
        </p>
        <Group title="Open" requests={open} none="Nothing is open." />
        <Group title="Finished" requests={finished} none="Nothing is finished." />
        {more && (
          <p className="govuk-body">{`There are older ones. This page shows the newest ${requests.length}.`}</p>
        )}
        <p className="govuk-body">
          This page is private: anyone who has its link can open your requests, for 24 hours after you asked
          for it.
        </p>
        <Button type="button" variant="secondary" onClick={() => window.print()}>
          Print this page
        </Button>
      </div>
    </Main>
  )
}

function Group({ title, requests, none }: { title: string; requests: readonly MyRequest[]; none: string }) {
  return (
    <section aria-label={title}>
      <h2 className="govuk-heading-l">{title}</h2>
      {requests.length === 0 && <p className="govuk-body">{none}</p>}
      {requests.map((request) => (
        <OneRequest key={request.reference} {...request} />
      ))}
    </section>
  )
}

function OneRequest({ reference, service, state, submittedAt, updatedAt, trackingKey }: MyRequest) {
  return (
    <>
      <h3 className="govuk-heading-s">
        <Link href={paths.request(reference, trackingKey)}>{`${service.title}: ${reference}`}</Link>
      </h3>
      <p className="govuk-body">{`${stateInWords(state, service)}. Sent on ${dayInWords(submittedAt)}, last change on ${dayInWords(updatedAt)}.`}</p>
      <PrintedLink path={paths.request(reference, trackingKey)} />
    </>
  )
}
