import type { ReactNode } from 'react'
import type { AppealCounts, CountedYear, RoundsFigures } from '#contract/admissions/figures.ts'
import { dayInWords } from '#contract/calendar/words.ts'
import { Table } from '#web/design/Table.tsx'
import { Wide } from './parts.tsx'
import { countedEach, number, schoolYear, told } from './words.ts'
import { YearPlot } from './YearPlot.tsx'

/** What an appeal was against, as a row of a table. */
const sources = {
  reception: 'A place in Reception',
  junior: 'A place at a junior school',
  secondary: 'A place at a secondary school',
  round: 'Another place in the normal round',
  'in-year': 'A place during the year',
} as const

interface Props {
  /** The newest first. */
  readonly years: readonly CountedYear[]
}

/** What came of places during the year, of Fair Access and of appeals: all schools together, year on year. */
export function SchoolYears({
  years,
  countedOn,
  answerDays,
}: Props & Pick<RoundsFigures, 'countedOn' | 'answerDays'>) {
  const counted = { years, countedOn }
  return (
    <>
      <Part id="in-year" heading="Places during the school year" {...counted}>
        <InYear years={years} days={answerDays} />
      </Part>
      <Part id="appeals" heading="Appeals against a refused place" {...counted}>
        <Appeals years={years} />
      </Part>
      <Part id="fair-access" heading="Children who need more help to find a school" {...counted}>
        <FairAccess years={years} />
      </Part>
    </>
  )
}

interface PartProps extends Props {
  id: string
  heading: string
  countedOn: string
  children: ReactNode
}

function Part({ id, heading, years, countedOn, children }: PartProps) {
  const [newest] = years
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="govuk-heading-l">
        {heading}
      </h2>
      {newest ? (
        <>
          <div>{children}</div>
          <p className="govuk-body">{`Counted on ${dayInWords(newest.counted)}.`}</p>
        </>
      ) : (
        <p className="govuk-body">{`No school year is counted yet. ${countedEach(countedOn)}`}</p>
      )}
    </section>
  )
}

/** "37 children …": what the newest year has, and the year before where there is one. */
function findingOf(
  years: readonly CountedYear[],
  of: (year: CountedYear) => number | null,
  words: (count: string, year: string) => string,
  without: string,
): string {
  const [newest, before] = years
  const count = newest && of(newest)
  if (!newest || count === null || count === undefined) return without
  const past = before && of(before)
  const now = words(number(count), schoolYear(newest.year))
  return before && typeof past === 'number'
    ? `${now}, and ${number(past)} in ${schoolYear(before.year)}`
    : now
}

const counts = (some: readonly (number | null)[]): string[] => some.map(told)

function InYear({ years, days: { aim, most } }: Props & { days: RoundsFigures['answerDays'] }) {
  return (
    <YearPlot
      finding={findingOf(
        years,
        ({ inYear }) => inYear.children,
        (count, year) => `Families asked for a place for ${count} children during the school year ${year}`,
        'Children for whom a place was asked for',
      )}
      caption="Children for whom a place was asked for during the school year"
      head={[
        'Children',
        'Offered a place',
        'Refused by every school',
        'Withdrawn by the family',
        'Still waiting when we counted',
        `Answered within ${aim} school days`,
        `Answered in ${aim + 1} to ${most} school days`,
        `Answered after ${most} school days`,
        'Answered, days not known',
        'Refusals: year group full',
        'Refusals: infant class limit',
        'Refusals: another reason',
      ]}
      lines={years.map(({ year, inYear: { answered, reasons, ...all } }) => ({
        year,
        value: all.children,
        cells: counts([
          ...[all.children, all.offered, all.refused, all.withdrawn, all.waiting],
          ...[answered.aim, answered.most, answered.later, answered.unknown],
          ...[reasons.full, reasons['infant-class'], reasons.another],
        ]),
      }))}
    />
  )
}

const ofAppeals = ({ lodged, withdrawn, heard, upheld, waiting }: AppealCounts) =>
  counts([lodged, withdrawn, heard, upheld, waiting])
const appealHead = ['Lodged', 'Withdrawn', 'Heard', 'Upheld', 'Not heard when we counted']

function Appeals({ years }: Props) {
  const [newest] = years
  return (
    <>
      <YearPlot
        finding={findingOf(
          years,
          ({ appeals }) => appeals.lodged,
          (count, year) => `Families lodged ${count} appeals in the school year ${year}`,
          'Appeals that families lodged',
        )}
        caption="Appeals by school year"
        head={[...appealHead, 'School days until half were heard']}
        lines={years.map(({ year, appeals }) => ({
          year,
          value: appeals.lodged,
          cells: [...ofAppeals(appeals), told(appeals.medianDays)],
        }))}
      />
      {newest && (
        <Wide label={`Appeals in ${schoolYear(newest.year)} by what they were about`}>
          <Table
            caption={`Appeals in ${schoolYear(newest.year)} by what they were about`}
            captionSize="s"
            firstCellIsHeader
            head={[{ text: 'About' }, ...appealHead.map((text) => ({ text, numeric: true }))]}
            rows={[
              ...newest.appeals.of.map(({ of, ...all }) => [sources[of], ...ofAppeals(all)]),
              ['Of all these, an infant class', ...ofAppeals(newest.appeals.grounds['infant-class'])],
            ]}
          />
        </Wide>
      )}
    </>
  )
}

function FairAccess({ years }: Props) {
  const [newest] = years
  const groups = newest?.fairAccess.groups.filter(({ children }) => children !== 0) ?? []
  return (
    <>
      <p className="govuk-body app-column">
        Some children cannot get a place in the usual way. Schools then share the task of taking them, under
        the Fair Access Protocol.
      </p>
      <YearPlot
        finding={findingOf(
          years,
          ({ fairAccess }) => fairAccess.placed,
          (count, year) => `${count} children got a place under Fair Access in the school year ${year}`,
          'Children who got a place under Fair Access',
        )}
        caption="Children under Fair Access by school year"
        head={[
          'Children',
          'Got a place',
          'Ended in another way',
          'Still waiting when we counted',
          'At a maintained school',
          'At an academy',
          'At another school',
          'Placed in time',
          'Placed late',
          'Placed, days not known',
        ]}
        lines={years.map(({ year, fairAccess: { kinds, times, ...all } }) => ({
          year,
          value: all.placed,
          cells: counts([
            ...[all.children, all.placed, all.closed, all.waiting],
            ...[kinds.maintained, kinds.academy, kinds.another],
            ...[times.inTime, times.later, times.unknown],
          ]),
        }))}
      />
      {newest && groups.length > 0 && (
        <Wide label={`Why children needed Fair Access in ${schoolYear(newest.year)}`}>
          <Table
            caption={`Why children needed Fair Access in ${schoolYear(newest.year)}`}
            captionSize="s"
            firstCellIsHeader
            head={[{ text: 'Why' }, ...['Children', 'Got a place'].map((text) => ({ text, numeric: true }))]}
            rows={groups.map(({ title, children, placed }) => [title, told(children), told(placed)])}
          />
        </Wide>
      )}
    </>
  )
}
