import type { FamilyAnswer } from '#contract/admissions/answer.ts'
import { groundTitle, placeAfterWords } from '#contract/admissions/answer-words.ts'

interface Props {
  answer: FamilyAnswer
  /** As the family calls the child; missing where that is not known any more. */
  child: string | undefined
}

const isOpen = ({ state }: FamilyAnswer): boolean => state === 'waiting' || state === 'warned'

function headingOf(answer: FamilyAnswer, child = 'your child'): string {
  const { ground, school, state } = answer
  if (ground && state !== 'declined') return groundTitle(ground, child, school.name)
  return isOpen(answer)
    ? `We can offer your child a place at ${school.name}`
    : `Your child’s place at ${school.name}`
}

/** A place that came after offer day, from a waiting list or otherwise, and what that means for the one that the child has. */
export function FromList({ answer, child }: Props) {
  const { school, fromList, ground, held } = answer
  if (!fromList) return null
  return (
    <section aria-labelledby="from-list" className="offer-section">
      <h2 className="govuk-heading-m" id="from-list">
        {headingOf(answer, child)}
      </h2>
      {placeAfterWords(ground, school.name, fromList).map((words) => (
        <p className="govuk-body" key={words}>
          {words}
        </p>
      ))}
      {held && isOpen(answer) && (
        <p className="govuk-body">
          {`Your child keeps the place at ${held.name} until you have answered. If you accept the new place, we give the one at ${held.name} to another child. If you do not want the new place, your child stays at ${held.name}.`}
        </p>
      )}
    </section>
  )
}
