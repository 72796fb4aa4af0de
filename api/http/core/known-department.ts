import type { CouncilProfile } from '#contract/council/council.ts'
import { departmentWith } from '#contract/council/department.ts'
import { ProblemError } from './problem.ts'

/** For whoever asks, as anybody may know which departments there are: `/api/council` tells. */
export const noSuchDepartment = (): ProblemError =>
  new ProblemError('not-found', 'There is no such department. /api/council lists those that there are.')

/** The id that the department has now, by any that it had. Throws `not-found` for what is none of the profile's. */
export function knownDepartment(council: CouncilProfile, id = ''): string {
  const found = departmentWith(council, id)
  if (!found) throw noSuchDepartment()
  return found.id
}
