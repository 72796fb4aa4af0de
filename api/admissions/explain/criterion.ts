import type { NamedCriterion } from '#contract/admissions/explanation.ts'
import type { Policy } from '#contract/admissions/policy.ts'
import { criterionInWords } from '../policy/words/criteria.ts'
import type { Book } from './book.ts'

/** A criterion as a family reads it, as the policy prints it. */
export function namedCriterion({ schools, areas }: Book, rules: Policy, index: number): NamedCriterion {
  const criterion = rules.criteria[index]
  if (!criterion) throw new Error(`The policy “${rules.id}” has no criterion ${index}`)
  const nameOf = (id: string) => schools.get(id)?.name ?? areas.get(id)?.name ?? id
  return { id: criterion.id, place: index + 1, words: criterionInWords(criterion, nameOf) }
}

/** Whether a criterion is for children whose plan names the school: they have their places before any order is asked. */
export const isForPlans = (rules: Policy, index: number): boolean => rules.criteria[index]?.who.is === 'plan'
