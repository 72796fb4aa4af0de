import type { WorkLine } from '#contract/workspace/workspace.ts'
import { paths } from '#web/app/paths.ts'
import { ListedMap } from '#web/questions/location/map/ListedMap.tsx'
import { stateInWords } from '../../words/states.ts'
import { workOfSlug } from '../../words/work.ts'

/** Where the requests of the page are. The list below says all of it in words. */
export default function PageMap({ lines }: { lines: readonly WorkLine[] }) {
  const placed = lines.flatMap((line) => (line.location ? [reportOf(line, line.location)] : []))
  const without = lines.length - placed.length
  return (
    <ListedMap
      value={undefined}
      placed={placed}
      fits
      label="Map of the requests on this page. The list below has them all"
      failure="We could not load the map."
      without={without === 0 ? undefined : without === 1 ? '1 request has' : `${without} requests have`}
    />
  )
}

const reportOf = (line: WorkLine, { lat, lon }: { lat: number; lon: number }) => ({
  reference: line.reference,
  title: line.service.title,
  lat,
  lon,
  words: `${line.service.title}: ${stateInWords(line.state, workOfSlug(line.service.slug))}${line.overdue ? ', overdue' : ''}`,
  href: paths.workRequest(line.reference),
})
