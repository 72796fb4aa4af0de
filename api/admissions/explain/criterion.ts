import type { NamedCriterion } from '#contract/admissions/explanation.ts'
import type { Policy } from '#contract/admissions/policy.ts'
import type { Atom, Predicate } from '#contract/admissions/predicate.ts'
import { criterionInWords } from '../policy/words/criteria.ts'
import type { Book } from './book.ts'

/** A criterion as a family reads it, as the policy prints it. */
export function namedCriterion({ schools, areas }: Book, rules: Policy, index: number): NamedCriterion {
  const criterion = rules.criteria[index]
  if (!criterion) throw new Error(`The policy “${rules.id}” has no criterion ${index}`)
  const nameOf = (id: string) => schools.get(id)?.name ?? areas.get(id)?.name ?? id
  return { id: criterion.id, place: index + 1, words: criterionInWords(criterion, nameOf) }
}

/** What tells of a child’s care, health, needs or means. */
const delicate: ReadonlySet<Atom['is']> = new Set(['plan', 'care', 'panel', 'premium'])

const atomsOf = (predicate: Predicate): Atom[] => {
  if (predicate.is === 'all' || predicate.is === 'any') return predicate.of.flatMap(atomsOf)
  return predicate.is === 'not' ? atomsOf(predicate.of) : [predicate]
}

/** Whether to come under a criterion says of a child what only its family should know: where it lives is not told with it. */
export const isDelicate = (rules: Policy, index: number): boolean =>
  atomsOf(rules.criteria[index]?.who ?? { is: 'everyone' }).some(({ is }) => delicate.has(is))

/** Whether a criterion is for children whose plan names the school: they have their places before any order is asked. */
export const isForPlans = (rules: Policy, index: number): boolean => rules.criteria[index]?.who.is === 'plan'
