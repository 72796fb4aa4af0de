import type { Performance } from '#contract/insight/performance.ts'
import { number, pounds } from './words.ts'

/** What a request costs, and how that is worked out. */
export function Cost({ cost }: Pick<Performance, 'cost'>) {
  return (
    <section>
      <h2 className="govuk-heading-m">What it costs</h2>
      {cost ? (
        <>
          <p className="govuk-body app-chart__title">
            <span>{cost.pencePerRequest === 0 ? 'Less than a penny' : pounds(cost.pencePerRequest)}</span> for
            each request
          </p>
          <p className="govuk-body app-column">
            <span>{pounds(cost.monthlyPence)}</span> a month for{' '}
            <span>{cost.months === 1 ? 'one month' : `${cost.months} months`}</span>, divided by{' '}
            <span>{number(cost.requests)}</span> requests. This does not include the work that departments do.{' '}
            <span>{cost.source}</span>
          </p>
        </>
      ) : (
        <p className="govuk-body">We can say what a request costs after the first full month.</p>
      )}
    </section>
  )
}
