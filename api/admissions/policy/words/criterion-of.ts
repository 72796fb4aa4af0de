import type { Policy } from '#contract/admissions/policy.ts'
import { criterionInWords } from './criteria.ts'

/** A criterion of a policy as people read it, by its place from 0. */
export function criterionOf({ id, criteria }: Policy, index: number): { id: string; words: string } {
  const criterion = criteria[index]
  if (!criterion) throw new Error(`The policy ${id} has no criterion ${index}`)
  return { id: criterion.id, words: criterionInWords(criterion) }
}
