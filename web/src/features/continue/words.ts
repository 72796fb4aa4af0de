import { ApiProblem } from '#web/app/api.ts'
import { wordsUnlessFault } from '#web/app/fault.ts'

/** What went wrong, as the page says it. */
export function wordsFor(problem: unknown): string {
  if (!(problem instanceof ApiProblem) || problem.status === 0)
    return wordsUnlessFault(problem, 'We could not connect. Check that you are online, then try again')
  const [error] = problem.problem?.errors ?? []
  if (error) return error.message
  if (problem.kind === 'unauthorised')
    return 'We have no saved form for this. Check it for mistakes. Forms are deleted after 28 days, and once they are sent'
  return problem.kind ? problem.message : 'This is not working for the moment. Try again in a minute'
}

/** Whether it is over for this form, whatever is tried. */
export const isOver = (problem: unknown): problem is ApiProblem & { kind: 'unauthorised' | 'locked' } =>
  problem instanceof ApiProblem && (problem.kind === 'unauthorised' || problem.kind === 'locked')
