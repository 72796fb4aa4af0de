import type { FamilyAnswer } from '#contract/admissions/answer.ts'
import { dayInWords } from '#contract/calendar/words.ts'
import { council } from '#council'
import { Phone } from '#web/app/frame/Phone.tsx'
import { withdrawalNames } from './words.ts'

/** That the place was taken back, why, and what the family can do. */
export function Withdrawn({ answer: { school, withdrawn } }: { answer: FamilyAnswer }) {
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
      <p className="govuk-body">
        We look at your application afresh, as if we had not made this offer, and write to you with what comes
        of it. Your child stays on the waiting lists.
      </p>
      <p className="govuk-body">
        If we cannot offer your child a place at a school that you asked for, you have the right to appeal to
        a panel that is independent of the school and of the council. Our letter will say how, and by when.
      </p>
      <p className="govuk-body">
        Do you think that this is wrong, or would you like to talk to somebody? Call us on{' '}
        <Phone number={council.phone} />.
      </p>
    </section>
  )
}
