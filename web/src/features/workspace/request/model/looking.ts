import { isOpen } from '#contract/requests/lifecycle.ts'
import type { WorkRequest, WorkStep } from '#contract/workspace/workspace.ts'

/** Milliseconds until the page looks again. Each look at a private request is recorded, so that it is looked at seldom. */
export function lookAgainAfter(request: WorkRequest | undefined, sensitive = false): number {
  if (sensitive) return 60_000
  return request && !isOpen(request.state) ? 30_000 : 10_000
}

/** What others did after this event: what whoever looks has to see before they act. */
export const newsSince = (history: readonly WorkStep[], seen: number, me: string): WorkStep[] =>
  history.filter(({ number, actor }) => number > seen && actor?.id !== me)
