import type { Service } from '#contract/service.ts'
import { council } from '#council'
import { paths } from '#web/app/paths.ts'
import type { Draft } from './model/saved.ts'
import { type Step, stepAfter, stepBefore, stepToDo } from './model/steps.ts'

/** Address of a page; `changing` says that it is opened to change one answer and then come back to check. */
export const pageAddress = (service: Service, id: string, changing = false): string =>
  `${paths.question(service.slug, id)}${changing ? '?change' : ''}`

/** Where "Continue" leads. */
export function addressAfter(service: Service, draft: Draft, id: string, changing: boolean): string {
  return addressOf(service, stepAfter(service, draft, council, id, changing), changing)
}

/** The furthest page that may be opened. */
export function addressToDo(service: Service, draft: Draft, changing: boolean): string {
  return addressOf(service, stepToDo(service, draft, council), changing)
}

/** At check and where the form ends, a change is over. */
const addressOf = (service: Service, step: Step, changing: boolean): string =>
  pageAddress(service, step.id, changing && step.kind !== 'check' && step.kind !== 'stop')

/** Where "Back" leads. */
export function addressBefore(service: Service, draft: Draft, id: string, changing: boolean): string {
  if (changing) return pageAddress(service, 'check')
  const before = stepBefore(service, draft, council, id)
  return before ? pageAddress(service, before.id) : paths.service(service.slug)
}
