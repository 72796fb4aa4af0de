import type { Policy } from './policy.ts'
import type { Atom, Predicate } from './predicate.ts'

/** What tells of a child’s care, health, needs or means. */
const delicate: ReadonlySet<Atom['is']> = new Set(['plan', 'care', 'panel', 'premium'])

function atomsOf(predicate: Predicate): Atom[] {
  if (predicate.is === 'all' || predicate.is === 'any') return predicate.of.flatMap(atomsOf)
  return predicate.is === 'not' ? atomsOf(predicate.of) : [predicate]
}

/** Whether to come under a criterion, by its index, says of a child what only its family should know. Where it lives is not told with it. */
export const isDelicate = ({ criteria }: Policy, index: number): boolean =>
  atomsOf(criteria[index]?.who ?? { is: 'everyone' }).some(({ is }) => delicate.has(is))
