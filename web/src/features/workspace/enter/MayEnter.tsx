import type { Service } from '#contract/core/service.ts'
import { may } from '#requests/rights/may.ts'
import type { Elements } from '#web/design/elements.ts'
import { Forbidden } from '#web/staff/desk/States.tsx'
import { useStaff } from '#web/staff/useStaff.ts'

/** What is in it, for those who may enter requests of the service; others are told that they may not. */
export function MayEnter({ service, children }: { service: Service; children: Elements }) {
  const { slug, department, sensitive } = service
  return may(useStaff(), 'enter', { department, service: slug, sensitive }) ? children : <Forbidden />
}
