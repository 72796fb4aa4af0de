import type { FamilyAnswer } from '#contract/admissions/answer.ts'
import { afterWithdrawal, appealAfterWithdrawal, withdrawalNames } from '#contract/admissions/answer-words.ts'
import { dayInWords } from '#contract/calendar/words.ts'
import { council } from '#council'
import { Phone } from '#web/app/frame/Phone.tsx'
import { schoolAddresses } from '#web/app/schoolAddresses.ts'
import { Link } from '#web/design/Link.tsx'
import type { OfferLink } from '../link.ts'

/** That the place was taken back, why, and what the family can do. */
export function Withdrawn({
  link,
  answer: { school, withdrawn },
}: {
  link: OfferLink
  answer: FamilyAnswer
}) {
  if (!withdrawn) return null
  return (
    <section aria-labelledby="withdrawn" className="offer-section">
      <h2 className="govuk-heading-m" id="withdrawn">
        {`The place at ${school.name} has been withdrawn`}
      </h2>
      <p className="govuk-body">{`We withdrew it on ${dayInWords(withdrawn.at)}. Two people at the council looked at it first.`}</p>
      <p className="govuk-body">{withdrawalNames[withdrawn.reason]}</p>
      <p className="govuk-body">
        <span>Our reason in full: </span>
        <span>{withdrawn.why}</span>
      </p>
      <h3 className="govuk-heading-s">What happens now</h3>
      <p className="govuk-body">{afterWithdrawal}</p>
      <p className="govuk-body">{appealAfterWithdrawal}</p>
      <p className="govuk-body app-noprint">
        <Link href={schoolAddresses.appeal(link.reference, link.key)}>Appeal against a decision</Link>
      </p>
      <p className="govuk-body">
        Do you think that this is wrong, or would you like to talk to somebody? Call us on{' '}
        <Phone number={council.phone} />.
      </p>
    </section>
  )
}
