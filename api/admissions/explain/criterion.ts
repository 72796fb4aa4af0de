import type { NamedCriterion } from '#contract/admissions/explanation.ts'
import type { Policy } from '#contract/admissions/policy.ts'
import { criterionInWords, whoInWords } from '../policy/words/criteria.ts'

/** What schools and catchment areas are called, by their ids. */
export interface Names {
  readonly schools: ReadonlyMap<string, { readonly name: string }>
  readonly areas: ReadonlyMap<string, { readonly name: string }>
}

const namesIn =
  ({ schools, areas }: Names) =>
  (id: string): string =>
    schools.get(id)?.name ?? areas.get(id)?.name ?? id

/** Whom a policy can admit at all, as it prints it after "Only children who"; undefined where that is everybody. */
export const admitsInWords = (book: Names, { requires }: Policy): string | undefined =>
  requires && whoInWords(requires, namesIn(book))

/** A criterion as a family reads it, as the policy prints it. */
export function namedCriterion(book: Names, rules: Policy, index: number): NamedCriterion {
  const criterion = rules.criteria[index]
  if (!criterion) throw new Error(`The policy “${rules.id}” has no criterion ${index}`)
  return { id: criterion.id, place: index + 1, words: criterionInWords(criterion, namesIn(book)) }
}

/** Whether a criterion is for children whose plan names the school: they have their places before any order is asked. */
export const isForPlans = (rules: Policy, index: number): boolean => rules.criteria[index]?.who.is === 'plan'
