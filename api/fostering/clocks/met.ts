import type { CaseFacts, Requirement } from './facts.ts'
import { partsOf } from './required.ts'

/** How many of the parts that a requirement needs are there. */
export const countOf = (requirement: Requirement, facts: CaseFacts): number =>
  partsOf(requirement, facts).filter(({ state }) => state === 'done').length

/** Who has to agree to it, and does not: the person, or of the household every applicant. */
export function notAgreed(
  { consent, about }: Pick<Requirement, 'consent' | 'about'>,
  { people, agreed }: Pick<CaseFacts, 'people' | 'agreed'>,
): string[] {
  if (consent === undefined) return []
  const applicants = people.filter(({ role, here }) => role === 'applicant' && here).map(({ id }) => id)
  return (about.length > 0 ? [...about] : applicants).filter((id) => !agreed[id]?.includes(consent))
}

/**
 * Whether nothing is missing of it. What came back counts for as long as those whom it is about agree. A part that
 * somebody marked as not needed does not count: what is not needed is said by the rules alone.
 */
export const isMet = (requirement: Requirement, facts: CaseFacts): boolean =>
  requirement.notNeeded !== undefined ||
  (countOf(requirement, facts) >= (requirement.atLeast ?? 1) && notAgreed(requirement, facts).length === 0)
