import type { Policy } from '#contract/admissions/policy.ts'
import type { Atom } from '#contract/admissions/predicate.ts'
import { atomHolds } from './atoms.ts'
import type { Case } from './case.ts'
import { atomsOf, evaluate } from './predicates.ts'

/** No criterion: the child cannot be admitted here. */
export const ineligible = -1

/**
 * A policy made ready for many children. `bits` says of a child which of the policy's atoms hold, one bit for each;
 * `criterion` gives for such bits the index of the criterion that the child comes under.
 */
export interface Compiled {
  readonly policy: Policy
  readonly atoms: readonly Atom[]
  bits(of: Case): number
  readonly criterion: (bits: number) => number
}

const most = 30

/** Throws RangeError for a policy of more than 30 different atoms: none has so many. */
export function compile(policy: Policy): Compiled {
  const needed = policy.requires ? [policy.requires] : []
  const atoms = atomsOf([...needed, ...policy.criteria.map(({ who }) => who)])
  if (atoms.length > most)
    throw new RangeError(`The policy “${policy.title}” asks for ${atoms.length} things; ${most} are the most`)
  return {
    policy,
    atoms,
    bits: (of) => atoms.reduce((bits, atom, bit) => (atomHolds(atom, of) ? bits | (1 << bit) : bits), 0),
    criterion: remembered((bits) => criterionOf(policy, atoms, bits)),
  }
}

function criterionOf({ requires, criteria }: Policy, atoms: readonly Atom[], bits: number): number {
  const bitOf = new Map(atoms.map((atom, bit) => [JSON.stringify(atom), 1 << bit]))
  const decide = (atom: Atom) => (bits & (bitOf.get(JSON.stringify(atom)) ?? 0)) !== 0
  if (requires && !evaluate(requires, decide)) return ineligible
  return criteria.findIndex(({ who }) => evaluate(who, decide))
}

/** Few of all combinations ever occur, and each is looked at once. */
function remembered(criterion: (bits: number) => number): (bits: number) => number {
  const slots = 256
  const keys = new Int32Array(slots).fill(-1)
  const values = new Int8Array(slots)
  return (bits) => {
    const slot = (bits ^ (bits >>> 8) ^ (bits >>> 16) ^ (bits >>> 24)) & (slots - 1)
    if (keys[slot] !== bits) {
      values[slot] = criterion(bits)
      keys[slot] = bits
    }
    return values[slot] as number
  }
}
