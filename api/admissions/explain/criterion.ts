import type { NamedCriterion } from '#contract/admissions/explanation.ts'
import type { Policy } from '#contract/admissions/policy.ts'
import { criterionInWords, whoInWords } from '../policy/words/criteria.ts'
import type { Book } from './book.ts'

const namesIn =
  ({ schools, areas }: Book) =>
  (id: string): string =>
    schools.get(id)?.name ?? areas.get(id)?.name ?? id

/** Whom a policy can admit at all, as it prints it after "Only children who"; undefined where that is everybody. */
export const admitsInWords = (book: Book, { requires }: Policy): string | undefined =>
  requires && whoInWords(requires, namesIn(book))

/** A criterion as a family reads it, as the policy prints it. */
export function namedCriterion(book: Book, rules: Policy, index: number): NamedCriterion {
  const criterion = rules.criteria[index]
  if (!criterion) throw new Error(`The policy “${rules.id}” has no criterion ${index}`)
  return { id: criterion.id, place: index + 1, words: criterionInWords(criterion, namesIn(book)) }
}

/** Whether a criterion is for children whose plan names the school: they have their places before any order is asked. */
export const isForPlans = (rules: Policy, index: number): boolean => rules.criteria[index]?.who.is === 'plan'
