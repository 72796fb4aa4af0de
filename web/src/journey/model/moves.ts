import type { Service } from '#contract/core/service.ts'
import type { Draft } from './saved.ts'
import { isDone, openSteps, reachable, type Step, stepsOf, stepToDo } from './steps.ts'
import type { Profile } from './stops.ts'

/**
 * Where the resident came from and goes back to: `check` or a section's review to change one answer, `tasks` for one
 * section. Undefined: they go through the form from page to page.
 */
export type Origin = string | undefined

/** Where "Continue" leads. */
export function stepAfter(
  service: Service,
  draft: Draft,
  council: Profile,
  id: string,
  origin: Origin,
): Step {
  const toDo = stepToDo(service, draft, council)
  const open = openSteps(service, draft, council)
  if (origin === 'check') return toDo
  if (origin !== undefined && origin !== 'tasks') return backToReview(service, draft, open, origin) ?? toDo
  const steps = stepsOf(service, draft, council)
  const at = steps.findIndex((step) => step.id === id)
  const here = steps[at]
  const coming = steps.slice(at + 1).find((step) => !isFilled(service, step, draft))
  const next = here && open.find(({ id }) => id === coming?.id)
  const inside = here !== undefined && next?.section === here.section
  if (origin === 'tasks') return (inside ? next : open.find(isTasks)) ?? toDo
  if (!next) return toDo
  // A section that is complete is not walked through again on the way out of another.
  return !inside && here?.section !== undefined && isDone(service, next, draft) ? toDo : next
}

/** The page was filled in from an earlier request: it is shown to change it, not on the way. */
const isFilled = (service: Service, step: Step, draft: Draft): boolean =>
  step.kind === 'questions' && draft.filled?.includes(step.id) === true && isDone(service, step, draft)

const isTasks = ({ kind }: Step): boolean => kind === 'tasks'

/** What the change has left open in the section, then its review. */
function backToReview(
  service: Service,
  draft: Draft,
  open: readonly Step[],
  review: string,
): Step | undefined {
  const of = open.find((step) => step.id === review)
  if (of) return of
  const section = stepSection(service, review)
  return open.find((step) => step.section === section && !isDone(service, step, draft))
}

const stepSection = ({ sections = [] }: Service, review: string): string | undefined =>
  sections.find(({ id }) => review === `review-${id}`)?.id

/** Where "Back" leads; undefined: the service's start page. */
export function stepBefore(
  service: Service,
  draft: Draft,
  council: Profile,
  id: string,
  origin: Origin = undefined,
): Step | undefined {
  const there =
    origin === undefined || origin === 'tasks' ? undefined : reachable(service, draft, council, origin)
  if (there) return there
  const open = openSteps(service, draft, council)
  const at = open.findIndex((step) => step.id === id)
  const before = open[at - 1]
  if (origin !== 'tasks' || before?.section === open[at]?.section) return before
  return open.find(isTasks) ?? before
}
