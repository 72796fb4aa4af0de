import type { NamedCriterion } from '#contract/admissions/explanation.ts'
import type { Policy } from '#contract/admissions/policy.ts'
import type { Atom, Predicate } from '#contract/admissions/predicate.ts'

/** A criterion as a family reads it. */
export function namedCriterion(
  rules: Policy,
  index: number,
  words: (rules: Policy, index: number) => string,
): NamedCriterion {
  return { id: rules.criteria[index]?.id ?? '', place: index + 1, words: words(rules, index) }
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
