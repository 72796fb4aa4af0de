import type { OneSchoolFigures, SchoolYear } from '#contract/admissions/figures.ts'
import type { Entry, PastYear } from '#contract/admissions/school.ts'
import { listed } from '#contract/core/lists/listed.ts'
import { Chart } from '#web/design/charts/Chart.tsx'
import { Columns } from '#web/design/charts/Columns.tsx'
import {
  intoNames,
  notCounted,
  number,
  ownNumbers,
  pastCount,
  published,
  publishedBefore,
  roundOf,
  told,
} from './words.ts'
import { YearTable } from './YearTable.tsx'

export type Imported = Pick<Entry, 'phase' | 'years'>
type Round = OneSchoolFigures['rounds'][number]

interface Line {
  readonly year: number
  readonly places: number | null
  readonly first: number | null
  readonly cells: readonly string[]
  readonly from: string
}

/** Appeals of a round: of the school year in which it was held, once that is counted. */
function appealsOf(round: string, years: readonly SchoolYear[], counted: readonly number[]): string[] {
  const { phase, year } = roundOf(round)
  if (!counted.includes(year)) return [notCounted, notCounted]
  const found = years.find((one) => one.year === year)?.appeals.find(({ of }) => of === phase)
  return [told(found ? found.lodged : 0), told(found ? found.upheld : 0)]
}

type Told = Pick<Props, 'years' | 'counted'>

const ofRound = (
  { source, figures: { places, applied, offered, found } }: Round,
  { years, counted }: Told,
): Line => ({
  ...{ year: roundOf(source.round).year, places, first: applied.first, from: ownNumbers },
  cells: [
    number(places),
    ...[applied.first, applied.second, applied.third].map(told),
    ...[offered.all, offered.first, offered.second, offered.third, offered.other, offered.late].map(told),
    told(found),
    ...appealsOf(source.round, years, counted),
  ],
})

const ofPast = ({ year, number: places, applied, offered, outcome }: PastYear): Line => ({
  ...{ year, places, first: applied?.first ?? null, from: publishedBefore },
  cells: [
    published(places),
    ...[applied?.first, applied?.second, applied?.third, offered].map(published),
    ...[outcome?.first, outcome?.second, outcome?.third, outcome?.other, outcome?.late].map(pastCount),
    published(null),
    ...[outcome?.lodged, outcome?.upheld].map(pastCount),
  ],
})

const head = [
  'Places',
  'Put it first',
  'Put it second',
  'Put it third',
  'Offered a place',
  'It was their first choice',
  'Their second',
  'Their third',
  'A lower choice, or named in their plan',
  'After applying late',
  'Offered it, but had not asked for it',
  'Appeals lodged',
  'Appeals upheld',
]

function findingOf(lines: readonly Line[]): string {
  const newest = lines.find(({ first }) => first !== null)
  if (!newest || newest.first === null) return 'Families who put the school first'
  const many = newest.first === 1 ? '1 family' : `${number(newest.first)} families`
  const places = newest.places === null ? '' : `, and there were ${number(newest.places)} places`
  return `${many} put the school first for September ${newest.year}${places}`
}

interface Props {
  readonly entry: Imported
  readonly rounds: readonly Round[]
  /** The school’s own of school years that are counted, and which years are. */
  readonly years: readonly SchoolYear[]
  readonly counted: readonly number[]
}

/** A school’s years beside each other, those held here and those imported: a plot and its table. */
export function YearsOfSchool({ entry, rounds, ...told }: Props) {
  const own = rounds.map((round) => ofRound(round, told))
  const past = entry.years.map(ofPast).filter(({ year }) => !own.some((line) => line.year === year))
  const lines = [...own, ...past].sort((a, b) => b.year - a.year)
  const inOrder = [...lines].reverse()
  if (lines.length === 0)
    return <p className="govuk-body">Nothing is published yet. You will see it here after offer day.</p>
  return (
    <>
      <Chart
        finding={findingOf(lines)}
        table={
          <YearTable
            caption="Year by year"
            label={`${intoNames[entry.phase]}: year by year`}
            corner="September"
            head={[...head, 'Where the numbers are from']}
            lines={lines.map(({ year, cells, from }) => ({ name: String(year), cells: [...cells, from] }))}
          />
        }
      >
        <Columns
          words={number}
          columns={inOrder.map(({ year, first }) => ({ label: String(year), value: first }))}
        />
      </Chart>
      {past.length > 0 && (
        <p className="govuk-body">
          {`The numbers for ${listed(past.map(({ year }) => String(year)).sort())} were published before this service began.`}
        </p>
      )}
    </>
  )
}
