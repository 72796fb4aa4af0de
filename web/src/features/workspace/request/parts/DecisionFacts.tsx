import { timeInWords } from '#contract/calendar/times.ts'
import { dayInWords } from '#contract/calendar/words.ts'
import type { WorkRequest } from '#contract/workspace/workspace.ts'
import { paths } from '#web/app/paths.ts'
import { InsetText } from '#web/design/InsetText.tsx'
import { Link } from '#web/design/Link.tsx'
import { Lines } from '#web/staff/words/Lines.tsx'
import { Fee } from './Fee.tsx'

/** What was decided and paid, and why the resident wants another look. */
export function DecisionFacts({ request }: { request: WorkRequest }) {
  const { decision, payment, reconsiderations, reference, refusedBy, state } = request
  return (
    <>
      {reconsiderations.map(({ at, reasons }) => (
        <section key={at} aria-label="Asked for another look">
          <h2 className="govuk-heading-m">The resident asked for another look</h2>
          <p className="govuk-body">{`${timeInWords(at)}:`}</p>
          <InsetText>
            <Lines text={reasons} />
          </InsetText>
        </section>
      ))}
      {refusedBy && (
        <p className="govuk-body">{`Refused by ${refusedBy.name}. Somebody else has to look at it again and decide.`}</p>
      )}
      {decision && (
        <section aria-labelledby="decided-heading">
          <h2 className="govuk-heading-m" id="decided-heading">
            <span>{decision.outcome === 'approved' ? 'Approved' : 'Refused'}</span>,{' '}
            <span>{timeInWords(decision.at)}</span>
          </h2>
          {decision.validUntil && (
            <p className="govuk-body">{`Valid until ${dayInWords(decision.validUntil)}.`}</p>
          )}
          <InsetText>
            <Lines text={decision.reasons} />
          </InsetText>
          <p className="govuk-body app-noprint">
            <Link href={paths.workLetter(reference)}>Letter to print</Link>
          </p>
        </section>
      )}
      {payment && <Fee payment={payment} state={state} />}
    </>
  )
}
