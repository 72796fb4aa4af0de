import '#web/design/charts/charts.scss'
import { paths } from '#web/app/paths.ts'
import { Link } from '#web/design/Link.tsx'
import { Table } from '#web/design/Table.tsx'
import type { NewestYear } from './entry.ts'
import type { FoundSchool } from './found.ts'
import type { Home } from './home.ts'
import {
  aboutInWords,
  distanceInWords,
  kindInWords,
  notPublished,
  orNotPublished,
  phaseNames,
} from './words.ts'

const far = (home: Home, metres: number | null): string => {
  if (metres === null) return 'Not known'
  return home.from === 'address' ? distanceInWords(metres) : aboutInWords(metres)
}

interface Line extends FoundSchool {
  readonly into: FoundSchool['school']['into'][number]
}

/** Schools compared: a line for each way into one. */
export function SchoolTable({ found, home }: { found: readonly FoundSchool[]; home: Home | undefined }) {
  const lines: Line[] = found.flatMap((one) => one.school.into.map((into) => ({ ...one, into })))
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls sideways where it is narrow, also by keyboard
    <section className="app-wide-table" aria-label="Schools compared" tabIndex={0}>
      <Table
        caption="Schools compared"
        captionSize="m"
        firstCellIsHeader
        head={[
          { text: 'School' },
          ...(home ? [{ text: home.from === 'address' ? 'Distance' : 'Rough distance' }] : []),
          { text: 'Places for' },
          { text: 'Admission number', numeric: true },
          { text: 'Put it first', numeric: true },
          { text: 'Offered a place', numeric: true },
          { text: 'Last place given' },
          { text: 'Kind of school' },
          { text: 'Who decides' },
        ]}
        rows={lines.map(({ school, metres, into }) => [
          <Link key={school.id} href={paths.school(school.id)}>
            {school.name}
          </Link>,
          ...(home ? [far(home, metres)] : []),
          placesFor[into.phase],
          orNotPublished(into.number),
          told(into.newest, 'first'),
          told(into.newest, 'offered'),
          lastPlace(into.newest),
          `${phaseNames[school.phase]}, ${kindInWords(school.kind)}`,
          school.authority,
        ])}
      />
    </section>
  )
}

const placesFor = { reception: 'Reception', junior: 'Year 3', secondary: 'Year 7' } as const

const told = (newest: NewestYear | null, which: 'first' | 'offered'): string =>
  newest && newest[which] !== null ? `${newest[which]} (${newest.year})` : notPublished

/** Where the places ended, in few words: the page of the school has them all. */
function lastPlace(newest: NewestYear | null): string {
  if (!newest || newest.last === null) return notPublished
  const { year, last } = newest
  if (last === 'everybody') return `Everybody got in (${year})`
  if (last === 'parts') return `Different in each part of the places (${year})`
  const far = last.distance === null ? '' : `, ${distanceInWords(last.distance)}`
  return `Criterion ${last.criterion}${far} (${year})`
}
