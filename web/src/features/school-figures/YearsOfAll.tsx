import type { RoundsFigures } from '#contract/admissions/figures.ts'
import type { RoundPhase } from '#contract/admissions/school.ts'
import { Chart } from '#web/design/charts/Chart.tsx'
import { Columns } from '#web/design/charts/Columns.tsx'
import { intoNames, number, ownNumbers, published, publishedBefore, roundOf, told } from './words.ts'
import { YearTable } from './YearTable.tsx'

type Round = RoundsFigures['rounds'][number]

interface Past {
  readonly year: number
  readonly places: number | null
  readonly first: number | null
  readonly offered: number | null
}

interface Props {
  readonly phase: RoundPhase
  /** Held here, the newest first. */
  readonly rounds: readonly Round[]
  /** Imported from what was published before, the newest first. */
  readonly past: readonly Past[]
}

interface Line {
  readonly year: number
  readonly offered: number | null
  readonly cells: readonly string[]
  readonly from: string
}

const ofRound = ({ source, county }: Round): Line => ({
  year: roundOf(source.round).year,
  offered: county.offered.all,
  from: ownNumbers,
  cells: [
    number(county.places),
    told(county.applied.first),
    told(county.offered.all),
    told(county.offered.first),
    told(county.offered.second),
    told(county.offered.third),
    told(county.offered.other),
    told(county.offered.late),
    told(county.found),
    told(county.none),
  ],
})

const ofPast = ({ year, places, first, offered }: Past): Line => ({
  ...{ year, offered, from: publishedBefore },
  cells: [
    published(places),
    published(first),
    published(offered),
    ...Array.from({ length: 7 }, () => published(null)),
  ],
})

const head = [
  'Places',
  'Put a school first',
  'Offered a school they asked for',
  'Their first choice',
  'Their second',
  'Their third',
  'A lower choice, or named in their plan',
  'After applying late',
  'Offered a different school',
  'No place on offer day',
]

/** One line for each year: what was held here stands for it where an import tells of it too. */
function linesOf({ rounds, past }: Props): Line[] {
  const own = rounds.map(ofRound)
  const others = past.map(ofPast).filter(({ year }) => !own.some((line) => line.year === year))
  return [...own, ...others].sort((a, b) => b.year - a.year)
}

function findingOf([newest, before]: readonly Line[]): string {
  if (!newest || newest.offered === null) return 'Children offered a school that they asked for'
  const now = `${number(newest.offered)} children were offered a school that they asked for in ${newest.year}`
  return before && before.offered !== null ? `${now}, and ${number(before.offered)} in ${before.year}` : now
}

/** All schools of one phase together, year on year: a plot and its table. */
export function YearsOfAll(props: Props) {
  const { phase, rounds, past } = props
  const lines = linesOf(props)
  const inOrder = [...lines].reverse()
  return (
    <section aria-labelledby={phase}>
      <h2 id={phase} className="govuk-heading-l">
        {intoNames[phase]}
      </h2>
      {lines.length === 0 ? (
        <p className="govuk-body">Nothing is published yet. You will see it here after offer day.</p>
      ) : (
        <>
          <Chart
            finding={findingOf(lines)}
            table={
              <YearTable
                caption="Year by year"
                label={`${intoNames[phase]}: year by year`}
                corner="September"
                head={[...head, 'Where the numbers are from']}
                lines={lines.map(({ year, cells, from }) => ({
                  name: String(year),
                  cells: [...cells, from],
                }))}
              />
            }
          >
            <Columns
              words={number}
              columns={inOrder.map(({ year, offered }) => ({ label: String(year), value: offered }))}
            />
          </Chart>
          {past.length > 0 && (
            <p className="govuk-body">
              {rounds.length > 0
                ? 'Years before this service began come from what was published then, added up for the schools that are listed here.'
                : 'These years come from what was published before this service began, added up for the schools that are listed here.'}
            </p>
          )}
        </>
      )}
    </section>
  )
}
