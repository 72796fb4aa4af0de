import { dayInWords } from '#contract/calendar/words.ts'
import type { ReportLine, ReportList } from '#contract/insight/reports.ts'
import { paths } from '#web/app/paths.ts'
import { Link } from '#web/design/Link.tsx'
import { Tag } from '#web/design/Tag.tsx'
import { VisuallyHidden } from '#web/design/VisuallyHidden.tsx'
import { type Filter, foundHeading, queryOf } from './filter.ts'
import { OnMap } from './OnMap.tsx'
import { colourOf, followersInWords, nameOf, stateInWords } from './words.ts'

interface Props {
  filter: Filter
  list: ReportList
  /** What was asked for last is on its way: this is what stood here before. */
  busy: boolean
}

/** The reports of one page, and the way to older ones. */
export function Found({ filter, list: { reports, next }, busy }: Props) {
  return (
    <section aria-labelledby={foundHeading} aria-busy={busy}>
      <h2 className="govuk-heading-m" id={foundHeading} tabIndex={-1}>
        {filter.after ? 'Older reports' : 'Latest reports'}
      </h2>
      <p className="govuk-body" role="status">
        {busy ? 'Fetching the reports…' : inWords(reports.length, filter, next !== null)}
      </p>
      {reports.length > 0 && <OnMap reports={reports} label="Map of these reports. The list has them all" />}
      <ul className="govuk-list app-reports">
        {reports.map((report) => (
          <Line key={report.reference} report={report} />
        ))}
      </ul>
      <OtherPages filter={filter} next={next} />
    </section>
  )
}

function inWords(count: number, { after, ...narrowed }: Filter, more: boolean): string {
  if (count === 0 && more) return 'None of the last 1,000 reports here is like this. There may be older ones.'
  if (count === 0 && after) return 'There are no older reports.'
  if (count === 0)
    return queryOf(narrowed) ? 'Nothing like this has been reported.' : 'Nothing has been reported yet.'
  const shown = count === 1 ? '1 report' : `${count} reports`
  return more || after ? `${shown} on this page. Most recently updated first.` : `${shown}.`
}

function Line({ report }: { report: ReportLine }) {
  const { reference, state, ward, near, sent, finished, due, overdue, followers } = report
  const follow = followersInWords(followers)
  return (
    <li className="app-reports__one">
      <h3 className="govuk-heading-s govuk-!-margin-bottom-1">
        <Link href={paths.openReport(reference)}>
          <span>{nameOf(report)}</span>
          <VisuallyHidden>{`, ${reference}`}</VisuallyHidden>
        </Link>
      </h3>
      <p className="govuk-body govuk-!-margin-bottom-1 app-reports__state">
        <Tag colour={colourOf(state)}>{stateInWords(state)}</Tag>
        {overdue && <VisuallyHidden>. </VisuallyHidden>}
        {overdue && <strong className="app-reports__late">Later than we said</strong>}
      </p>
      <p className="govuk-body-s govuk-!-margin-bottom-0">
        {near && ward && <span>{`${ward.name} ward. `}</span>}
        <span>{`Reported on ${dayInWords(sent)}. `}</span>
        {finished && <span>{`Finished on ${dayInWords(finished)}. `}</span>}
        {due && !overdue && <span>{`We will look at it by ${dayInWords(due)}. `}</span>}
        {follow && <span>{`${follow}. `}</span>}
      </p>
    </li>
  )
}

function OtherPages({ filter, next }: { filter: Filter; next: string | null }) {
  const { after, ...first } = filter
  const address = (query: string) => (query ? `${paths.openReports}?${query}` : paths.openReports)
  if (!next && !after) return null
  return (
    <nav aria-label="More reports">
      {next && (
        <p className="govuk-body">
          <Link href={address(queryOf({ ...filter, after: next }))}>Older reports</Link>
        </p>
      )}
      {after && (
        <p className="govuk-body">
          <Link href={address(queryOf(first))}>Back to the latest reports</Link>
        </p>
      )}
    </nav>
  )
}
