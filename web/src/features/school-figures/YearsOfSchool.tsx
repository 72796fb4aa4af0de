import type { OneSchoolFigures } from '#contract/admissions/figures.ts'
import type { Entry, PastYear } from '#contract/admissions/school.ts'
import { Chart } from '#web/design/charts/Chart.tsx'
import { Columns } from '#web/design/charts/Columns.tsx'
import { Table } from '#web/design/Table.tsx'
import { Wide } from './parts.tsx'
import { notHere, number, pastCount, published, roundOf, told } from './words.ts'

export type Imported = Pick<Entry, 'phase' | 'years'>
type Round = OneSchoolFigures['rounds'][number]

interface Line {
  readonly year: number
  readonly places: number | null
  readonly first: number | null
  readonly cells: readonly string[]
}

const appealsOf = ({ appeals }: Round['later']): string[] =>
  appeals ? [told(appeals.lodged), told(appeals.upheld)] : [notHere, notHere]

const ofRound = ({ source, figures: { places, applied, offered, found }, later }: Round): Line => ({
  ...{ year: roundOf(source.round).year, places, first: applied.first },
  cells: [
    number(places),
    ...[applied.first, applied.second, applied.third].map(told),
    ...[offered.all, offered.first, offered.second, offered.third, offered.other, offered.late].map(told),
    told(found),
    ...appealsOf(later),
  ],
})

const ofPast = ({ year, number: places, applied, offered, outcome }: PastYear): Line => ({
  ...{ year, places, first: applied?.first ?? null },
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
}

/** A school’s years beside each other, those held here and those imported: a plot and its table. */
export function YearsOfSchool({ entry, rounds }: Props) {
  const own = rounds.map(ofRound)
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
          <Wide label="Year by year">
            <Table
              caption="Year by year"
              firstCellIsHeader
              head={[{ text: 'September' }, ...head.map((text) => ({ text, numeric: true }))]}
              rows={lines.map(({ year, cells }) => [year, ...cells])}
            />
          </Wide>
        }
      >
        <Columns
          words={number}
          columns={inOrder.map(({ year, first }) => ({ label: String(year), value: first }))}
        />
      </Chart>
      {past.length > 0 && (
        <p className="govuk-body">
          {`What is told of ${past.map(({ year }) => year).join(', ')} was published before this service began.`}
        </p>
      )}
    </>
  )
}
