import type { CouncilProfile } from '#contract/council/council.ts'
import { ProblemError } from './problem.ts'

/** For whoever asks, as anybody may know which departments there are: `/api/council` tells. */
export const noSuchDepartment = (): ProblemError =>
  new ProblemError('not-found', 'There is no such department. /api/council lists those that there are.')

/** The department's id. Throws `not-found` for what is none of the profile's. */
export function knownDepartment({ departments }: CouncilProfile, id = ''): string {
  if (!departments.some((department) => department.id === id)) throw noSuchDepartment()
  return id
}
