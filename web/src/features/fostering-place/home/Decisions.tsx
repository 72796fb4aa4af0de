import { dayInWords } from '#contract/calendar/words.ts'
import type { PlaceView } from '#contract/fostering/household.ts'

/** What was decided, with the reasons in full. */
export function Decisions({ view: { decisions } }: { view: PlaceView }) {
  if (decisions.length === 0) return null
  return (
    <section aria-labelledby="decided">
      <h2 className="govuk-heading-m" id="decided">
        What we decided
      </h2>
      <ul className="govuk-list govuk-list--spaced">
        {decisions.map(({ what, outcome, reasons, on }) => (
          <li key={`${on} ${what}`}>
            <strong>{`${what.replaceAll('-', ' ')}: ${outcome.replaceAll('-', ' ')}`}</strong>
            <p className="govuk-body">{`On ${dayInWords(on)}. ${reasons}`}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}
