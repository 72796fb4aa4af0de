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

/** The best first. */
const scoresOf = ({ scores }: Answers) =>
  names.map((label, at) => ({ label, score: scores[at] ?? null })).reverse()

/** What people thought of it at the end. */
export const Satisfaction = ({ figures: { satisfaction } }: { figures: Figures }) => (
  <section>
    <h2 className="govuk-heading-m">What people think of it</h2>
    {satisfaction ? (
      <Told answers={satisfaction} />
    ) : (
      <p className="govuk-body">
        Too few people have told us to show what they think. We ask everybody once, when their request is
        finished.
      </p>
    )}
  </section>
)

function Told({ answers }: { answers: Answers }) {
  const scores = scoresOf(answers)
  const hidden = scores.filter(({ score }) => score === null).length
  const finding = findingOf(answers)
  if (hidden === scores.length)
    return (
      <p className="govuk-body">
        {`${finding}. We do not show how many gave each answer: so few did that it could give away what somebody said.`}
      </p>
    )
  return (
    <Chart
      finding={finding}
      table={
        <Table
          caption="How satisfied people were"
          firstCellIsHeader
          head={[{ text: 'Answer' }, { text: 'People', numeric: true }]}
          rows={scores.map(({ label, score }) => [label, partCount(score)])}
        />
      }
    >
      <Bars
        bars={scores.map(({ label, score }) => ({
          id: label,
          label,
          words: partCount(score),
          // Without its number a bar would say that it is none.
          share: score === null ? null : score / answers.answered,
        }))}
      />
      {hidden > 0 && (
        <p className="govuk-body">Numbers that could give away what somebody said are not shown.</p>
      )}
    </Chart>
  )
}
