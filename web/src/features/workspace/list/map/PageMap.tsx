import '#web/questions/location/location.scss'
import type { WorkLine } from '#contract/workspace/workspace.ts'
import { paths } from '#web/app/paths.ts'
import { useMap } from '#web/questions/location/map/useMap.ts'
import { stateInWords } from '../../words/states.ts'

/** Where the requests of the page are. The list below says all of it in words. */
export default function PageMap({ lines }: { lines: readonly WorkLine[] }) {
  const placed = lines.flatMap((line) => (line.location ? [reportOf(line, line.location)] : []))
  const { element, failed } = useMap({ value: undefined, nearby: placed, fits: true })
  if (failed) return <p className="govuk-body">The map could not be fetched.</p>
  const without = lines.length - placed.length
  return (
    <div className="app-location__map">
      <div
        ref={element}
        className="app-map"
        role="application"
        aria-label="Map of the requests on this page. The list below has them all"
      />
      {without > 0 && (
        <p className="govuk-body">
          <span>{without === 1 ? '1 request has' : `${without} requests have`}</span> no place on the map.
        </p>
      )}
    </div>
  )
}

const reportOf = (line: WorkLine, { lat, lon }: { lat: number; lon: number }) => ({
  reference: line.reference,
  title: line.service.title,
  lat,
  lon,
  words: `${line.service.title}: ${stateInWords(line.state)}${line.overdue ? ', overdue' : ''}`,
  href: paths.workRequest(line.reference),
})
