import type { Atom, Predicate } from '#contract/admissions/predicate.ts'
import { atomHolds } from './atoms.ts'
import type { Case } from './case.ts'

/** Whether a predicate is so, where `decide` says it of each atom in it. */
export function evaluate(predicate: Predicate, decide: (atom: Atom) => boolean): boolean {
  switch (predicate.is) {
    case 'all':
      return predicate.of.every((one) => evaluate(one, decide))
    case 'any':
      return predicate.of.some((one) => evaluate(one, decide))
    case 'not':
      return !evaluate(predicate.of, decide)
    default:
      return decide(predicate)
  }
}

/** Whether a child at a school is one of those that the predicate means. */
export const holds = (predicate: Predicate, of: Case): boolean =>
  evaluate(predicate, (atom) => atomHolds(atom, of))

/** Every atom in the predicates, each once, in the order in which they come. */
export function atomsOf(predicates: readonly Predicate[]): Atom[] {
  const found = new Map<string, Atom>()
  const visit = (one: Predicate): void => {
    if (one.is === 'all' || one.is === 'any') one.of.forEach(visit)
    else if (one.is === 'not') visit(one.of)
    else if (!found.has(JSON.stringify(one))) found.set(JSON.stringify(one), one)
  }
  predicates.forEach(visit)
  return [...found.values()]
}
