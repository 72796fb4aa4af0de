import { dayInWords } from '#contract/calendar/words.ts'
import type { PlaceView } from '#contract/fostering/household.ts'
import { paths } from '#web/app/paths.ts'
import { Link } from '#web/design/Link.tsx'
import { canComplain, decidedInWords } from '../decisions.ts'

/** What was decided, with the reasons in full, and how to complain where that is the way. */
export function Decisions({ view: { decisions } }: { view: PlaceView }) {
  if (decisions.length === 0) return null
  return (
    <section aria-labelledby="decided">
      <h2 className="govuk-heading-m" id="decided">
        What we decided
      </h2>
      <ul className="govuk-list govuk-list--spaced">
        {decisions.map((decision, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: nothing is ever taken out or moved
          <li key={at}>
            <strong>{decidedInWords(decision)}</strong>
            <p className="govuk-body govuk-!-margin-bottom-1">{`On ${dayInWords(decision.on)}. Our reasons:`}</p>
            <p className="govuk-body app-check__words">{decision.reasons}</p>
          </li>
        ))}
      </ul>
      {decisions.some(canComplain) && (
        <>
          <h3 className="govuk-heading-s">If you want to complain</h3>
          <p className="govuk-body">
            You can talk to your worker first. Many things can be put right that way. You do not have to.
          </p>
          <p className="govuk-body">
            To complain, <Link href={paths.complaint}>send us a complaint</Link>. Say which decision it is
            about, and what you think we should do. Somebody who did not make the decision looks at it.
            Complaining never counts against you.
          </p>
        </>
      )}
    </section>
  )
}
