import { isOpen } from '#contract/requests/lifecycle.ts'
import type { Tracked } from '#contract/requests/tracking.ts'

/** Whether there is more to show than the way of a request that nobody asked about. */
export const hasMore = ({ state, conversation, history }: Tracked): boolean =>
  !isOpen(state) || conversation !== undefined || history.some(({ type }) => type === 'transferred')
