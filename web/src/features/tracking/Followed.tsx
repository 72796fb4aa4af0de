import { useQuery } from '@tanstack/react-query'
import { PublicReport } from '#contract/insight/reports.ts'
import { isOpen } from '#contract/requests/lifecycle.ts'
import type { Tracked } from '#contract/requests/tracking.ts'
import { council } from '#council'
import { api } from '#web/app/api.ts'
import { paths } from '#web/app/paths.ts'
import { Link } from '#web/design/Link.tsx'

/** What everybody may know of the report that is followed. Never waited for, and none is no failure. */
const publicOf = (reference: string) => ({
  queryKey: ['report', 'followed', reference],
  queryFn: ({ signal }: { signal: AbortSignal }) =>
    api(`/api/reports/${encodeURIComponent(reference)}`, (json) => PublicReport.parse(json), { signal }),
  retry: false,
  throwOnError: false,
  staleTime: 60_000,
  enabled: council.reportsInTheOpen,
})

/** "near Croft, in Stanton ward", as the public page says it. */
export function placeOf({ near, ward }: Pick<PublicReport, 'near' | 'ward'>): string {
  return [near, ward && `in ${ward.name} ward`].filter(Boolean).join(', ')
}

/** Which report it is and where, so that somebody who follows several can tell them apart; and whether they hear of it. */
export function Followed({ tracked }: { tracked: Tracked }) {
  const { reference, service, updates, state } = tracked
  const { data: report } = useQuery(publicOf(reference))
  const place = report && placeOf(report)
  const name = place ? `${service.title} ${place}` : service.title
  return (
    <>
      <p className="govuk-body">
        <span>{updates === 'none' ? `This is about: ${name}.` : `You are following: ${name}.`}</span>
        {report && (
          <span>
            {' '}
            <Link href={paths.openReport(reference)}>See the public page of this report</Link>
          </span>
        )}
      </p>
      {updates === 'none' && (
        <p className="govuk-body">
          <span>You do not get messages about this report.</span>
          {report && isOpen(state) && (
            <span>
              {' '}
              <Link href={paths.followReport(reference)}>Follow this report again</Link>
            </span>
          )}
        </p>
      )}
    </>
  )
}
