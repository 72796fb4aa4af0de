import type { FamilyAnswer } from '#contract/admissions/answer.ts'
import { freePlaceWords } from '#contract/admissions/answer-words.ts'

/** A place that came free on a waiting list, and what that means for the one that the child has. */
export function FromList({ answer: { school, fromList, held, state } }: { answer: FamilyAnswer }) {
  if (!fromList) return null
  const isOpen = state === 'waiting' || state === 'warned'
  return (
    <section aria-labelledby="from-list" className="offer-section">
      <h2 className="govuk-heading-m" id="from-list">
        {isOpen
          ? `We can offer your child a place at ${school.name}`
          : `Your child’s place at ${school.name}`}
      </h2>
      <p className="govuk-body">{freePlaceWords(fromList)}</p>
      {held && isOpen && (
        <p className="govuk-body">
          {`Your child keeps the place at ${held.name} until you have answered. If you accept the new place, we give the one at ${held.name} to another child. If you do not want the new place, your child stays at ${held.name}.`}
        </p>
      )}
    </section>
  )
}
