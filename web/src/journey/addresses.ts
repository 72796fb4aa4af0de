import type { Service } from '#contract/core/service.ts'
import { council } from '#council'
import { paths } from '#web/app/paths.ts'
import { type Origin, stepAfter, stepBefore } from './model/moves.ts'
import type { Draft } from './model/saved.ts'
import { sectionPages } from './model/sections.ts'
import { type Step, stepToDo } from './model/steps.ts'

/** Address of a page; `origin` says where the resident goes back to from it. */
export const pageAddress = (service: Pick<Service, 'slug' | 'verb'>, id: string, origin?: Origin): string =>
  `${paths.question(service, id)}${queryFor(origin)}`

function queryFor(origin: Origin): string {
  if (origin === undefined) return ''
  if (origin === 'tasks') return '?from=tasks'
  return origin === 'check' ? '?change' : `?change=${origin}`
}

/** What the address says about where the resident came from. What is no page of the form counts as `check`. */
export function originOf(service: Service, search: string): Origin {
  const query = new URLSearchParams(search)
  if (query.get('from') === 'tasks') return 'tasks'
  if (!query.has('change')) return undefined
  const review = sectionPages(service).find((id) => id === query.get('change') && id.startsWith('review-'))
  return review ?? 'check'
}

/** Where "Continue" leads. */
export function addressAfter(service: Service, draft: Draft, id: string, origin: Origin): string {
  return addressOf(service, stepAfter(service, draft, council, id, origin), origin)
}

/** The furthest page that may be opened. */
export function addressToDo(service: Service, draft: Draft, origin?: Origin): string {
  return addressOf(service, stepToDo(service, draft, council), origin)
}

/** Where the resident wanted to go back to, and where the form ends, the way back is over. */
const addressOf = (service: Service, step: Step, origin: Origin): string =>
  pageAddress(service, step.id, isArrived(step, origin) ? undefined : origin)

const isArrived = (step: Step, origin: Origin): boolean =>
  step.kind === 'check' || step.kind === 'stop' || step.kind === 'tasks' || step.id === origin

/** Where "Back" leads. */
export function addressBefore(service: Service, draft: Draft, id: string, origin: Origin): string {
  const before = stepBefore(service, draft, council, id, origin)
  return before ? addressOf(service, before, origin) : paths.service(service)
}
