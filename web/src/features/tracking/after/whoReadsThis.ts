import type { Tracked } from '#contract/requests/tracking.ts'
import { council } from '#council'
import { whoReads } from '#requests/rights/readers.ts'

/** Who reads what is written on a private page. An API that does not tell whether it is sensitive: taken as read by more. */
export const whoReadsThis = ({
  department,
  service,
  payment,
}: Pick<Tracked, 'department' | 'service' | 'payment'>): string =>
  whoReads(
    council,
    { department: department.id, service: service.slug, sensitive: service.sensitive ?? false, fee: payment },
    'what you write here',
  )
