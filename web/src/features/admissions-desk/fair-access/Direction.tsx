import type { FairAccessView } from '#contract/admissions/fair-access.ts'
import { dayInWords } from '#contract/calendar/words.ts'
import { WideTable } from '../parts/WideTable.tsx'

/** The steps by which a school is directed, with their days. */
export function Direction({ view: { direction } }: { view: FairAccessView }) {
  if (!direction) return null
  return (
    <>
      <h2 className="govuk-heading-m">{direction.route}</h2>
      <ol className="govuk-list govuk-list--number">
        {direction.steps.map((step) => (
          <li key={step.id}>{`${step.title}: ${stepInWords(step)}`}</li>
        ))}
      </ol>
    </>
  )
}

type Step = NonNullable<FairAccessView['direction']>['steps'][number]

function stepInWords({ on, note, from }: Step): string {
  if (on) return `${dayInWords(on)}. ${note ?? ''}`
  return from ? `from ${dayInWords(from)} on` : 'not yet'
}

/** How many each school has taken this school year, and whose turn it is. */
export const Shares = ({ view: { shares } }: { view: FairAccessView }) => (
  <WideTable
    caption="Whose turn it is"
    head={[
      { text: 'School' },
      { text: 'Pupils', numeric: true },
      { text: 'Taken', numeric: true },
      { text: 'Share', numeric: true },
      { text: 'Free in the year group' },
      { text: 'Why it is here in the list' },
    ]}
    rows={shares.map(({ school, onRoll, taken, share, vacancies, asOf, why }) => [
      school.name,
      onRoll === null ? '–' : String(onRoll),
      String(taken),
      share === null ? '–' : share.toFixed(1),
      vacancies === null || !asOf ? 'Not reported' : `${vacancies}, as of ${dayInWords(asOf)}`,
      <div key="why" className="ads-sentence">
        {why}
      </div>,
    ])}
  />
)
