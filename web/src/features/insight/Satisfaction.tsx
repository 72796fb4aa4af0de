import type { Figures } from '#contract/insight/performance.ts'
import { Bars } from '#web/design/charts/Bars.tsx'
import { Chart } from '#web/design/charts/Chart.tsx'
import { Table } from '#web/design/Table.tsx'
import { number, partCount, partOfThem } from './words.ts'

const names = ['Very dissatisfied', 'Dissatisfied', 'Neither', 'Satisfied', 'Very satisfied']

type Answers = NonNullable<Figures['satisfaction']>

function findingOf({ satisfied, answered }: Answers): string {
  if (satisfied === null) return `${number(answered)} people have told us`
  return `${partOfThem(satisfied, answered, 'people who answered')} were satisfied`
}

const hidesSome = ({ scores }: Answers) => names.some((_, at) => (scores[at] ?? null) === null)
const isAllHidden = ({ scores }: Answers) => names.every((_, at) => (scores[at] ?? null) === null)

/** The best first. */
const scoresOf = ({ scores }: Answers) =>
  names.map((label, at) => ({ label, score: scores[at] ?? null })).reverse()

/** What people thought of it at the end. */
export function Satisfaction({ figures: { satisfaction } }: { figures: Figures }) {
  return (
    <section>
      <h2 className="govuk-heading-m">What people think of it</h2>
      {satisfaction && isAllHidden(satisfaction) ? (
        <p className="govuk-body">
          {`${findingOf(satisfaction)}. We do not show how many gave each answer: so few did that it could give away what somebody said.`}
        </p>
      ) : satisfaction ? (
        <Chart
          finding={findingOf(satisfaction)}
          table={
            <Table
              caption="How satisfied people were"
              firstCellIsHeader
              head={[{ text: 'Answer' }, { text: 'People', numeric: true }]}
              rows={scoresOf(satisfaction).map(({ label, score }) => [label, partCount(score)])}
            />
          }
        >
          <Bars
            bars={scoresOf(satisfaction).map(({ label, score }) => ({
              id: label,
              label,
              words: partCount(score),
              // Without its number a bar would say that it is none.
              share: score === null ? null : score / satisfaction.answered,
            }))}
          />
          {hidesSome(satisfaction) && (
            <p className="govuk-body">Numbers that could give away what somebody said are not shown.</p>
          )}
        </Chart>
      ) : (
        <p className="govuk-body">
          Too few people have told us to show what they think. We ask everybody once, when their request is
          finished.
        </p>
      )}
    </section>
  )
}
