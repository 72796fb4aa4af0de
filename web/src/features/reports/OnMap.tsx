import { lazy, Suspense, useState } from 'react'
import type { ReportLine } from '#contract/insight/reports.ts'
import { paths } from '#web/app/paths.ts'
import { LinkButton } from '#web/design/form/LinkButton.tsx'
import { nameOf, stateInWords } from './words.ts'

const Drawn = lazy(async () => {
  const code = await import('#web/questions/location/map/ListedMap.tsx').catch(() => undefined)
  return { default: code?.ListedMap ?? NotDrawn }
})

const failure = 'We could not fetch the map. Everything on it is in the words on this page.'
const NotDrawn = () => <p className="govuk-body">{failure}</p>

interface Props {
  reports: readonly ReportLine[]
  /** What the map shows, for whoever cannot see it. */
  label: string
}

/** The squares of reports on a map, once somebody wants it: what it shows stands beside it in words. */
export function OnMap({ reports, label }: Props) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <p className="govuk-body app-noprint app-scripted">
        <LinkButton aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? 'Hide the map' : 'Show on a map'}
        </LinkButton>
      </p>
      {open && (
        <Suspense fallback={<p className="govuk-body">Fetching the map…</p>}>
          <Drawn
            value={undefined}
            fits
            placed={reports.map(markOf)}
            label={label}
            failure={failure}
            without={undefined}
          />
          <p className="govuk-body">
            Marks are within about 100 metres of each place. We do not show the exact spot.
          </p>
        </Suspense>
      )}
    </>
  )
}

const markOf = (report: ReportLine) => ({
  reference: report.reference,
  title: nameOf(report),
  ...report.middle,
  words: `${nameOf(report)}: ${stateInWords(report.state).toLowerCase()}`,
  href: paths.openReport(report.reference),
})
