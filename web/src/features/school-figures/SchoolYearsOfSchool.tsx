import type { SchoolYear } from '#contract/admissions/figures.ts'
import { countedEach, number, schoolYear, told } from './words.ts'
import { YearPlot } from './YearPlot.tsx'

interface Props {
  readonly years: readonly SchoolYear[]
  /** Which school years are counted, the newest first. */
  readonly counted: readonly number[]
  readonly countedOn: string
}

const none = {
  ...{ named: 0, offered: 0, refused: 0, other: 0 },
  reasons: { full: 0, 'infant-class': 0, another: 0 },
}

/** How one school was asked for places during the year, year on year. */
export function SchoolYearsOfSchool({ years, counted, countedOn }: Props) {
  const found = counted.map((year) => ({
    year,
    ...(years.find((one) => one.year === year)?.inYear ?? none),
    inYearAppeals: years.find((one) => one.year === year)?.appeals.find(({ of }) => of === 'in-year'),
  }))
  const [newest] = found
  const asked = newest && newest.named !== null ? newest.named : null
  const finding =
    newest && asked !== null
      ? `${asked === 1 ? '1 family' : `${number(asked)} families`} asked for a place here during the school year ${schoolYear(newest.year)}`
      : 'Families who asked for a place here during the school year'
  return (
    <section aria-labelledby="during-the-year">
      <h2 id="during-the-year" className="govuk-heading-l">
        Places during the school year
      </h2>
      {found.length === 0 ? (
        <p className="govuk-body">{`No school year is counted yet. ${countedEach(countedOn)}`}</p>
      ) : (
        <YearPlot
          finding={finding}
          caption="Families who asked for a place here during the school year"
          head={[
            'Asked for a place',
            'Offered a place',
            'Refused',
            'Refused: year group full',
            'Refused: infant class limit',
            'Refused: another reason',
            'No answer was needed any more',
            'Appeals lodged',
            'Appeals upheld',
          ]}
          lines={found.map(({ year, named, offered, refused, other, reasons, inYearAppeals }) => ({
            year,
            value: named,
            cells: [
              ...[named, offered, refused, reasons.full, reasons['infant-class'], reasons.another, other],
              ...(inYearAppeals ? [inYearAppeals.lodged, inYearAppeals.upheld] : [0, 0]),
            ].map(told),
          }))}
        />
      )}
    </section>
  )
}
