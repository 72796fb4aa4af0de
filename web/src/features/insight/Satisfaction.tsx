import type { Figures } from '#contract/performance.ts'
import { Bars } from '#web/design/charts/Bars.tsx'
import { Chart } from '#web/design/charts/Chart.tsx'
import { number, partCount, shareInWords } from './words.ts'

const names = ['Very dissatisfied', 'Dissatisfied', 'Neither', 'Satisfied', 'Very satisfied']

/** What people thought of it at the end. */
export function Satisfaction({ figures: { satisfaction } }: { figures: Figures }) {
  return (
    <section>
      <h2 className="govuk-heading-m">What people think of it</h2>
      {satisfaction ? (
        <Chart
          finding={`${shareInWords(satisfaction.satisfied, satisfaction.answered)} of ${number(satisfaction.answered)} people who answered were satisfied`.replace(
            /^./,
            (letter) => letter.toUpperCase(),
          )}
        >
          <Bars
            bars={names
              .map((label, at) => ({ label, score: satisfaction.scores[at] ?? null }))
              .reverse()
              .map(({ label, score }) => ({
                id: label,
                label,
                words: partCount(score),
                share: (score ?? 0) / satisfaction.answered,
              }))}
          />
        </Chart>
      ) : (
        <p className="govuk-body">
          Fewer than five people have told us. We ask everybody once, when their request is finished.
        </p>
      )}
    </section>
  )
}
